import { transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { changeSchool, createSchool, findSchool, findTaken, isSchoolInUse, listSchoolChoices, listSchools, removeSchool } from './store.ts'

const schools = withStore.schools

export const schoolsRouter = {
  list: schools.list.handler(({ input, context }) => listSchools(context.store, input)),

  choices: schools.choices.handler(({ context }) => listSchoolChoices(context.store)),

  get: schools.get.handler(async ({ input, context, errors }) => {
    const school = await findSchool(context.store, input.id)
    if (!school) throw errors.NOT_FOUND()
    return school
  }),

  create: schools.create.handler(({ input, context, errors }) =>
    transact(context.store, async (store) => {
      const taken = await findTaken(store, input)
      if (taken === 'name') throw errors.NAME_TAKEN()
      if (taken === 'code') throw errors.NUMBER_TAKEN()
      return createSchool(store, input)
    }),
  ),

  change: schools.change.handler(({ input: { id, school, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      if (!(await findSchool(store, id))) throw errors.NOT_FOUND()
      const taken = await findTaken(store, school, id)
      if (taken === 'name') throw errors.NAME_TAKEN()
      if (taken === 'code') throw errors.NUMBER_TAKEN()
      changeSchool(store, id, school, { reason })
      return { ...school, id }
    }),
  ),

  remove: schools.remove.handler(({ input: { id, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      if (!(await findSchool(store, id))) throw errors.NOT_FOUND()
      if (await isSchoolInUse(store, id)) throw errors.IN_USE()
      removeSchool(store, id, { reason })
    }),
  ),
}
