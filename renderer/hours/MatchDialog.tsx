import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { PendingHours } from '../../shared/hours/pending.ts'
import { api } from '../api/client.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { TeacherPicker } from '../ui/TeacherPicker.tsx'

/** Says by hand whose hours they are; everything that waits under the same written person goes along. */
export function MatchDialog({ row, onClose }: { row: PendingHours; onClose: () => void }) {
  const [teacherId, setTeacherId] = useState(row.proposed?.id ?? null)
  const match = useMutation(
    api.hours.pending.match.mutationOptions({
      onSuccess: ({ matched }) => {
        notifyDone(`${matched} 条已记入台账`)
        onClose()
      },
    }),
  )
  const written = [row.name, row.school, row.maskedId].filter(Boolean).join('，')
  return (
    <Dialog unsaved="drop" onClose={onClose} title="是哪一位老师" size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (teacherId !== null) match.mutate({ id: row.id, teacherId })
        }}
      >
        <Stack>
          <Text fz="sm">表里写的是“{written}”。同样写法的、还在等着匹配的学时会一起记给选定的老师。</Text>
          <TeacherPicker label="教师" required value={teacherId} onChange={setTeacherId} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              取消
            </Button>
            <Button type="submit" disabled={teacherId === null} loading={match.isPending}>
              记给这位老师
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
