import type { HoursCategory } from '../../../shared/hours/categories.ts'
import type { HoursSource } from '../../../shared/hours/model.ts'
import { s0RuleSet } from '../../../shared/rules/presets/s0.ts'
import type { Window } from '../../../shared/rules/windows.ts'
import type { Store } from '../db/open.ts'
import type { ReportPerson } from '../lib/report-sheet.ts'

/** Hours in tenths. */
export type StandingEntry = {
  teacherId: number
  name: string
  schoolName: string | null
  date: string
  description: string
  category: HoursCategory
  source: HoursSource
  hours: number
}

type Asked = { teacherId: number | undefined; schoolId: number | undefined }

/** Whose hours are asked for: one teacher, or all in service at a school; undefined where there is no such teacher or school. */
export async function listHolders(
  { db }: Store,
  { teacherId, schoolId }: Asked,
): Promise<{ name: string; people: ReportPerson[] } | undefined> {
  const teachers = db
    .selectFrom('teacher')
    .leftJoin('posting', (join) => join.onRef('posting.teacherId', '=', 'teacher.id').on('posting.toDate', 'is', null))
    .leftJoin('school', 'school.id', 'posting.schoolId')
    .select(['teacher.id', 'teacher.name', 'teacher.idNumber', 'school.name as schoolName'])
  if (teacherId !== undefined) {
    const teacher = await teachers.where('teacher.id', '=', teacherId).executeTakeFirst()
    return teacher && { name: teacher.name, people: [teacher] }
  }
  const school = await db
    .selectFrom('school')
    .select('name')
    .where('id', '=', schoolId ?? 0)
    .executeTakeFirst()
  const there = teachers.where('school.id', '=', schoolId ?? 0).where('teacher.status', 'not in', [...s0RuleSet.leftStatuses])
  return school && { name: school.name, people: await there.orderBy('teacher.pinyin').orderBy('teacher.id').execute() }
}

/** The entries that count: neither reversed nor reversing; person by person, by date. */
export function listStandingEntries({ sqlite }: Store, people: readonly ReportPerson[], { from, to }: Window): StandingEntry[] {
  const entries = sqlite
    .prepare(
      `SELECT teacherId, date, description, category, source, hours FROM hoursEntry
       WHERE teacherId IN (SELECT value FROM json_each(?)) AND date BETWEEN ? AND ? AND reversesId IS NULL
         AND id NOT IN (SELECT reversesId FROM hoursEntry WHERE reversesId IS NOT NULL)
       ORDER BY date, id`,
    )
    .all(JSON.stringify(people.map(({ id }) => id)), from, to) as Omit<StandingEntry, 'name' | 'schoolName'>[]
  const byTeacher = Map.groupBy(entries, ({ teacherId }) => teacherId)
  return people.flatMap(({ id, name, schoolName }) => (byTeacher.get(id) ?? []).map((entry) => ({ ...entry, name, schoolName })))
}
