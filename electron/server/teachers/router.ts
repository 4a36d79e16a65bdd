import { withStore } from '../implementer.ts'
import { findChoice, suggestTeachers } from './suggest.ts'

const teachers = withStore.teachers

export const teachersRouter = {
  suggest: teachers.suggest.handler(({ input, context }) => suggestTeachers(context.store, input)),

  choice: teachers.choice.handler(async ({ input, context, errors }) => {
    const choice = await findChoice(context.store, input.id)
    if (!choice) throw errors.NOT_FOUND()
    return choice
  }),
}
