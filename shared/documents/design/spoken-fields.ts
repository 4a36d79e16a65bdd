import type { KindFields, KindOfDocument } from '../kinds/field.ts'
import { addedFields, type DocumentKind, documentKinds } from '../kinds.ts'
import { placeholder } from '../template.ts'

/**
 * A text as people edit it, with the names that they know: '{teacherName:姓名}同志' ↔ '{姓名:姓名}同志'. In a list (`list`) its own fields have the
 * names first. Where two fields have the same name, the second keeps the one that layouts use.
 */
export function speakFields(content: string, kind: DocumentKind, list?: string): string {
  const { labels } = namesOf(kind, list)
  return renamed(content, (field) => labels.get(field) ?? field)
}

/** Back to the names that layouts use, which can be typed as well. `unknown` is the first field that this kind of document doesn't have. */
export function readFields(typed: string, kind: DocumentKind, list?: string): { content: string; unknown?: string } {
  const { fields, labels } = namesOf(kind, list)
  const unknown = [...typed.matchAll(placeholder)].map(([, name = '']) => name).find((name) => !fields.has(name) && !labels.has(name))
  const content = renamed(typed, (name) => fields.get(name) ?? name)
  return unknown === undefined ? { content } : { content, unknown }
}

function renamed(content: string, rename: (name: string) => string): string {
  return content.replaceAll(
    placeholder,
    (_, name: string, format?: string) => `{${rename(name)}${format === undefined ? '' : `:${format}`}}`,
  )
}

/** The field that a name stands for, and the name of each field. */
function namesOf(kind: DocumentKind, list?: string): { fields: Map<string, string>; labels: Map<string, string> } {
  const { fields: own, lists }: KindOfDocument = documentKinds[kind]
  const all: KindFields[] = [list === undefined ? {} : (lists[list]?.fields ?? {}), own, ...Object.values(lists).map((one) => one.fields)]
  const fields = new Map<string, string>(Object.keys(addedFields).map((name) => [name, name]))
  const labels = new Map(fields)
  for (const [field, { label }] of all.flatMap((named) => Object.entries(named))) {
    if (labels.has(field)) continue
    const name = fields.has(label) ? field : label
    labels.set(field, name)
    fields.set(name, field)
  }
  return { fields, labels }
}
