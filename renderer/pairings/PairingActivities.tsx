import { type PairingRow, pairingActivityKinds } from '../../shared/pairings/model.ts'
import { ActivityLog } from '../ui/ActivityLog.tsx'

/** What the two did. A pairing that is over takes no more entries. */
export function PairingActivities({ pairing: { id, state } }: { pairing: PairingRow }) {
  return (
    <ActivityLog
      of={{ holder: 'pairing', holderId: id }}
      kinds={pairingActivityKinds}
      closed={state === 'active' ? undefined : '这份结对已经结束，不能再登记活动；确实要补记，请先恢复结对。'}
    />
  )
}
