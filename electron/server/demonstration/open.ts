import type { Databases } from '../databases.ts'
import type { Report } from '../lib/progress.ts'
import { fillDemonstration } from './fill.ts'

/** Opens the demonstration county, making it on the spot the first time. It is either whole or not there at all. */
export async function openDemonstration(databases: Databases, report: Report): Promise<void> {
  const isThere = databases.exists('demonstration')
  const store = databases.open('demonstration')
  if (isThere) return
  try {
    await fillDemonstration(store, report)
  } catch (error) {
    databases.close()
    databases.discard('demonstration')
    throw error
  }
}
