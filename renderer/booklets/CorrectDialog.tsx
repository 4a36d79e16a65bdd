import { SegmentedControl, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Booklet, LineKind, lineKinds } from '../../shared/booklets/model.ts'
import { placeAt } from '../../shared/booklets/places.ts'
import { api } from '../api/client.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { optionsOf } from '../ui/options-of.ts'
import { ReasonInput } from '../ui/ReasonInput.tsx'
import { describeNext, sizeOf } from './next-place.ts'
import { PlaceInput } from './PlaceInput.tsx'

/** Says which line is really the next free one, with a reason. */
export function CorrectDialog({ booklet, onClose }: { booklet: Booklet; onClose: () => void }) {
  const nextOf = (kind: LineKind) => placeAt(kind === 'hours' ? booklet.nextHours : booklet.nextReview, sizeOf(booklet, kind))
  const [kind, setKind] = useState<LineKind>('hours')
  const [place, setPlace] = useState(nextOf('hours'))
  const [reason, setReason] = useState('')
  const correct = useMutation(
    api.booklets.correctNext.mutationOptions({
      onSuccess: () => {
        notifyDone('下一空行已更正')
        onClose()
      },
    }),
  )
  const choose = (next: string) => {
    setKind(LineKind.parse(next))
    setPlace(nextOf(LineKind.parse(next)))
  }
  return (
    <Dialog onClose={onClose} title="更正下一空行">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim()) correct.mutate({ id: booklet.id, kind, place, reason })
        }}
      >
        <Stack>
          <SegmentedControl aria-label="哪一种页" data={optionsOf(lineKinds)} value={kind} onChange={choose} />
          <Text fz="sm">
            台账记的下一空行：{describeNext(booklet, kind)}
            。和手里的证书不一样，就改成证书上真正的下一空行；这一行以后还没打印的登记会退回，可以重新登记。
          </Text>
          <PlaceInput label="真正的下一空行" value={place} onChange={setPlace} />
          <ReasonInput value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <DialogActions onCancel={onClose} loading={correct.isPending} disabled={!reason.trim()}>
            更正
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}
