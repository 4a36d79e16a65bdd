import type { FieldList, FieldSpec } from '../exchange/fields.ts'
import { findHeader, type Header, labelsAt } from '../exchange/find-header.ts'
import { headerText, headerTextWithoutHints } from '../exchange/header-text.ts'
import type { HeaderPlace } from '../exchange/mapping.ts'
import { indexHeaders, matchHeaders } from '../exchange/match-headers.ts'
import { columnLetter, type Sheet } from '../exchange/sheet.ts'
import { teacherFields } from '../teachers/fields.ts'
import type { CellSource, ColumnSource } from './model.ts'

/** Headers that mean the same in different receivers' forms, besides those of a teacher. */
const sameMeaning: readonly (readonly string[])[] = [
  ['认定学时', '培训获得学时', '获得学时', '所获学时', '培训学时', '学时'],
  ['学分', '培训获得学分', '获得学分', '所获学分'],
  ['培训项目名称', '项目名称', '培训项目', '培训名称', '培训班名称'],
  ['培训机构名称', '培训机构', '承训机构', '承训院校', '承办单位'],
  ['培训年度', '年度', '年份'],
  ['总评成绩', '成绩', '考核成绩'],
  ['结果', '考核结果', '培训结果', '结业结果'],
  ['证书编号', '编号', '结业证编号', '结业证书编号'],
]
const numberingNames = new Set(['序号', '编号', '序列', 'NO'])

export type Proposal = { place: HeaderPlace; columns: { column: string; label: string; proposed: ColumnSource | null }[] }

/** Which columns of a report fill which of a template, by their names; the header is found by them, or stands where a person says. */
export function proposeColumns(sheet: Sheet, headers: readonly string[], place?: HeaderPlace): Proposal | undefined {
  const index = indexHeaders(fieldsOf(headers))
  const header = place ? headerAt(sheet, place) : findHeader(sheet, index)
  if (!header) return undefined
  const matched = matchHeaders(header.labels, index)
  const columns = header.labels.flatMap(([label, own], column) => {
    if (label === undefined) return []
    const field = matched.get(column)
    const found = field === undefined ? undefined : headers[Number(field)]
    return [{ column: columnLetter(column), label: shownLabel(label, own), proposed: sourceOf(label, found) }]
  })
  return { place: { headerLine: header.firstLine, headerRows: header.lastLine > header.firstLine ? 2 : 1 }, columns }
}

/** Below a group a column is known by both names together, and read with a stroke between them. */
function shownLabel(label: string, own: string | undefined): string {
  return own !== undefined && label.endsWith(own) ? `${label.slice(0, label.length - own.length)}／${own}` : label
}

function sourceOf(label: string, header: string | undefined): ColumnSource | null {
  if (numberingNames.has(headerTextWithoutHints(label)) && (header === undefined || numberingNames.has(headerText(header))))
    return { kind: 'sequence' }
  return header === undefined ? null : { kind: 'field', header }
}

function headerAt(sheet: Sheet, { headerLine, headerRows }: HeaderPlace): Pick<Header<string>, 'firstLine' | 'lastLine' | 'labels'> {
  return { firstLine: headerLine, lastLine: headerLine + headerRows - 1, labels: labelsAt(sheet, headerLine, headerRows) }
}

/** The report's columns as fields, so that headers are matched as they are when something is imported. */
function fieldsOf(headers: readonly string[]): FieldList {
  return Object.fromEntries(headers.map((header, i): [string, FieldSpec] => [String(i), { label: header, headers: spellingsOf(header) }]))
}

function spellingsOf(header: string): string[] {
  const known = headerTextWithoutHints(header)
  const lists: readonly (readonly string[])[] = [...Object.values(teacherFields).map((field) => field.headers), ...sameMeaning]
  const same = lists.filter((list) => list.some((spelling) => headerText(spelling) === known))
  return [header, ...same.flat()]
}

/** Lines to be filled in above a table: who reports, and when. What is written there stays before it. */
export function proposeCells(sheet: Sheet, before: number): CellSource[] {
  return sheet.rows.slice(0, before - 1).flatMap(({ line, cells }) =>
    cells.flatMap((cell, column): CellSource[] => {
      const text = cell?.text.trim() ?? ''
      const word = wordFor(text)
      return word ? [{ ref: columnLetter(column) + line, text: `${text}${word}` }] : []
    }),
  )
}

function wordFor(text: string): string | undefined {
  if (/^(填报|报送|上报|推荐)?单位(名称)?(（盖章）|\(盖章\))?[:：]$/.test(text)) return '{单位}'
  if (/^(县|县区|县（市、区）)[:：]$/.test(text)) return '{县}'
  if (/^(填报|填表|上报)?(日期|时间)[:：]$/.test(text)) return '{日期}'
  return /^(合计)?人数[:：]$/.test(text) ? '{人数}' : undefined
}
