import { Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { chineseDay } from '../../shared/dates.ts'
import { type MembershipRow, pickedGroups } from '../../shared/hours/memberships.ts'
import { api } from '../api/client.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'

export function EndMembershipDialog({ membership, onClose }: { membership: MembershipRow; onClose: () => void }) {
  const { id, groupCode, fromDate } = membership
  const [toDate, setToDate] = useState<string | null>(null)
  const end = useMutation(
    api.hours.memberships.end.mutationOptions({
      onSuccess: () => {
        notifyDone('已结束专项')
        onClose()
      },
    }),
  )
  return (
    <Dialog onClose={onClose} title={`结束${pickedGroups[groupCode] ?? groupCode}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (toDate) end.mutate({ id, toDate })
        }}
      >
        <Stack>
          <Text fz="sm">{chineseDay(fromDate)}加入。结束前参加过的周期，仍按这个专项的学时考核。</Text>
          <DayInput label="最后一天" required minDate={fromDate} value={toDate} onChange={setToDate} />
          <DialogActions onCancel={onClose} loading={end.isPending} disabled={!toDate}>
            结束
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}
