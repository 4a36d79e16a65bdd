import { sql } from 'kysely'
import type { Store } from '../db/open.ts'
import type { ReportPerson } from '../lib/report-sheet.ts'

/** What the ledger still holds of the hours earned in the cohort: an entry that was reversed counts no more. Tenths. */
const standingHours = sql<number>`(SELECT coalesce(sum(entry.hours), 0) FROM hoursEntry AS entry
  WHERE entry.cohortId = enrollment.cohortId AND entry.teacherId = enrollment.teacherId AND entry.reversesId IS NULL
  AND NOT EXISTS (SELECT 1 FROM hoursEntry AS reversal WHERE reversal.reversesId = entry.id))`

/** The trainees of a cohort as reports need them: school by school in the office's order, the school being the one they were trained from. */
export function listTrainees({ db }: Store, cohortId: number) {
  return db
    .selectFrom('enrollment')
    .innerJoin('teacher', 'teacher.id', 'enrollment.teacherId')
    .leftJoin('school', 'school.id', 'enrollment.schoolId')
    .select([
      'teacher.name',
      'teacher.sex',
      'teacher.idType',
      'teacher.idNumber',
      'teacher.phone',
      'teacher.stage',
      'teacher.subject',
      'teacher.post',
      'teacher.cardNumber',
    ])
    .select([
      'teacher.id',
      'teacher.pinyin',
      'school.name as schoolName',
      'school.sortOrder as schoolOrder',
      'enrollment.result',
      'enrollment.finalScore',
      'enrollment.earnedHours',
    ])
    .select(standingHours.as('standingHours'))
    .where('enrollment.cohortId', '=', cohortId)
    .orderBy('school.sortOrder')
    .orderBy('teacher.pinyin')
    .orderBy('enrollment.id')
    .execute()
}
export type Trainee = Awaited<ReturnType<typeof listTrainees>>[number]

export function peopleOf(trainees: readonly ReportPerson[]) {
  return [{ label: '', people: trainees.map(({ id, name, schoolName, idNumber }) => ({ id, name, schoolName, idNumber })) }]
}
