import type { KindFields, KindOfDocument } from '../kinds/field.ts'
import { type DocumentKind, documentKinds } from '../kinds.ts'
import { type DocumentData, type DocumentRow, type FieldValue, rowsOf } from '../template.ts'

/** Fifteen characters with two dots: as long as names in this country become on paper. */
export const longMadeUpName = '古丽米热·阿卜杜热合曼·吐尔逊'
export const twoCharacterName = '王丽'

/** The document with one person's name in every place for a name, in its lists too. */
export function withName(kind: DocumentKind, data: DocumentData, name: string): DocumentData {
  const { fields, lists }: KindOfDocument = documentKinds[kind]
  const renamed = Object.entries(lists).map(([list, { fields: columns }]): [string, readonly DocumentRow[]] => [
    list,
    rowsOf(data, list).map((row) => ({ ...row, ...namesOf(columns, name) })),
  ])
  return { ...data, ...namesOf(fields, name), ...Object.fromEntries(renamed) }
}

/** The document with what is known of a teacher, as far as this kind of document has a place for it. */
export function withKnown(kind: DocumentKind, data: DocumentData, known: Readonly<Record<string, FieldValue>>): DocumentData {
  const { fields }: KindOfDocument = documentKinds[kind]
  return { ...data, ...Object.fromEntries(Object.entries(known).filter(([name]) => Object.hasOwn(fields, name))) }
}

function namesOf(fields: KindFields, name: string): Record<string, string> {
  const names = Object.entries(fields).filter(([, { isName }]) => isName)
  return Object.fromEntries(names.map(([field]) => [field, name]))
}
