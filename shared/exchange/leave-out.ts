import { headerText } from './header-text.ts'
import type { Sheet, SheetRow } from './sheet.ts'
import { isBlank, withoutSpaces } from './values/plain-text.ts'

/** Why a row of the sheet is not a row of data, in the words shown to the user. */
export const leftOutReasons = {
  title: '标题或说明',
  header: '表头',
  empty: '空行',
  unfilled: '只有序号，没有填写',
  total: '合计行',
  signature: '签字行',
  note: '备注说明',
  section: '分类标题',
  repeatedHeader: '重复的表头',
  omitted: '选择了不导入',
} as const
export type LeftOutReason = keyof typeof leftOutReasons

const totalWords = /^(合计|总计|小计|共计|累计|本页合计|本页小计|总人数|合计人数)(?=$|[:：\d共（(])/
const signatureWords =
  /^(填表人|填报人|制表人|制表|审核人|审核|审批人|负责人|单位负责人|学校负责人|校长签字|校长|签字|签章|经办人|联系人|填表日期|填报日期|填报时间|填表时间|制表日期|单位盖章|盖章|填报单位|单位)(（[^）]*）|\([^)]*\))?(签字|签名|盖章)?[:：]/
const noteWords = /^(注|备注|说明|填表说明|填报说明|注意事项)\d?[:：、.]/

/**
 * Decides whether a row below the header is left out. `known` are the recognised columns, `numbering` the 序号 columns, `labels` the header's
 * texts as `headerText` gives them.
 */
export function whyLeftOut(
  sheet: Sheet,
  row: SheetRow,
  header: { known: readonly number[]; numbering: readonly number[]; labels: readonly (readonly string[])[] },
): LeftOutReason | undefined {
  const written = writtenColumns(row)
  const [first] = written
  if (first === undefined) return 'empty'
  const text = withoutSpaces(row.cells[first]?.text ?? '')
  const sparse = written.length <= Math.max(2, Math.floor(header.known.length / 2))
  if (totalWords.test(text)) return 'total'
  if (sparse && signatureWords.test(text)) return 'signature'
  if (written.length <= 2 && noteWords.test(text)) return 'note'
  if (repeatsHeader(row, written, header.labels)) return 'repeatedHeader'
  if (written.length === 1 && isSpread(sheet, row.line, first, header.known.length)) return 'section'
  const numberingOnly = header.numbering.length > 0 && written.every((column) => header.numbering.includes(column))
  return numberingOnly ? 'unfilled' : undefined
}

export function writtenColumns(row: SheetRow): number[] {
  const columns: number[] = []
  for (const [column, cell] of row.cells.entries()) if (cell && !isBlank(cell.text)) columns.push(column)
  return columns
}

function repeatsHeader(row: SheetRow, written: readonly number[], labels: readonly (readonly string[])[]): boolean {
  if (written.length < 2) return false
  return written.every((column) => labels[column]?.includes(headerText(row.cells[column]?.text ?? '')))
}

/** A lone text merged over most of the table. */
function isSpread(sheet: Sheet, line: number, column: number, width: number): boolean {
  const merge = sheet.merges.find((m) => m.firstLine === line && m.firstColumn === column)
  return merge !== undefined && merge.lastColumn - merge.firstColumn + 1 > Math.max(1, width / 2)
}
