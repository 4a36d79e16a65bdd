import { formats } from '../../../shared/documents/formats.ts'
import type { KindFields, KindOfDocument } from '../../../shared/documents/kinds/field.ts'
import { type DocumentKind, documentKinds } from '../../../shared/documents/kinds.ts'

/** A field in one of its formats: what is written into the text, what it is called, and what comes of it. */
export type FieldChoice = { code: string; label: string; example: string }

/** What a text of this kind of document can hold; in a list its own fields first. */
export function fieldChoices(kind: DocumentKind, list?: string): FieldChoice[] {
  const { fields, lists }: KindOfDocument = documentKinds[kind]
  const rows = list === undefined ? {} : (lists[list]?.fields ?? {})
  return [...(list === undefined ? [] : [rowNumber]), ...choicesOf(rows), ...choicesOf(fields), ...pageNumbers]
}

const rowNumber: FieldChoice = { code: '{序}', label: '序号', example: '1' }
const pageNumbers: readonly FieldChoice[] = [
  { code: '{页}', label: '第几页', example: '1' },
  { code: '{页数}', label: '共几页', example: '2' },
]

function choicesOf(fields: KindFields): FieldChoice[] {
  return Object.entries(fields).flatMap(([name, { label, example }]) => {
    const formatted = formatsFor(name, example).flatMap((format) => {
      const write = formats[format]
      return write
        ? [{ code: `{${name}:${format}}`, label: `${label}（${formatLabels[format] ?? format}）`, example: write(String(example)) }]
        : []
    })
    return isTenths(name) ? formatted : [{ code: `{${name}}`, label, example: String(example) }, ...formatted]
  })
}

/** Where the name of a format does not say what it does. */
const formatLabels: Readonly<Record<string, string>> = { 姓名: '两个字时中间空一字', 点日期: '用点隔开', 中文日期: '汉字' }

/** The formats that make sense of a value, by what the value looks like. */
function formatsFor(name: string, example: string | number): string[] {
  if (isTenths(name)) return [/credits/i.test(name) ? '学分' : '学时']
  if (/idNumber/i.test(name)) return ['证件遮盖']
  if (/phone/i.test(name)) return ['手机遮盖']
  if (/^\d{4}-\d{2}-\d{2}$/.test(String(example))) return ['日期', '中文日期', '点日期', '年', '月', '日']
  if (/name$/i.test(name) && /teacher|mentor|mentee/i.test(name)) return ['姓名']
  return []
}

/** Hours and credits are kept in tenths and never written as they are. */
function isTenths(name: string): boolean {
  return /hours|credits|^total$|^owed$|^done$|^missing$/i.test(name)
}
