import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import { s0RuleSet } from '../../../shared/rules/presets/s0.ts'
import type { Db, Store } from '../db/open.ts'
import type { PeopleColumn, ReportPerson } from '../lib/report-sheet.ts'
import { titlesOfTeacher } from '../lib/titles-text.ts'
import { teachersAtSchools } from './current-school.ts'

const leftStatuses: readonly string[] = s0RuleSet.leftStatuses

/** A portion is read in a few milliseconds; a whole county at once would keep everybody else waiting. */
const readAtOnce = 500

/** Who belongs to a school (or the county) today, in the office's order; `left` counts those who are retired, moved away and so on. */
export async function listStaff({ db }: Store, schoolId: number | undefined) {
  const everybody = teachersAtSchools(db).select('teacher.id').orderBy('school.sortOrder').orderBy('teacher.pinyin').orderBy('teacher.id')
  const listed = await (schoolId === undefined ? everybody : everybody.where('school.id', '=', schoolId)).execute()
  const people: Staff[] = []
  for (let first = 0; first < listed.length; first += readAtOnce) {
    await setImmediate()
    const ids = listed.slice(first, first + readAtOnce).map(({ id }) => id)
    const byId = new Map((await readPeople(db, ids)).map((person) => [person.id, person]))
    people.push(...ids.flatMap((id) => byId.get(id) ?? []))
  }
  const staff = people.filter(({ status }) => !leftStatuses.includes(status))
  return { staff, left: people.length - staff.length }
}

function readPeople(db: Db, ids: readonly number[]) {
  return teachersAtSchools(db)
    .selectAll('teacher')
    .select(['school.name as schoolName', 'posting.fromDate as schoolSince', titlesOfTeacher.as('title')])
    .where('teacher.id', 'in', sql<number>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .execute()
}
export type Staff = Awaited<ReturnType<typeof readPeople>>[number]

export function peopleOf(staff: readonly ReportPerson[]): PeopleColumn[] {
  return [{ label: '', people: staff.map(({ id, name, schoolName, idNumber }) => ({ id, name, schoolName, idNumber })) }]
}

/** Said of a list that is about people in service. */
export function noteOfLeft(left: number): string[] {
  return left > 0 ? [`退休、调出、离职等 ${left} 人不在此列`] : []
}
