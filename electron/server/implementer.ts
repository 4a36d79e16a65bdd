import { type ImplementerInternal, type ImplementerInternalWithMiddlewares, implement, ORPCError } from '@orpc/server'
import { contract } from '../../shared/contract.ts'
import { refusalSentences } from '../../shared/errors.ts'
import type { Context } from './context.ts'
import type { Store } from './db/open.ts'

type Contract = typeof contract

// Both types are written out because the contract has grown too long for inferred ones to be declared.

/** For procedures that work without an open database. */
export const implementer: ImplementerInternal<Contract, Context, Context> = implement(contract).$context<Context>()

/** For all others: `context.store` is the open database, or the request is refused. */
export const withStore: ImplementerInternalWithMiddlewares<Contract, Context, Context & { store: Store }> = implementer.use(
  ({ context, next }) => {
    const store = context.databases.current()
    if (!store) throw new ORPCError('NO_DATABASE', { defined: true, status: 422, message: refusalSentences.NO_DATABASE })
    return next({ context: { store } })
  },
)
