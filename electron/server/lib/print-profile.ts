import type { PrintProfile } from '../../../shared/printing/model.ts'
import type { Store } from '../db/open.ts'

/** The correction of one printer × tray × paper; whoever makes paper may ask for it. */
export function findPrintProfile({ db }: Store, id: number): Promise<PrintProfile | undefined> {
  return db.selectFrom('printProfile').selectAll().where('id', '=', id).executeTakeFirst()
}
