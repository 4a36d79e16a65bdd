import { Button, Group, Stack, Text } from '@mantine/core'
import type { Answers } from '../../shared/exchange/import-request.ts'
import type { Question } from '../../shared/exchange/plan.ts'
import type { OpenQuestion } from '../../shared/exchange/preview.ts'

type AllAsProposedProps = { questions: readonly OpenQuestion[]; onAnswer: (answers: Answers) => void }

/** Many schools may be written a little differently, and many teachers without a number: with one look over the list all are chosen. */
export function AllAsProposed({ questions, onAnswer }: AllAsProposedProps) {
  const kinds = offers.flatMap((offer) => {
    const open = questions.flatMap(({ key, about, proposed, isAnswered, lines }) =>
      proposed === undefined || isAnswered || about !== offer.about ? [] : [{ key, proposed, lines }],
    )
    return open.length < 2 ? [] : [{ ...offer, open }]
  })
  if (kinds.length === 0) return null
  return (
    <Stack gap="xs">
      {kinds.map(({ about, labelOf, hint, open }) => (
        <Group key={about} gap="sm">
          <Button variant="default" onClick={() => onAnswer(Object.fromEntries(open.map(({ key, proposed }) => [key, proposed])))}>
            {labelOf(open)}
          </Button>
          <Text fz="xs" c="dimmed" flex={1}>
            {hint}
          </Text>
        </Group>
      ))}
    </Stack>
  )
}

type Open = readonly { lines: readonly number[] }[]
type Offer = { about: Question['about']; labelOf: (open: Open) => string; hint: string }

const offers: readonly Offer[] = [
  {
    about: 'school',
    labelOf: ({ length }) => `${length} 个写法最接近的，全部按建议选定`,
    hint: '先看一遍标着“写法最接近”的学校。选定后还可以逐个改；导入以后记作别名，下次就认得了。',
  },
  {
    about: 'teacher',
    labelOf: (open) => `只对得上一位老师的 ${new Set(open.flatMap(({ lines }) => lines)).size} 行，全部选定`,
    hint: '这些行写的姓名、学校和还看得出的号码，只对得上一位登记的老师。先看一遍下面的候选人；选定后还可以逐个改。',
  },
]
