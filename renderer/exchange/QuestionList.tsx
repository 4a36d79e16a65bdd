import { Anchor, Badge, Group, Paper, Radio, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Answers } from '../../shared/exchange/import-request.ts'
import type { OpenQuestion, ShownProblem } from '../../shared/exchange/preview.ts'
import { Paged } from '../ui/Paged.tsx'
import { ProblemList } from '../ui/ProblemList.tsx'
import { type Correct, ProblemTable } from '../ui/ProblemTable.tsx'
import { SchoolPicker } from '../ui/SchoolPicker.tsx'
import { AllAsProposed } from './AllAsProposed.tsx'

type QuestionListProps = {
  questions: readonly OpenQuestion[]
  problems: readonly ShownProblem[]
  answers: Answers
  onAnswer: (answers: Answers) => void
  onCorrect: Correct
  onOpen: (line: number) => void
}

/** Questions with their candidates side by side; doubts that only the sender can resolve are listed below. */
export function QuestionList({ questions, problems, answers, onAnswer, onCorrect, onOpen }: QuestionListProps) {
  const asked = new Set(questions.flatMap(({ lines }) => lines))
  const others = problems.filter(({ line, severity }) => severity === 'doubtful' && !asked.has(line))
  return (
    <Stack gap="md">
      <AllAsProposed questions={questions} onAnswer={onAnswer} />
      <Paged items={questions} pageSize={20}>
        {(visible) =>
          visible.map((question) => (
            <Paper key={question.key} withBorder p="sm">
              {question.about === 'category' ? (
                <WordQuestion {...{ question, answers, onAnswer }} />
              ) : (
                <ChoiceQuestion {...{ question, answers, onAnswer }} />
              )}
              <AskedCells problems={problems} lines={question.lines} onCorrect={onCorrect} onOpen={onOpen} />
            </Paper>
          ))
        }
      </Paged>
      {others.length > 0 && <ProblemList problems={others} onCorrect={onCorrect} onOpen={onOpen} />}
    </Stack>
  )
}

type QuestionCardProps = { question: OpenQuestion; answers: Answers; onAnswer: QuestionListProps['onAnswer'] }

const asNew = 'new'
const noneAlike = '。没有名称相近的学校：县里有的请选出来；是新学校的，请先在“学校”里新增，其余的行可以先导入'

function ChoiceQuestion({ question: { key, about, text, label, lines, choices }, answers, onAnswer }: QuestionCardProps) {
  const answer = answers[key]
  return (
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
      description={
        about === 'school'
          ? `${linesOf(lines)}${choices.length > 0 ? '' : noneAlike}`
          : `${label}${lines.length > 1 ? ' 等' : ''}　${linesOf(lines)}`
      }
      value={answer === undefined ? '' : answer === null ? asNew : String(answer)}
      onChange={(value) => onAnswer({ [key]: value === asNew ? null : Number(value) })}
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
            onChange={(id) => id !== null && onAnswer({ [key]: id })}
          />
        )}
      </Group>
    </Radio.Group>
  )
}

/** A word to be found in a list too long to lie side by side. */
function WordQuestion({ question: { key, text, lines, choices }, answers, onAnswer }: QuestionCardProps) {
  const answer = answers[key]
  return (
    <Select
      label={text}
      description={linesOf(lines)}
      placeholder="请选择"
      searchable
      allowDeselect={false}
      w={420}
      data={choices.map(({ id, label }) => ({ value: String(id), label }))}
      value={typeof answer === 'number' ? String(answer) : null}
      onChange={(value) => value !== null && onAnswer({ [key]: Number(value) })}
    />
  )
}

/** The cells that a question is about: it may be quicker to write them anew than to choose. */
type AskedCellsProps = Pick<QuestionListProps, 'problems' | 'onCorrect' | 'onOpen'> & { lines: readonly number[] }

function AskedCells({ problems, lines, onCorrect, onOpen }: AskedCellsProps) {
  const [isOpen, setIsOpen] = useState(false)
  const asked = new Set(lines)
  const cells = problems.filter(({ line, severity }) => severity === 'doubtful' && asked.has(line))
  if (cells.length === 0) return null
  return (
    <Stack gap="xs" mt="xs" align="flex-start">
      <Anchor component="button" type="button" fz="xs" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? '收起' : '或者改正表里的内容、不导入这一行…'}
      </Anchor>
      {isOpen && (
        <Paged items={cells} pageSize={10}>
          {(visible) => <ProblemTable problems={visible} onCorrect={onCorrect} onOpen={onOpen} />}
        </Paged>
      )}
    </Stack>
  )
}

function linesOf(lines: readonly number[]): string {
  const first = lines.slice(0, 8).join('、')
  return lines.length > 8 ? `第 ${first}… 行，共 ${lines.length} 行` : `第 ${first} 行`
}
