import { Badge, Group, Paper, Radio, Select, Stack, Text } from '@mantine/core'
import type { Answers } from '../../shared/exchange/import-request.ts'
import type { Problem } from '../../shared/exchange/plan.ts'
import type { OpenQuestion } from '../../shared/exchange/preview.ts'
import { Paged } from '../ui/Paged.tsx'
import { ProblemList } from '../ui/ProblemList.tsx'
import { SchoolPicker } from '../ui/SchoolPicker.tsx'

type QuestionListProps = {
  questions: readonly OpenQuestion[]
  problems: readonly Problem[]
  answers: Answers
  onAnswer: (key: string, id: number | null) => void
}

/** Questions with their candidates side by side; doubts that only the sender can resolve are listed below. */
export function QuestionList({ questions, problems, answers, onAnswer }: QuestionListProps) {
  const asked = new Set(questions.flatMap(({ lines }) => lines))
  const others = problems.filter(({ line, severity }) => severity === 'doubtful' && !asked.has(line))
  return (
    <Stack gap="md">
      <Paged items={questions} pageSize={20}>
        {(visible) =>
          visible.map((question) =>
            question.about === 'category' ? (
              <WordQuestion key={question.key} {...{ question, answers, onAnswer }} />
            ) : (
              <QuestionCard key={question.key} {...{ question, answers, onAnswer }} />
            ),
          )
        }
      </Paged>
      {others.length > 0 && <ProblemList problems={others} />}
    </Stack>
  )
}

type QuestionCardProps = { question: OpenQuestion; answers: Answers; onAnswer: QuestionListProps['onAnswer'] }

const asNew = 'new'

function QuestionCard({ question: { key, about, text, label, lines, choices }, answers, onAnswer }: QuestionCardProps) {
  const answer = answers[key]
  return (
    <Paper withBorder p="sm">
      <Radio.Group
        label={
          <Group gap="xs" component="span">
            <Text component="span" fz="sm" fw={600}>
              {text}
            </Text>
            {answer !== undefined && (
              <Badge size="xs" variant="light">
                已选定
              </Badge>
            )}
          </Group>
        }
        description={`${about === 'school' ? '' : `${label}　`}${linesOf(lines)}`}
        value={answer === undefined ? '' : answer === null ? asNew : String(answer)}
        onChange={(value) => onAnswer(key, value === asNew ? null : Number(value))}
      >
        <Group mt="xs" gap="sm" align="stretch">
          {choices.map(({ id, label: name, hint }) => (
            <Radio.Card key={id ?? asNew} value={id === null ? asNew : String(id)} p="xs" w="auto" maw={420}>
              <Group wrap="nowrap" gap="xs" align="flex-start">
                <Radio.Indicator size="xs" mt={3} />
                <div>
                  <Text fz="sm">{name}</Text>
                  <Text fz="xs" c="dimmed">
                    {hint}
                  </Text>
                </div>
              </Group>
            </Radio.Card>
          ))}
          {about === 'school' && (
            <SchoolPicker
              placeholder={choices.length > 0 ? '别的学校…' : '选择学校…'}
              w={220}
              value={answer !== undefined && !choices.some(({ id }) => id === answer) ? answer : null}
              onChange={(id) => id !== null && onAnswer(key, id)}
            />
          )}
        </Group>
      </Radio.Group>
    </Paper>
  )
}

/** A word to be found in a list too long to lie side by side. */
function WordQuestion({ question: { key, text, lines, choices }, answers, onAnswer }: QuestionCardProps) {
  const answer = answers[key]
  return (
    <Paper withBorder p="sm">
      <Select
        label={text}
        description={linesOf(lines)}
        placeholder="请选择"
        searchable
        allowDeselect={false}
        w={420}
        data={choices.map(({ id, label }) => ({ value: String(id), label }))}
        value={typeof answer === 'number' ? String(answer) : null}
        onChange={(value) => value !== null && onAnswer(key, Number(value))}
      />
    </Paper>
  )
}

function linesOf(lines: readonly number[]): string {
  const first = lines.slice(0, 8).join('、')
  return lines.length > 8 ? `第 ${first}… 行，共 ${lines.length} 行` : `第 ${first} 行`
}
