import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { MatchedLine } from '../../shared/teachers/match-list.ts'
import { api } from '../api/client.ts'
import { MatchedLines } from '../ui/MatchedLines.tsx'
import { type Choices, leftoverLines, teacherIdsOf } from '../ui/matched-lines.ts'
import { PastedList } from '../ui/PastedList.tsx'
import { tellEnrolled } from './tell-enrolled.ts'

/** Enrols the people of a pasted list. Lines that name nobody for sure are shown, and stay in the box until they are settled. */
export function EnrollByList({ cohortId }: { cohortId: number }) {
  const [text, setText] = useState('')
  const [lines, setLines] = useState<readonly MatchedLine[]>([])
  const [choices, setChoices] = useState<Choices>(new Map())
  const take = (matched: readonly MatchedLine[]) => {
    setLines(matched)
    setChoices(new Map())
  }
  const enroll = useMutation(
    api.cohorts.enroll.mutationOptions({
      onSuccess: (enrolled) => {
        tellEnrolled(enrolled)
        setText(leftoverLines(lines, choices).join('\n'))
        setLines([])
      },
    }),
  )
  const teacherIds = teacherIdsOf(lines, choices)
  const leftover = leftoverLines(lines, choices).length
  if (lines.length === 0) return <PastedList rows={14} text={text} onText={setText} onMatched={take} />
  return (
    <Stack gap="xs">
      <MatchedLines lines={lines} choices={choices} onChoose={(line, id) => setChoices(new Map(choices).set(line, id))} />
      {leftover > 0 && (
        <Alert color="yellow" p="xs">
          还有 {leftover} 行没有确定是谁，不会加入；加入其他人以后，这些行留在框里，可以改好再核对。
        </Alert>
      )}
      <Group justify="space-between">
        <Button variant="default" onClick={() => setLines([])}>
          返回修改名单
        </Button>
        <Group gap="xs">
          <Text fz="sm">共 {lines.length} 行</Text>
          <Button disabled={teacherIds.length === 0} loading={enroll.isPending} onClick={() => enroll.mutate({ cohortId, teacherIds })}>
            加入 {teacherIds.length} 人
          </Button>
        </Group>
      </Group>
    </Stack>
  )
}
