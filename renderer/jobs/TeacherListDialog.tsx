import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { MatchedLine } from '../../shared/teachers/match-list.ts'
import { api } from '../api/client.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { MatchedLines } from '../ui/MatchedLines.tsx'
import { type Choices, leftoverLines, teacherIdsOf } from '../ui/matched-lines.ts'

type TeacherListDialogProps = { onClose: () => void; onChoose: (teacherIds: number[]) => void }

/** Chooses the teachers of a pasted list; a line that names nobody for sure is shown, and left out unless somebody is chosen for it. */
export function TeacherListDialog({ onClose, onChoose }: TeacherListDialogProps) {
  const [text, setText] = useState('')
  const [lines, setLines] = useState<readonly MatchedLine[]>([])
  const [choices, setChoices] = useState<Choices>(new Map())
  const match = useMutation(api.teachers.matchList.mutationOptions({ onSuccess: setLines }))
  const check = () => {
    setChoices(new Map())
    match.mutate({ lines: text.split(/\r?\n/).filter((line) => line.trim() !== '') })
  }
  return (
    <Dialog title="粘贴名单" size="lg" onClose={onClose}>
      {lines.length === 0 ? (
        <Stack gap="xs">
          <Textarea
            label="名单"
            description="从 Excel、微信或 Word 里复制，一行一个人：姓名、学校、身份证号、继续教育证号，有什么写什么。"
            placeholder={'张三　第一中学\n李四　379900198001010011'}
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
        <Checked lines={lines} choices={choices} onChoices={setChoices} onBack={() => setLines([])} onChoose={onChoose} />
      )}
    </Dialog>
  )
}

type CheckedProps = {
  lines: readonly MatchedLine[]
  choices: Choices
  onChoices: (choices: Choices) => void
  onBack: () => void
  onChoose: (teacherIds: number[]) => void
}

function Checked({ lines, choices, onChoices, onBack, onChoose }: CheckedProps) {
  const teacherIds = teacherIdsOf(lines, choices)
  const leftover = leftoverLines(lines, choices).length
  return (
    <Stack gap="xs">
      <MatchedLines lines={lines} choices={choices} onChoose={(line, id) => onChoices(new Map(choices).set(line, id))} />
      {leftover > 0 && (
        <Alert color="yellow" p="xs">
          还有 {leftover} 行没有确定是谁，不会打印。
        </Alert>
      )}
      <Group justify="space-between">
        <Button variant="default" onClick={onBack}>
          返回修改名单
        </Button>
        <Group gap="xs">
          <Text fz="sm">共 {lines.length} 行</Text>
          <Button disabled={teacherIds.length === 0} onClick={() => onChoose(teacherIds)}>
            选定 {teacherIds.length} 人
          </Button>
        </Group>
      </Group>
    </Stack>
  )
}
