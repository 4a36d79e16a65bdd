import { headerText } from '../exchange/header-text.ts'
import type { Sheet } from '../exchange/sheet.ts'

/** The columns that stand together in no sheet but one of the summary of a year. */
const signs = [
  ['结业班次', '实际人次', '与计划对照'],
  ['结业班次', '参训人次', '认定学时'],
  ['学时类别', '人数', '折合学分'],
  ['活动次数', '还差次数', '结论'],
  ['本年在册', '其中本年新结'],
  ['人才称号', '人数'],
]

const deepest = 10

/** Whether a sheet is one of our own summary of a year: it adds up what is registered, so that there is nothing in it to be imported. */
export function isYearSummary({ rows }: Pick<Sheet, 'rows'>): boolean {
  return rows.slice(0, deepest).some(({ cells }) => {
    const texts = new Set(cells.map((cell) => headerText(cell?.text ?? '')))
    return signs.some((headers) => headers.every((header) => texts.has(headerText(header))))
  })
}
