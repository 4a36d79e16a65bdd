import { judgeTimes } from '../../shared/bases/judge.ts'
import { type Base, baseActivityKinds } from '../../shared/bases/model.ts'
import { ActivityLog } from '../ui/ActivityLog.tsx'
import { VerdictBadge } from './VerdictBadge.tsx'

/** What a base did. Activities of the time before it was closed can still be entered. */
export function BaseActivities({ base }: { base: Base }) {
  return (
    <ActivityLog
      of={{ holder: 'base', holderId: base.id }}
      kinds={baseActivityKinds}
      ofYear={(times) => <VerdictBadge {...judgeTimes(times)} />}
    />
  )
}
