import { withStore } from '../implementer.ts'
import { listAudit } from './store.ts'

export const auditRouter = {
  list: withStore.audit.list.handler(({ input, context }) => listAudit(context.store, input.subject, input.id)),
}
