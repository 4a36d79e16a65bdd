import { formats } from './formats.ts'

/** A value by itself: a day as 'YYYY-MM-DD', hours and credits in tenths, a picture as its key. */
export type FieldValue = string | number | null

/** A row of a list. On ruled lines its field `line` says which line it stands on, from 1. */
export type DocumentRow = Readonly<Record<string, FieldValue>>

/** The values of one document by field name, and its lists. On a page of a booklet the field `side` is 'left' or 'right'. */
export type DocumentData = Readonly<Record<string, FieldValue | readonly DocumentRow[]>>

/** The text of a template and the fields it asked for in vain. */
export type FilledTemplate = { text: string; missing: string[] }

/** A field in braces, with the format it is written in. */
export const placeholder = /\{([^{}:]+)(?::([^{}:]+))?\}/g

/** True where all braces are pairs around a field and every format is a known one. */
export function isTemplate(template: string): boolean {
  if (/[{}]/.test(template.replaceAll(placeholder, ''))) return false
  return [...template.matchAll(placeholder)].every(([, , format]) => format === undefined || Object.hasOwn(formats, format))
}

/** The fields a template asks for, each once. */
export function fieldsOf(template: string): string[] {
  return [...new Set([...template.matchAll(placeholder)].map(([, field = '']) => field))]
}

/** `{name:姓名}同志` with its values put in. A field without a value leaves nothing behind and is reported. */
export function fillTemplate(template: string, data: DocumentData): FilledTemplate {
  const missing: string[] = []
  const text = template.replaceAll(placeholder, (_, field: string, format?: string) => {
    const value = findValue(data, field)
    if (value === null) {
      missing.push(field)
      return ''
    }
    const write = format === undefined ? undefined : formats[format]
    return write ? write(String(value)) : String(value)
  })
  return { text, missing }
}

/** The single value of a field; null where it has none, is empty, or is a list. */
export function findValue(data: DocumentData, field: string): string | number | null {
  const value = Object.hasOwn(data, field) ? data[field] : null
  return typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : null
}

/** The rows of a list; none where the document has no such list. */
export function rowsOf(data: DocumentData, list: string): readonly DocumentRow[] {
  const value = Object.hasOwn(data, list) ? data[list] : undefined
  return Array.isArray(value) ? value : []
}
