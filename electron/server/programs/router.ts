import { transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import {
  changeProgram,
  createProgram,
  findProgram,
  isProgramInUse,
  isProgramTaken,
  listDepartments,
  listProgramChoices,
  listProgramCohorts,
  listPrograms,
  listProgramYears,
  removeProgram,
} from './store.ts'

const programs = withStore.programs

export const programsRouter = {
  list: programs.list.handler(({ input, context }) => listPrograms(context.store, input)),

  years: programs.years.handler(async ({ context: { store } }) => ({
    years: await listProgramYears(store),
    thisYear: store.now().getFullYear(),
  })),

  departments: programs.departments.handler(({ input, context }) => listDepartments(context.store, input.year)),

  choices: programs.choices.handler(({ input, context }) => listProgramChoices(context.store, input.year)),

  get: programs.get.handler(async ({ input, context, errors }) => {
    const program = await findProgram(context.store, input.id)
    if (!program) throw errors.NOT_FOUND()
    return { ...program, cohorts: await listProgramCohorts(context.store, input.id) }
  }),

  create: programs.create.handler(({ input, context, errors }) =>
    transact(context.store, async (store) => {
      if (await isProgramTaken(store, input)) throw errors.NAME_TAKEN()
      return createProgram(store, input)
    }),
  ),

  change: programs.change.handler(({ input: { id, program, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      if (!(await findProgram(store, id))) throw errors.NOT_FOUND()
      if (await isProgramTaken(store, program, id)) throw errors.NAME_TAKEN()
      return changeProgram(store, id, program, { reason })
    }),
  ),

  remove: programs.remove.handler(({ input: { id, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      if (!(await findProgram(store, id))) throw errors.NOT_FOUND()
      if (await isProgramInUse(store, id)) throw errors.IN_USE()
      removeProgram(store, id, { reason })
    }),
  ),
}
