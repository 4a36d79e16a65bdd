import type { Office } from '../../shared/office/model.ts'
import type { ReportRequest } from '../../shared/reports/model.ts'
import { basesInYear } from './bases/report.ts'
import { listUnfinished, traineesInYear } from './cohorts/report-year.ts'
import type { Store } from './db/open.ts'
import { hoursInYear } from './hours/report-year.ts'
import { officeOrThrow } from './lib/office.ts'
import { subtitleOf } from './lib/report-layout.ts'
import type { ReportBook, ReportSheet } from './lib/report-sheet.ts'
import { pairingsInYear } from './pairings/report-year.ts'
import { programsInYear } from './programs/report-year.ts'
import { titlesInYear } from './titles/report.ts'

type Part = { sheetName: string; subject: string; make: (asked: { store: Store; year: number; office: Office }) => Made | Promise<Made> }
type Made = Pick<ReportSheet, 'columns' | 'rows'>

/** What the city is told of a year, a sheet each. */
const parts: readonly Part[] = [
  { sheetName: '计划与完成', subject: '培训计划完成情况', make: ({ store, year }) => programsInYear(store, year) },
  { sheetName: '按级别', subject: '培训情况（按级别）', make: ({ store, year }) => traineesInYear(store, year, 'level') },
  { sheetName: '按学段', subject: '培训情况（按学段）', make: ({ store, year }) => traineesInYear(store, year, 'stage') },
  { sheetName: '按学校', subject: '培训情况（按学校）', make: ({ store, year }) => traineesInYear(store, year, 'school') },
  { sheetName: '学时', subject: '学时情况', make: ({ store, year, office }) => hoursInYear(store, year, office) },
  { sheetName: '基地与工作室', subject: '实训基地与工作室活动情况', make: ({ store, year }) => basesInYear(store, year) },
  { sheetName: '师徒结对', subject: '师徒结对情况', make: ({ store, year }) => pairingsInYear(store, year) },
  { sheetName: '人才称号', subject: '人才称号教师情况', make: ({ store }) => titlesInYear(store) },
]

/** The summary of a year for the city: parts without a single row are left out, and said. */
export async function reportYearSummary(store: Store, { year }: ReportRequest): Promise<ReportBook | 'PARAMETER_MISSING'> {
  if (year === undefined) return 'PARAMETER_MISSING'
  const office = await officeOrThrow(store)
  const subtitle = subtitleOf(store, office)
  const sheets: ReportSheet[] = []
  for (const { sheetName, subject, make } of parts) {
    const made = await make({ store, year, office })
    sheets.push({ sheetName, title: `${office.countyName}${year}年${subject}`, subtitle, ...made })
  }
  const empty = sheets.filter(({ rows }) => rows.length === 0).map(({ sheetName }) => sheetName)
  const unfinished = listUnfinished(store, year)
  return {
    look: 'office',
    fileName: `${office.countyName}${year}年教师培训工作总结表`,
    sheets: sheets.filter(({ rows }) => rows.length > 0),
    people: [],
    leftOut: [],
    notes: [
      '只统计已结业的班次',
      ...(unfinished.length > 0 ? [`有 ${unfinished.length} 个班次本年应结束、还没有结业，没有计入：${unfinished.join('、')}`] : []),
      ...(empty.length > 0 ? [`没有内容、不写出的表：${empty.join('、')}`] : []),
    ],
  }
}
