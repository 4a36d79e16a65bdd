import { s0RuleSet } from '../../../shared/rules/presets/s0.ts'
import type { Store } from '../db/open.ts'
import type { PeopleColumn, ReportPerson } from '../lib/report-sheet.ts'
import { titlesOfTeacher } from '../lib/titles-text.ts'
import { teachersAtSchools } from './current-school.ts'

const leftStatuses: readonly string[] = s0RuleSet.leftStatuses

/** Who belongs to a school (or the county) today, in the office's order; `left` counts those who are retired, moved away and so on. */
export async function listStaff({ db }: Store, schoolId: number | undefined) {
  const everybody = teachersAtSchools(db)
    .selectAll('teacher')
    .select(['school.name as schoolName', 'posting.fromDate as schoolSince', titlesOfTeacher.as('title')])
    .orderBy('school.sortOrder')
    .orderBy('teacher.pinyin')
    .orderBy('teacher.id')
  const people = await (schoolId === undefined ? everybody : everybody.where('school.id', '=', schoolId)).execute()
  const staff = people.filter(({ status }) => !leftStatuses.includes(status))
  return { staff, left: people.length - staff.length }
}
export type Staff = Awaited<ReturnType<typeof listStaff>>['staff'][number]

export function peopleOf(staff: readonly ReportPerson[]): PeopleColumn[] {
  return [{ label: '', people: staff.map(({ id, name, schoolName, idNumber }) => ({ id, name, schoolName, idNumber })) }]
}

/** Said of a list that is about people in service. */
export function noteOfLeft(left: number): string[] {
  return left > 0 ? [`退休、调出、离职等 ${left} 人不在此列`] : []
}
