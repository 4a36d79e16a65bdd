import { refusalOfDay, refusalOfReversal } from '../../../shared/activities/decide.ts'
import { chineseDay } from '../../../shared/dates.ts'
import { transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { findActivity, findOpenDays, listActivities, recordActivity, reverseActivity } from './store.ts'

const activities = withStore.activities

export const activitiesRouter = {
  list: activities.list.handler(({ input, context }) => listActivities(context.store, input)),

  record: activities.record.handler(({ input: { activity, ...holder }, context, errors }) =>
    transact(context.store, async (store) => {
      const days = await findOpenDays(store, holder)
      if (!days) throw errors.NOT_FOUND()
      if (days === 'over') throw errors.PAIRING_CLOSED({ data: { detail: '不能再记活动；确实要补记，请先恢复这份结对。' } })
      const refusal = refusalOfDay(activity.date, days)
      if (refusal === 'DATE_IN_FUTURE') throw errors.DATE_IN_FUTURE()
      if (refusal === 'ACTIVITY_TOO_EARLY')
        throw errors.ACTIVITY_TOO_EARLY({ data: { detail: `活动日期要在 ${chineseDay(days.firstDay)}以后。` } })
      if (refusal === 'CLOSED') throw errors.BASE_CLOSED({ data: { detail: `只能补记 ${chineseDay(days.lastDay ?? '')}以前的活动。` } })
      return { id: recordActivity(store, holder, activity) }
    }),
  ),

  reverse: activities.reverse.handler(({ input: { id, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const entry = await findActivity(store, id)
      if (!entry) throw errors.NOT_FOUND()
      const refusal = refusalOfReversal(entry)
      if (refusal) throw errors[refusal]()
      return { id: await reverseActivity(store, id, reason) }
    }),
  ),
}
