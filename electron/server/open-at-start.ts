import type { Databases } from './databases.ts'
import { openDemonstration } from './demonstration/open.ts'

/**
 * What is open when the window appears: the demonstration if QINGLAN_DEMO asks for it, else the county's own once there is one. A
 * database that can't be opened stays closed, and the start page says why when the clerk opens it there.
 */
export async function openAtStart(databases: Databases, environment: NodeJS.ProcessEnv = process.env): Promise<void> {
  if (environment['QINGLAN_DEMO'] === '1') return openDemonstration(databases, async () => {})
  if (!databases.exists('county')) return
  try {
    databases.open('county')
  } catch (error) {
    process.stderr.write(`openAtStart: ${error instanceof Error ? error.message : 'failed'}\n`)
  }
}
