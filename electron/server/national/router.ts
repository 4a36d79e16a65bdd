import { withStore } from '../implementer.ts'
import { listFailures, listFailuresOf } from './store.ts'

const national = withStore.national

export const nationalRouter = {
  failures: national.failures.handler(({ input, context }) => listFailures(context.store, input)),
  ofTeacher: national.ofTeacher.handler(({ input, context }) => listFailuresOf(context.store, input.teacherId)),
}
