import type { OfficeState } from '../../../shared/office/model.ts'
import type { Databases } from '../databases.ts'
import { DatabaseFromFutureError } from '../db/migrate.ts'
import { transact } from '../db/open.ts'
import { openDemonstration } from '../demonstration/open.ts'
import { implementer, withStore } from '../implementer.ts'
import { findOffice } from '../lib/office.ts'
import { programVersion } from '../lib/program-version.ts'
import { withProgress } from '../lib/progress.ts'
import { changeOffice, createOffice } from './store.ts'

const office = implementer.office

export const officeRouter = {
  state: office.state.handler(({ context }) => stateOf(context.databases)),

  create: office.create.handler(async ({ input, context: { databases }, errors }) => {
    if (databases.exists('county')) throw errors.DATABASE_EXISTS()
    const store = databases.open('county')
    try {
      await transact(store, async (inside) => createOffice(inside, 'county', input))
    } catch (error) {
      databases.close()
      databases.discard('county')
      throw error
    }
    return stateOf(databases)
  }),

  open: office.open.handler(async ({ context: { databases }, errors }) => {
    if (!databases.exists('county')) throw errors.NOT_FOUND()
    try {
      databases.open('county')
    } catch (error) {
      if (error instanceof DatabaseFromFutureError) throw errors.DATABASE_FROM_FUTURE()
      throw error
    }
    return stateOf(databases)
  }),

  openDemonstration: office.openDemonstration.handler(({ context: { databases }, errors, signal }) =>
    withProgress(signal, async (report) => {
      try {
        await openDemonstration(databases, report)
      } catch (error) {
        if (error instanceof DatabaseFromFutureError) throw errors.DATABASE_FROM_FUTURE()
        throw error
      }
      return stateOf(databases)
    }),
  ),

  close: office.close.handler(({ context: { databases } }) => {
    databases.close()
    return stateOf(databases)
  }),

  change: withStore.office.change.handler(async ({ input, context: { databases, store } }) => {
    await transact(store, async (inside) => changeOffice(inside, input.office, input.reason))
    return stateOf(databases)
  }),
}

async function stateOf(databases: Databases): Promise<OfficeState> {
  const store = databases.current()
  const current = store && (await findOffice(store))
  return { office: current ?? null, countyExists: databases.exists('county'), dataFolder: databases.folder, version: programVersion }
}
