import { formats } from './formats.ts'

/** The values of one document by field name: days as 'YYYY-MM-DD', hours in tenths. */
export type DocumentData = Readonly<Record<string, string | number | null>>

/** The text of a template and the fields it asked for in vain. */
export type FilledTemplate = { text: string; missing: string[] }

const placeholder = /\{([^{}:]+)(?::([^{}:]+))?\}/g

/** True where all braces are pairs around a field and every format is a known one. */
export function isTemplate(template: string): boolean {
  if (/[{}]/.test(template.replaceAll(placeholder, ''))) return false
  return [...template.matchAll(placeholder)].every(([, , format]) => format === undefined || Object.hasOwn(formats, format))
}

/** `{name:姓名}同志` with its values put in. A field without a value leaves nothing behind and is reported. */
export function fillTemplate(template: string, data: DocumentData): FilledTemplate {
  const missing: string[] = []
  const text = template.replaceAll(placeholder, (_, field: string, format?: string) => {
    const value = Object.hasOwn(data, field) ? data[field] : null
    if (value === null || value === undefined || value === '') {
      missing.push(field)
      return ''
    }
    const write = format === undefined ? undefined : formats[format]
    return write ? write(String(value)) : String(value)
  })
  return { text, missing }
}
