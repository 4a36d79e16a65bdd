import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { MatchedLine } from '../../shared/teachers/match-list.ts'
import type { TeacherChoice } from '../../shared/teachers/model.ts'
import { Dialog } from './Dialog.tsx'
import { MatchedLines } from './MatchedLines.tsx'
import { type Choices, leftoverLines, teacherIdsOf } from './matched-lines.ts'
import { PastedList } from './PastedList.tsx'

type PeopleListDialogProps = {
  /** What is done with the people, as the button says it. */
  verb: '加入' | '选定'
  onChoose: (people: readonly TeacherChoice[]) => void
  onClose: () => void
}

/** Chooses the people of a pasted list; a line that names nobody for sure is shown, and left out unless somebody is chosen for it. */
export function PeopleListDialog({ verb, onChoose, onClose }: PeopleListDialogProps) {
  const [text, setText] = useState('')
  const [lines, setLines] = useState<readonly MatchedLine[]>([])
  const [choices, setChoices] = useState<Choices>(new Map())
  const take = (matched: readonly MatchedLine[]) => {
    setLines(matched)
    setChoices(new Map())
  }
  const people = peopleOf(lines, choices)
  const leftover = leftoverLines(lines, choices).length
  return (
    <Dialog title="粘贴名单" size="lg" onClose={onClose}>
      {lines.length === 0 ? (
        <PastedList text={text} onText={setText} onMatched={take} />
      ) : (
        <Stack gap="xs">
          <MatchedLines lines={lines} choices={choices} onChoose={(line, id) => setChoices(new Map(choices).set(line, id))} />
          {leftover > 0 && (
            <Alert color="yellow" p="xs">
              还有 {leftover} 行没有确定是谁，不会{verb}。
            </Alert>
          )}
          <Group justify="space-between">
            <Button variant="default" onClick={() => setLines([])}>
              返回修改名单
            </Button>
            <Group gap="xs">
              <Text fz="sm">共 {lines.length} 行</Text>
              <Button disabled={people.length === 0} onClick={() => onChoose(people)}>
                {verb} {people.length} 人
              </Button>
            </Group>
          </Group>
        </Stack>
      )}
    </Dialog>
  )
}

/** Everybody once, whoever is on the list twice. */
function peopleOf(lines: readonly MatchedLine[], choices: Choices): TeacherChoice[] {
  const sure = new Set(teacherIdsOf(lines, choices))
  const candidates = new Map(lines.flatMap((line) => line.candidates.map((one) => [one.id, one] as const)))
  return [...candidates.values()].filter(({ id }) => sure.has(id))
}
