import type { Insertable } from 'kysely'
import { type Store, transact } from '../db/open.ts'
import type { Schema } from '../db/schema.ts'

/** Writes down that a file was made; the file must not leave before this is done. */
export async function registerExport(store: Store, entry: Omit<Insertable<Schema['exportEntry']>, 'at' | 'actor'>): Promise<void> {
  const { actor, now } = store
  await transact(store, ({ db }) =>
    db
      .insertInto('exportEntry')
      .values({ ...entry, at: now().toISOString(), actor })
      .execute(),
  )
}
