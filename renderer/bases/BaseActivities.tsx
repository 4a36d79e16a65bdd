import { useMutation, useQuery } from '@tanstack/react-query'
import { judgeTimes } from '../../shared/bases/judge.ts'
import { type Base, baseActivityKinds } from '../../shared/bases/model.ts'
import { api } from '../api/client.ts'
import { ActivityLog } from '../ui/ActivityLog.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { VerdictBadge } from './VerdictBadge.tsx'

/** What a base did. Activities of the time before it was closed can still be entered. */
export function BaseActivities({ base: { id } }: { base: Base }) {
  const holder = { holder: 'base', holderId: id } as const
  const query = useQuery(api.activities.list.queryOptions({ input: holder }))
  const record = useMutation(api.activities.record.mutationOptions({ onSuccess: () => notifyDone('活动已登记') }))
  const reverse = useMutation(api.activities.reverse.mutationOptions({ onSuccess: () => notifyDone('已冲正') }))
  return (
    <LoadState query={query}>
      {(entries) => (
        <ActivityLog
          entries={entries}
          kinds={baseActivityKinds}
          isRecording={record.isPending}
          onRecord={(activity, done) => record.mutate({ ...holder, activity }, { onSuccess: done })}
          ofYear={(times) => <VerdictBadge {...judgeTimes(times)} />}
          onReverse={(entryId, reason) => reverse.mutate({ id: entryId, reason })}
        />
      )}
    </LoadState>
  )
}
