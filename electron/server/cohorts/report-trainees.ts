import type { Store } from '../db/open.ts'
import type { ReportPerson } from '../lib/report-sheet.ts'

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
    .select(['teacher.id', 'school.name as schoolName', 'enrollment.result', 'enrollment.finalScore', 'enrollment.earnedHours'])
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
