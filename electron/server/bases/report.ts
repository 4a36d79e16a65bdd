import { type JudgedBase, judgeYear } from '../../../shared/bases/judge.ts'
import type { ReportRequest } from '../../../shared/reports/model.ts'
import type { Store } from '../db/open.ts'
import { officeOrThrow } from '../lib/office.ts'
import { fillRows, type LayoutColumn, numbering, subtitleOf } from '../lib/report-layout.ts'
import type { ReportBook, ReportSheet } from '../lib/report-sheet.ts'
import { listBasesInYear } from './store.ts'

const verdicts = { met: '已达标', short: '未达标', none: '未开展' } as const

const layout: readonly LayoutColumn<JudgedBase>[] = [
  numbering,
  { header: '名称', width: 32, value: ({ name }) => name },
  { header: '类型', width: 12, value: ({ kind }) => kind },
  { header: '级别', width: 8, value: ({ level }) => level },
  { header: '所在学校', width: 28, value: ({ schoolName }) => schoolName },
  { header: '负责人', width: 12, value: ({ leaderName }) => leaderName },
  { header: '活动次数', width: 10, kind: 'integer', value: ({ times }) => times },
  { header: '参加人次', width: 10, kind: 'integer', value: ({ people }) => people },
  { header: '还差次数', width: 10, kind: 'integer', value: ({ missing }) => missing },
  { header: '结论', width: 10, value: ({ verdict }) => verdicts[verdict] },
]

/** Every base and studio of a year: how often it was active, against what it owes. */
export async function reportBaseActivities(store: Store, { year }: ReportRequest): Promise<ReportBook | 'PARAMETER_MISSING'> {
  if (year === undefined) return 'PARAMETER_MISSING'
  const office = await officeOrThrow(store)
  const { bases, met, practiceBases } = judgeYear(await listBasesInYear(store, year), year)
  const title = `${office.countyName}${year}年实训基地与工作室活动统计表`
  return {
    look: 'office',
    fileName: title,
    sheets: [{ title, subtitle: subtitleOf(store, office), ...fillRows(layout, bases) }],
    people: [],
    leftOut: [],
    notes: [`${bases.length} 个中 ${met} 个已达标；实训基地 ${practiceBases} 个，目标 ${office.baseTarget} 个`],
  }
}

/** The same table for the summary of a year. */
export async function basesInYear(store: Store, year: number): Promise<Pick<ReportSheet, 'columns' | 'rows'>> {
  return fillRows(layout, judgeYear(await listBasesInYear(store, year), year).bases)
}
