import { Group, NumberInput, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Place } from '../../shared/booklets/places.ts'
import { api } from '../api/client.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { TeacherPicker } from '../ui/TeacherPicker.tsx'
import { PlaceInput } from './PlaceInput.tsx'

const firstLine: Place = { page: 1, side: 'left', line: 1 }

/** Begins a booklet for one teacher, or for all of a list. One that is half written already begins at its first free line. */
export function BeginDialog({ teacherIds, onClose }: { teacherIds?: readonly number[]; onClose: () => void }) {
  const [teacherId, setTeacherId] = useState<number | null>(null)
  const [issuedOn, setIssuedOn] = useState<string | null>(null)
  const [pages, setPages] = useState<number | string>(12)
  const [reviewPages, setReviewPages] = useState<number | string>(2)
  const [start, setStart] = useState(firstLine)
  const [reviewStart, setReviewStart] = useState(firstLine)
  const begin = useMutation(
    api.booklets.begin.mutationOptions({
      onSuccess: ({ begun }) => {
        notifyDone(`已建 ${begun} 本`)
        onClose()
      },
    }),
  )
  const owners = teacherIds ?? (teacherId === null ? [] : [teacherId])
  const isComplete = owners.length > 0 && pages !== '' && reviewPages !== ''
  return (
    <Dialog onClose={onClose} title={teacherIds ? `为 ${teacherIds.length} 位老师建证书本` : '建一本证书'} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!isComplete) return
          begin.mutate({ teacherIds: [...owners], issuedOn, pages: Number(pages), reviewPages: Number(reviewPages), start, reviewStart })
        }}
      >
        <Stack>
          {!teacherIds && <TeacherPicker label="教师" required value={teacherId} onChange={setTeacherId} />}
          <Text fz="xs" c="dimmed">
            证书号就是老师的继续教育证号。“页”指翻开的一面，分左页和右页。
          </Text>
          <Group>
            <NumberInput label="登记页共几页" required w={130} min={1} max={200} value={pages} onChange={setPages} />
            <NumberInput label="验印页共几页" required w={130} min={1} max={200} value={reviewPages} onChange={setReviewPages} />
            <DayInput label="发证日期（可不填）" w={180} value={issuedOn} onChange={setIssuedOn} />
          </Group>
          <PlaceInput label="登记页从哪一行接着写" value={start} onChange={setStart} />
          <PlaceInput label="验印页从哪一行接着写" value={reviewStart} onChange={setReviewStart} />
          <DialogActions onCancel={onClose} loading={begin.isPending} disabled={!isComplete}>
            建本
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}
