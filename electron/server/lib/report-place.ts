import type { Office } from '../../../shared/office/model.ts'
import type { Store } from '../db/open.ts'

/** The city above the county, told from the name of its bureau: 测试市教育局 → 测试市. */
export function cityOf({ bureauName }: Office): string {
  return bureauName.replace(/(教育|教体|教育和体育)局?$/, '')
}

/** What a report is about, as its title says it: the county, or the one school that was asked for; undefined where there is no such school. */
export async function findPlace({ db }: Store, { countyName }: Office, schoolId: number | undefined): Promise<string | undefined> {
  if (schoolId === undefined) return countyName
  return (await db.selectFrom('school').select('name').where('id', '=', schoolId).executeTakeFirst())?.name
}
