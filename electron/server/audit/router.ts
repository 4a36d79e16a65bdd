import { withStore } from '../implementer.ts'
import { listAudit, listRun } from './store.ts'

const audit = withStore.audit

export const auditRouter = {
  list: audit.list.handler(({ input, context }) => listAudit(context.store, input)),

  run: audit.run.handler(({ input, context }) => listRun(context.store, input)),
}
