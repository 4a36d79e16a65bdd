import { transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { areTeachers } from '../lib/registered.ts'
import { addMembership, endMembership, findMembership, isMemberFrom, listMemberships, removeMembership } from './memberships.ts'

const memberships = withStore.hours.memberships

export const membershipsRouter = {
  list: memberships.list.handler(({ input, context }) => listMemberships(context.store, input.teacherId)),

  add: memberships.add.handler(({ input, context, errors }) =>
    transact(context.store, async (store) => {
      if (!areTeachers(store, [input.teacherId])) throw errors.NOT_FOUND()
      if (await isMemberFrom(store, input)) throw errors.ALREADY_MEMBER()
      return { id: addMembership(store, input) }
    }),
  ),

  end: memberships.end.handler(({ input: { id, toDate }, context, errors }) =>
    transact(context.store, async (store) => {
      const membership = await findMembership(store, id)
      if (!membership) throw errors.NOT_FOUND()
      if (toDate < membership.fromDate) throw errors.MEMBERSHIP_BACKWARDS()
      endMembership(store, id, toDate)
    }),
  ),

  remove: memberships.remove.handler(({ input: { id, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      if (!(await findMembership(store, id))) throw errors.NOT_FOUND()
      removeMembership(store, id, reason)
    }),
  ),
}
