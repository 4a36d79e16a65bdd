import { Button, Group, Text } from '@mantine/core'
import type { Answers } from '../../shared/exchange/import-request.ts'
import type { OpenQuestion } from '../../shared/exchange/preview.ts'

type AllAsProposedProps = { questions: readonly OpenQuestion[]; onAnswer: (answers: Answers) => void }

/** Many schools may be written a little differently: with one look over the list all are chosen. */
export function AllAsProposed({ questions, onAnswer }: AllAsProposedProps) {
  const open = questions.flatMap(({ key, proposed, isAnswered }) =>
    proposed === undefined || isAnswered ? [] : [[key, proposed] as const],
  )
  if (open.length < 2) return null
  return (
    <Group gap="sm">
      <Button variant="default" onClick={() => onAnswer(Object.fromEntries(open))}>
        {open.length} 个写法最接近的，全部按建议选定
      </Button>
      <Text fz="xs" c="dimmed">
        先看一遍标着“写法最接近”的学校。选定后还可以逐个改；导入以后记作别名，下次就认得了。
      </Text>
    </Group>
  )
}
