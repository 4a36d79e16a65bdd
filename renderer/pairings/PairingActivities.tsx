import { useMutation, useQuery } from '@tanstack/react-query'
import { type PairingRow, pairingActivityKinds } from '../../shared/pairings/model.ts'
import { api } from '../api/client.ts'
import { ActivityLog } from '../ui/ActivityLog.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'

/** What the two did. A pairing that is over takes no more entries. */
export function PairingActivities({ pairing: { id, state } }: { pairing: PairingRow }) {
  const holder = { holder: 'pairing', holderId: id } as const
  const query = useQuery(api.activities.list.queryOptions({ input: holder }))
  const record = useMutation(api.activities.record.mutationOptions({ onSuccess: () => notifyDone('活动已登记') }))
  const reverse = useMutation(api.activities.reverse.mutationOptions({ onSuccess: () => notifyDone('已冲正') }))
  return (
    <LoadState query={query}>
      {(entries) => (
        <ActivityLog
          entries={entries}
          kinds={pairingActivityKinds}
          isRecording={record.isPending}
          onRecord={(activity, done) => record.mutate({ ...holder, activity }, { onSuccess: done })}
          onReverse={(entryId, reason) => reverse.mutate({ id: entryId, reason })}
          closed={state === 'active' ? undefined : '这份结对已经结束，不能再登记活动；确实要补记，请先恢复结对。'}
        />
      )}
    </LoadState>
  )
}
