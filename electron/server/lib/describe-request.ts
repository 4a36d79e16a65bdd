import type { ReportEntry } from '../../../shared/reports/catalogue.ts'
import type { ReportParameter, ReportRequest } from '../../../shared/reports/model.ts'
import type { Store } from '../db/open.ts'

/** What a report was asked for, in words: 班次：骨干教师研修班；学时不是整数的：不列入. */
export function describeRequest(store: Store, { parameters }: ReportEntry, request: ReportRequest): string {
  return parameters.flatMap((parameter) => describe[parameter](store, request) ?? []).join('；')
}

const describe: Record<ReportParameter, (store: Store, request: ReportRequest) => string | undefined> = {
  cohort: (store, { cohortId }) => `班次：${nameOf(store, 'cohort', cohortId)}`,
  year: (_store, { year }) => `年度：${year}`,
  yearOrCycle: (_store, { year }) => (year === undefined ? '时间：本周期' : `年度：${year}`),
  school: (store, { schoolId }) => (schoolId === undefined ? '范围：全县' : `学校：${nameOf(store, 'school', schoolId)}`),
  teacherOrSchool: (store, { teacherId, schoolId }) =>
    teacherId === undefined ? `学校：${nameOf(store, 'school', schoolId)}` : `教师：${nameOf(store, 'teacher', teacherId)}`,
  fractions: (_store, { fractions }) => `学时不是整数的：${fractions === 'leave-out' ? '不列入' : '舍去小数'}`,
  trainingDays: (_store, { trainingDays }) => (trainingDays === 'with' ? '含培训起止日期' : undefined),
  excellentFrom: (_store, { excellentFrom }) => (excellentFrom === undefined ? undefined : `优秀线：${excellentFrom / 10} 分`),
}

function nameOf({ sqlite }: Store, table: 'cohort' | 'school' | 'teacher', id: number | undefined): string {
  const row = sqlite.prepare(`SELECT name FROM ${table} WHERE id = ?`).get(id ?? 0) as { name: string } | undefined
  return row?.name ?? ''
}
