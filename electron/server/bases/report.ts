import { judgeYear } from '../../../shared/bases/judge.ts'
import { chineseDay, dayOf } from '../../../shared/dates.ts'
import type { ReportRequest } from '../../../shared/reports/model.ts'
import type { Store } from '../db/open.ts'
import { officeOrThrow } from '../lib/office.ts'
import type { ReportSheet } from '../lib/report-sheet.ts'
import { listBasesInYear } from './store.ts'

const verdicts = { met: '已达标', short: '未达标', none: '未开展' } as const

/** Every base and studio of a year: how often it was active, against what it owes. */
export async function reportBaseActivities(store: Store, request: ReportRequest): Promise<ReportSheet | 'PARAMETER_MISSING'> {
  const { year } = request
  if (year === undefined) return 'PARAMETER_MISSING'
  const { countyName, centerName, baseTarget } = await officeOrThrow(store)
  const { bases, met, practiceBases } = judgeYear(await listBasesInYear(store, year), year)
  const title = `${countyName}${year}年实训基地与工作室活动统计表`
  return {
    look: 'office',
    fileName: title,
    title,
    subtitle: { left: `填报单位：${centerName}`, right: chineseDay(dayOf(store.now())) },
    columns: [
      { header: '序号', width: 6, kind: 'integer' },
      { header: '名称', width: 32, kind: 'text' },
      { header: '类型', width: 12, kind: 'text' },
      { header: '级别', width: 8, kind: 'text' },
      { header: '所在学校', width: 28, kind: 'text' },
      { header: '负责人', width: 12, kind: 'text' },
      { header: '活动次数', width: 10, kind: 'integer' },
      { header: '参加人次', width: 10, kind: 'integer' },
      { header: '还差次数', width: 10, kind: 'integer' },
      { header: '结论', width: 10, kind: 'text' },
    ],
    rows: bases.map((base, index) => [
      index + 1,
      base.name,
      base.kind,
      base.level,
      base.schoolName,
      base.leaderName,
      base.times,
      base.people,
      base.missing,
      verdicts[base.verdict],
    ]),
    leftOut: [],
    notes: [`${bases.length} 个中 ${met} 个已达标；实训基地 ${practiceBases} 个，目标 ${baseTarget} 个`],
  }
}
