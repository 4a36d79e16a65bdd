import { Alert, Button, Group, Stack, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { MatchedLine } from '../../shared/teachers/match-list.ts'
import type { TeacherChoice } from '../../shared/teachers/model.ts'
import { api } from '../api/client.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { MatchedLines } from '../ui/MatchedLines.tsx'
import { type Choices, leftoverLines, teacherIdsOf } from '../ui/matched-lines.ts'

type ListDialogProps = { onAdd: (people: readonly TeacherChoice[]) => void; onClose: () => void }

/** A pasted list of people: each line is settled before anybody is added. */
export function ListDialog({ onAdd, onClose }: ListDialogProps) {
  const [text, setText] = useState('')
  const [lines, setLines] = useState<readonly MatchedLine[]>([])
  const [choices, setChoices] = useState<Choices>(new Map())
  const match = useMutation(api.teachers.matchList.mutationOptions({ onSuccess: setLines }))
  const check = () => match.mutate({ lines: text.split(/\r?\n/).filter((line) => line.trim() !== '') })
  const sure = new Set(teacherIdsOf(lines, choices))
  const people = [...new Map(lines.flatMap(({ candidates }) => candidates.map((one) => [one.id, one] as const))).values()]
  const add = () => {
    onAdd(people.filter(({ id }) => sure.has(id)))
    onClose()
  }
  const leftover = leftoverLines(lines, choices).length
  return (
    <Dialog onClose={onClose} title="粘贴名单" size="lg">
      {lines.length === 0 ? (
        <Stack gap="xs">
          <Textarea
            label="名单"
            description="从 Excel、微信或 Word 里复制，一行一个人：姓名、学校、身份证号、继续教育证号，有什么写什么。"
            data-autofocus
            rows={12}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button disabled={!text.trim()} loading={match.isPending} onClick={check}>
              核对名单
            </Button>
          </Group>
        </Stack>
      ) : (
        <Stack gap="xs">
          <MatchedLines lines={lines} choices={choices} onChoose={(line, id) => setChoices(new Map(choices).set(line, id))} />
          {leftover > 0 && (
            <Alert color="yellow" p="xs">
              还有 {leftover} 行没有确定是谁，不会加入。
            </Alert>
          )}
          <Group justify="space-between">
            <Button variant="default" onClick={() => setLines([])}>
              返回修改名单
            </Button>
            <Button disabled={sure.size === 0} onClick={add}>
              加入 {sure.size} 人
            </Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  )
}
