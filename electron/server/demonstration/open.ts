import type { Databases } from '../databases.ts'
import { findOffice } from '../lib/office.ts'
import type { Report } from '../lib/progress.ts'
import { fillDemonstration } from './fill.ts'

/** Opens the demonstration county, making it on the spot unless it is there: whole, or not at all, even where a crash cut the making short. */
export async function openDemonstration(databases: Databases, report: Report): Promise<void> {
  const store = databases.open('demonstration')
  if (await findOffice(store)) return
  try {
    await fillDemonstration(store, report)
  } catch (error) {
    if (databases.current() === store) {
      databases.close()
      databases.discard('demonstration')
    } // else something else was opened meanwhile, which stays open; what is left here is filled when it is asked for again
    throw error
  }
}
