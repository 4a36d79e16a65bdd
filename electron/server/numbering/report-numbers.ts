import { certificateKinds } from '../../../shared/certificates/kinds.ts'
import type { NumberGap } from '../../../shared/numbering/check-numbers.ts'
import type { CheckedCounter } from '../../../shared/numbering/contract.ts'
import type { ReportRequest } from '../../../shared/reports/model.ts'
import type { Store } from '../db/open.ts'
import { officeOrThrow } from '../lib/office.ts'
import { fillRows, type LayoutColumn, numbering, subtitleOf } from '../lib/report-layout.ts'
import type { ReportBook } from '../lib/report-sheet.ts'
import { checkYear } from './check.ts'

const count = (header: string, value: (counter: CheckedCounter) => number): LayoutColumn<CheckedCounter> => ({
  ...{ header, width: 10, kind: 'integer', value },
})

const counters: readonly LayoutColumn<CheckedCounter>[] = [
  numbering,
  { header: '种类', width: 14, value: ({ kind }) => certificateKinds[kind] },
  { header: '范围', width: 22, value: ({ scopeName }) => scopeName },
  { header: '最后的编号', width: 30, value: ({ lastNumber }) => lastNumber },
  count('编到', ({ highest }) => highest),
  count('有效', ({ valid }) => valid),
  count('作废', ({ voided }) => voided),
  count('补办作废', ({ reissued }) => reissued),
  count('预留未用', ({ reserved }) => reserved),
  count('别处已用', ({ elsewhere }) => elsewhere),
  count('还没用到', ({ ahead }) => ahead),
  count('缺号', ({ missing }) => missing),
]

type Gap = NumberGap & Pick<CheckedCounter, 'kind' | 'scopeName'>

const gaps: readonly LayoutColumn<Gap>[] = [
  numbering,
  { header: '种类', width: 14, value: ({ kind }) => certificateKinds[kind] },
  { header: '范围', width: 22, value: ({ scopeName }) => scopeName },
  { header: '起号', width: 10, kind: 'integer', value: ({ first }) => first },
  { header: '止号', width: 10, kind: 'integer', value: ({ last }) => last },
  { header: '原因', width: 50, value: ({ why }) => why },
]

/** 号码核对: what became of every number of a year, and the numbers without a certificate. */
export async function reportNumbers(store: Store, { year }: ReportRequest): Promise<ReportBook | 'PARAMETER_MISSING'> {
  if (year === undefined) return 'PARAMETER_MISSING'
  const office = await officeOrThrow(store)
  const checked = await checkYear(store, year)
  const missing = checked.flatMap(({ kind, scopeName, gaps }) => gaps.map((gap) => ({ ...gap, kind, scopeName })))
  const title = `${office.countyName}${year}年证书号码核对表`
  const subtitle = subtitleOf(store, office)
  const gapSheet = { sheetName: '缺号', title: `${title}（缺号）`, subtitle, ...fillRows(gaps, missing) }
  return {
    look: 'office',
    fileName: title,
    sheets: [{ sheetName: '核对', title, subtitle, ...fillRows(counters, checked) }, ...(missing.length > 0 ? [gapSheet] : [])],
    people: [],
    leftOut: [],
    notes: [missing.length > 0 ? `缺 ${checked.reduce((sum, one) => sum + one.missing, 0)} 个号` : '没有缺号'],
  }
}
