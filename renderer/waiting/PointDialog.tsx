import { Radio, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { WaitingPerson, WaitingRow } from '../../shared/waiting/model.ts'
import { api } from '../api/client.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { TeacherPicker } from '../ui/TeacherPicker.tsx'
import { matchedMessage } from './matched-message.ts'

type PointDialogProps = { row: WaitingRow; onPointed: () => void; onClose: () => void }

/** Says by hand who somebody is; everything that waits under the same written person goes along. */
export function PointDialog({ row: { id, label, people }, onPointed, onClose }: PointDialogProps) {
  const unknown = people.findIndex(({ teacher }) => teacher === null)
  const [place, setPlace] = useState(Math.max(0, unknown))
  const [teacherId, setTeacherId] = useState(people[place]?.teacher?.id ?? null)
  const match = useMutation(
    api.waiting.match.mutationOptions({
      onSuccess: (result) => {
        notifyDone(matchedMessage(result))
        onPointed()
        onClose()
      },
    }),
  )
  return (
    <Dialog unsaved="drop" onClose={onClose} title="是哪一位老师" size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (teacherId !== null) match.mutate({ id, place, teacherId })
        }}
      >
        <Stack>
          <Text fz="sm">{label}</Text>
          {people.length === 1 ? (
            <Text fz="sm">表里写的是“{people.map(writtenOf)}”。</Text>
          ) : (
            <Radio.Group
              label="表里写的是"
              value={String(place)}
              onChange={(next) => {
                setPlace(Number(next))
                setTeacherId(people[Number(next)]?.teacher?.id ?? null)
              }}
            >
              <Stack gap={4} mt={4}>
                {people.map((person, i) => (
                  <Radio key={person.role} value={String(i)} label={`${person.role}：${writtenOf(person)}`} />
                ))}
              </Stack>
            </Radio.Group>
          )}
          <TeacherPicker label="就是这位老师" required value={teacherId} onChange={setTeacherId} />
          <Text fz="sm" c="dimmed">
            各种表里同样写法的、还在等着匹配的行会一起处理。教师里没有这个人，请先登记或导入。
          </Text>
          <DialogActions disabled={teacherId === null} loading={match.isPending} onCancel={onClose}>
            就是这位
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}

function writtenOf({ name, school, maskedId }: WaitingPerson): string {
  return [name, school, maskedId].filter(Boolean).join('，')
}
