import type { SchoolName } from '../../../shared/exchange/fuzzy.ts'
import type { Store } from '../db/open.ts'
import { createRow, type Why } from '../db/write.ts'

/** Every school with the names it was once written under. */
export function listSchoolNames({ sqlite }: Store): SchoolName[] {
  const schools = sqlite.prepare('SELECT id, name FROM school ORDER BY sortOrder, id').all() as { id: number; name: string }[]
  const aliases = sqlite.prepare('SELECT schoolId, alias FROM schoolAlias').all() as { schoolId: number; alias: string }[]
  const bySchool = Map.groupBy(aliases, ({ schoolId }) => schoolId)
  return schools.map((school) => ({ ...school, aliases: (bySchool.get(school.id) ?? []).map(({ alias }) => alias) }))
}

/** Keeps the name a school was written under, so that it is known the next time. */
export function rememberAlias(store: Store, { schoolId, alias }: { schoolId: number; alias: string }, why: Why): void {
  if (store.sqlite.prepare('SELECT 1 FROM schoolAlias WHERE alias = ?').get(alias)) return
  createRow(store, 'schoolAlias', { schoolId, alias }, why)
}

/** Names that senders put in front of a school's name: county and city of the office. */
export function listPlaces({ sqlite }: Store): string[] {
  const office = sqlite.prepare('SELECT countyName, bureauName FROM office').get() as { countyName: string; bureauName: string } | undefined
  return office ? [office.countyName, office.bureauName.replace(/(教育|教体|教育和体育)局?$/, '')].filter((place) => place !== '') : []
}
