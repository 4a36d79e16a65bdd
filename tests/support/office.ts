import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { openDatabases } from '../../electron/server/databases.ts'
import { router } from '../../electron/server/router.ts'
import type { OfficeDraft } from '../../shared/office/model.ts'

export const testOffice: OfficeDraft = {
  countyName: '测试县',
  centerName: '测试县教师发展中心',
  bureauName: '测试市教育局',
  abbreviation: '测教',
  cycleFirstYear: 2025,
  hoursPerDay: 60,
  hoursPerCredit: 100,
  baseTarget: 10,
}

/** A data folder of its own that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'qinglan-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A new office on a real database file, asked through the real router. The clock stands at noon of `day`. */
export async function openOffice({ day = '2026-11-22' }: { day?: string } = {}) {
  const noon = Date.parse(`${day}T12:00:00`)
  const databases = openDatabases(temporaryFolder(), () => new Date(noon))
  onTestFinished(() => databases.close())
  const api = createRouterClient(router, { context: { databases } })
  await api.office.create(testOffice)
  const store = databases.current()
  if (!store) throw new Error('openOffice: the new database is not open')
  return { api, store, databases }
}

/** Makes the database refuse a write, as a full disk would, so that a command fails half-way. */
export function failOn(sqlite: { exec: (sql: string) => unknown }, event: string, when = '1'): void {
  sqlite.exec(`CREATE TEMP TRIGGER fullDisk BEFORE ${event} WHEN ${when} BEGIN SELECT RAISE(ABORT, 'disk full'); END`)
}
