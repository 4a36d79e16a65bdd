import type { KindOfDocument } from '../../../shared/documents/kinds/field.ts'
import { type DocumentKind, documentKinds } from '../../../shared/documents/kinds.ts'
import type { Store } from '../db/open.ts'

export type TeacherValues = Record<string, string | number>

/** What is known of a teacher for a kind of document: of a completion certificate the newest as it was issued, otherwise the register. */
export function findTeacherValues({ sqlite }: Store, kind: DocumentKind, teacherId: number): TeacherValues | undefined {
  const teacher = sqlite.prepare(fromRegister).get(teacherId) as Readonly<Record<string, string | null>> | undefined
  if (!teacher) return undefined
  const issued =
    kind === 'completion-certificate' ? (sqlite.prepare(newestIssued).get(teacherId) as { content: string } | undefined) : undefined
  const { fields }: KindOfDocument = documentKinds[kind]
  const known: Readonly<Record<string, unknown>> = { ...teacher, ...(issued && JSON.parse(issued.content)) }
  return Object.fromEntries(Object.entries(known).filter((entry): entry is [string, string | number] => isValueOf(fields, entry)))
}

function isValueOf(fields: KindOfDocument['fields'], [name, value]: [string, unknown]): boolean {
  return Object.hasOwn(fields, name) && (typeof value === 'string' || typeof value === 'number')
}

/** By the names of the fields that kinds of documents share. */
const fromRegister = `
  SELECT teacher.name AS teacherName, teacher.name AS menteeName, sex, birthDate, idNumber, cardNumber, phone, subject, education,
         professionalTitle, post, workStartDate, coalesce(teacher.stage, '') || coalesce(subject, '') AS stageAndSubject,
         school.name AS schoolName, school.name AS menteeSchool, professionalTitle AS menteeTitle, phone AS menteePhone,
         office.centerName AS issuer
    FROM teacher
    JOIN office
    LEFT JOIN posting ON posting.teacherId = teacher.id AND posting.toDate IS NULL
    LEFT JOIN school ON school.id = posting.schoolId
   WHERE teacher.id = ?`

const newestIssued = `
  SELECT issuedContent AS content FROM certificate WHERE teacherId = ? ORDER BY state = 'issued' DESC, issuedOn DESC, id DESC LIMIT 1`
