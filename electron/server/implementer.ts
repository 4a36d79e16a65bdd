import { implement, ORPCError } from '@orpc/server'
import { contract } from '../../shared/contract.ts'
import { refusalSentences } from '../../shared/errors.ts'
import type { Context } from './context.ts'

/** For procedures that work without an open database. */
export const implementer = implement(contract).$context<Context>()

/** For all others: `context.store` is the open database, or the request is refused. */
export const withStore = implementer.use(({ context, next }) => {
  const store = context.databases.current()
  if (!store) throw new ORPCError('NO_DATABASE', { defined: true, status: 422, message: refusalSentences.NO_DATABASE })
  return next({ context: { store } })
})
