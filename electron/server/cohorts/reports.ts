import { chineseDay, dayOf } from '../../../shared/dates.ts'
import type { ReportRequest } from '../../../shared/reports/model.ts'
import { fillNationalHours, nationalHoursHeaders } from '../../../shared/reports/national-hours.ts'
import { maskIdNumber } from '../../../shared/teachers/mask-id-number.ts'
import type { Store } from '../db/open.ts'
import { officeOrThrow } from '../lib/office.ts'
import type { ReportSheet } from '../lib/report-sheet.ts'
import { findCohort } from './store.ts'

type Refusal = 'NOT_FOUND' | 'PARAMETER_MISSING' | 'COHORT_NOT_COMPLETED'

/** The roster of a cohort as it hangs on the wall: school by school, ID numbers masked. */
export async function reportRoster(store: Store, { cohortId }: ReportRequest): Promise<ReportSheet | Refusal> {
  if (cohortId === undefined) return 'PARAMETER_MISSING'
  const cohort = await findCohort(store, cohortId)
  if (!cohort) return 'NOT_FOUND'
  const { centerName } = await officeOrThrow(store)
  const people = await listTrainees(store, cohortId)
  return {
    look: 'office',
    fileName: `${cohort.name}名册`,
    title: `${cohort.name}名册`,
    subtitle: { left: `填报单位：${centerName}`, right: `${chineseDay(cohort.startDate)}至${chineseDay(cohort.endDate)}` },
    columns: [
      { header: '序号', width: 6, kind: 'integer' },
      { header: '姓名', width: 12, kind: 'text' },
      { header: '性别', width: 6, kind: 'text' },
      { header: '身份证号', width: 21, kind: 'text' },
      { header: '学校', width: 30, kind: 'text' },
      { header: '任教学段', width: 10, kind: 'text' },
      { header: '任教学科', width: 12, kind: 'text' },
      { header: '岗位', width: 12, kind: 'text' },
      { header: '继续教育证号', width: 16, kind: 'text' },
      { header: '总评成绩', width: 10, kind: 'hours' },
      { header: '认定学时', width: 10, kind: 'hours' },
      { header: '结果', width: 8, kind: 'text' },
    ],
    rows: people.map((person, index) => [
      index + 1,
      person.name,
      person.sex,
      person.idNumber && maskIdNumber(person.idNumber),
      person.schoolName,
      person.stage,
      person.subject,
      person.post,
      person.cardNumber,
      person.finalScore,
      person.earnedHours,
      person.result,
    ]),
    leftOut: [],
    notes: [],
  }
}

/** Who passed a completed cohort, in the layout of the national teachers' system (国内培训). */
export async function reportNationalHours(store: Store, { cohortId, fractions }: ReportRequest): Promise<ReportSheet | Refusal> {
  if (cohortId === undefined) return 'PARAMETER_MISSING'
  const cohort = await findCohort(store, cohortId)
  if (!cohort) return 'NOT_FOUND'
  if (cohort.state !== 'completed') return 'COHORT_NOT_COMPLETED'
  const { hoursPerCredit, centerName } = await officeOrThrow(store)
  const people = await listTrainees(store, cohortId)
  const passed = people.filter(({ result }) => result === '合格').map((person) => ({ ...person, hours: person.earnedHours ?? 0 }))
  const failed = people
    .filter(({ result }) => result !== '合格')
    .map(({ name, schoolName }) => ({ name, schoolName, why: '结果不合格，没有学时' }))
  const { level, programName, organizer, mode } = cohort
  const training = { year: Number(cohort.endDate.slice(0, 4)), level, programName, organizer, mode, hoursPerCredit }
  const filled = fillNationalHours(passed, training, fractions)
  const numbers = new Set<string>(['培训获得学时*', '培训获得学分'])
  return {
    look: 'table',
    fileName: `国内培训_${cohort.name}`,
    title: `国内培训：${cohort.name}`,
    subtitle: { left: centerName, right: chineseDay(dayOf(store.now())) },
    columns: nationalHoursHeaders.map((header) => ({
      header,
      width: header.length * 2 + 6,
      kind: numbers.has(header) ? 'integer' : 'text',
    })),
    rows: filled.rows,
    leftOut: [...filled.leftOut, ...failed],
    notes: filled.notes,
  }
}

function listTrainees({ db }: Store, cohortId: number) {
  return db
    .selectFrom('enrollment')
    .innerJoin('teacher', 'teacher.id', 'enrollment.teacherId')
    .leftJoin('school', 'school.id', 'enrollment.schoolId')
    .select([
      'teacher.name',
      'teacher.sex',
      'teacher.idType',
      'teacher.idNumber',
      'teacher.stage',
      'teacher.subject',
      'teacher.post',
      'teacher.cardNumber',
    ])
    .select(['school.name as schoolName', 'enrollment.result', 'enrollment.finalScore', 'enrollment.earnedHours'])
    .where('enrollment.cohortId', '=', cohortId)
    .orderBy('school.sortOrder')
    .orderBy('teacher.pinyin')
    .orderBy('enrollment.id')
    .execute()
}
