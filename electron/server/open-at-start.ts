import type { Databases } from './databases.ts'
import { openDemonstration } from './demonstration/open.ts'
import { findOffice } from './lib/office.ts'

/**
 * What is open when the window appears: the demonstration if QINGLAN_DEMO asks for it, else the county's own once there is one. A
 * database that can't be opened stays closed, and the start page says why when the clerk opens it there.
 */
export async function openAtStart(databases: Databases, environment: NodeJS.ProcessEnv = process.env): Promise<void> {
  if (environment['QINGLAN_DEMO'] === '1') return openDemonstration(databases, async () => {})
  if (!databases.exists('county')) return
  try {
    if (await findOffice(databases.open('county'))) return
    databases.close()
    databases.discard('county') // a crash came between the file and its office: nothing was ever kept in it, and it would block a new start
  } catch (error) {
    process.stderr.write(`openAtStart: ${error instanceof Error ? error.message : 'failed'}\n`)
  }
}
