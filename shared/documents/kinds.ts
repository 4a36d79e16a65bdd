import * as z from 'zod'
import { completionCertificate, honourCertificate, letterOfAppointment, titleCertificate } from './kinds/awards.ts'
import { annualReview, bookletData, bookletRegistration, slip } from './kinds/booklet.ts'
import type { KindOfDocument } from './kinds/field.ts'
import { pairingAgreement, selfStudyApplication } from './kinds/forms.ts'
import { schoolReceipt, sortingList } from './kinds/hand-over.ts'
import { hoursStatement, schoolLetter, shortageNotice } from './kinds/letters.ts'
import { cohortRoster, signInSheet } from './kinds/lists.ts'
import type { DocumentData, DocumentRow, FieldValue } from './template.ts'

/** Every kind of document the office prints: its name, and the fields that its layouts may use. What fills them is each feature's own. */
export const documentKinds = {
  'completion-certificate': completionCertificate,
  'title-certificate': titleCertificate,
  'honour-certificate': honourCertificate,
  'letter-of-appointment': letterOfAppointment,
  'booklet-data': bookletData,
  'booklet-registration': bookletRegistration,
  'annual-review': annualReview,
  slip,
  'pairing-agreement': pairingAgreement,
  'self-study-application': selfStudyApplication,
  'sign-in-sheet': signInSheet,
  'cohort-roster': cohortRoster,
  'sorting-list': sortingList,
  'school-receipt': schoolReceipt,
  'hours-statement': hoursStatement,
  'shortage-notice': shortageNotice,
  'school-letter': schoolLetter,
} as const satisfies Record<string, KindOfDocument>

export const DocumentKind = z.enum(Object.keys(documentKinds) as (keyof typeof documentKinds)[])
export type DocumentKind = z.infer<typeof DocumentKind>

/** Every kind by what people call it. */
export const documentKindLabels: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(documentKinds).map(([kind, { label }]) => [kind, label]),
)

/** A document of this kind as the preview and the designer show it, with nobody's real data. */
export function exampleOf(kind: DocumentKind): DocumentData {
  const { fields, lists }: KindOfDocument = documentKinds[kind]
  const values = Object.entries(fields).map(([name, { example }]): [string, FieldValue] => [name, example])
  const rows = Object.entries(lists).map(([name, { examples }]): [string, readonly DocumentRow[]] => [name, examples])
  return Object.fromEntries([...values, ...rows])
}

/** The fields of this kind that hold a person's name, those of its lists too. */
export function nameFieldsOf(kind: DocumentKind): string[] {
  const { fields, lists }: KindOfDocument = documentKinds[kind]
  const all = [fields, ...Object.values(lists).map((list) => list.fields)].flatMap((named) => Object.entries(named))
  return [...new Set(all.flatMap(([field, { isName }]) => (isName ? [field] : [])))]
}

/** What a field of this kind is called; fields of lists too, and the numbers of sheets and rows that the layout step adds. */
export function fieldLabel(kind: DocumentKind, field: string): string | undefined {
  const { fields, lists }: KindOfDocument = documentKinds[kind]
  const all = [fields, ...Object.values(lists).map((list) => list.fields)]
  return all.map((named) => named[field]?.label).find((label) => label !== undefined) ?? addedFields[field]
}

/** Fields that no document has to bring. */
export const addedFields: Readonly<Record<string, string>> = { 页: '第几页', 页数: '共几页', 序: '序号' }
