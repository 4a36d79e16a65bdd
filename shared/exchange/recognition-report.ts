import * as z from 'zod'
import type { FieldList } from './fields.ts'
import { leftOutReasons } from './leave-out.ts'
import type { Recognised } from './recognise.ts'

/** What was recognised, told to the user before anything is decided. `meaning` is the field's label, or why the column is not used. */
export const RecognitionReport = z.object({
  sheet: z.string(),
  headerLines: z.array(z.int()),
  columns: z.array(
    z.object({ column: z.string(), header: z.string(), field: z.string().nullable(), meaning: z.string(), used: z.boolean() }),
  ),
  missing: z.array(z.string()),
  leftOut: z.array(z.object({ line: z.int(), why: z.string(), text: z.string() })),
  rows: z.int(),
  notes: z.array(z.string()),
})
export type RecognitionReport = z.infer<typeof RecognitionReport>

const spareMeanings = {
  numbering: '序号，不导入',
  repeated: '与前面的列重复，不导入',
  unknown: '不认识，不导入',
  unnamed: '不导入',
} as const

export function reportRecognition<Field extends string>(recognised: Recognised<Field>, fields: FieldList<Field>): RecognitionReport {
  const known = (Object.keys(recognised.columns) as Field[]).map((field) => ({
    column: recognised.columns[field] ?? '',
    header: recognised.headers[field] ?? '',
    field,
    meaning: fields[field].label,
    used: true,
  }))
  const spare = recognised.spareColumns.map(({ column, header, why }) => ({
    column,
    header,
    field: null,
    meaning: spareMeanings[why === 'unknown' && header === '' ? 'unnamed' : why],
    used: false,
  }))
  return {
    sheet: recognised.sheet,
    headerLines: [...recognised.headerLines],
    columns: [...known, ...spare].toSorted((a, b) => a.column.length - b.column.length || (a.column < b.column ? -1 : 1)),
    missing: [...recognised.missing],
    leftOut: recognised.leftOut.map(({ line, why, text }) => ({ line, why: leftOutReasons[why], text })),
    rows: recognised.rows.length,
    notes: notesOf(recognised),
  }
}

function notesOf<Field extends string>({ rows, hiddenColumns, cut }: Recognised<Field>): string[] {
  const hiddenRows = rows.filter(({ hidden }) => hidden).length
  return [
    ...(hiddenRows > 0 ? [`有 ${hiddenRows} 行在表里是隐藏的，也一起读了。`] : []),
    ...(hiddenColumns.length > 0 ? [`${hiddenColumns.join('、')} 列在表里是隐藏的，也一起读了。`] : []),
    ...(cut ? ['表格太长，后面的行没有读。请拆成几份导入。'] : []),
  ]
}
