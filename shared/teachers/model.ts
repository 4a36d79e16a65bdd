import * as z from 'zod'
import { parseDate } from '../exchange/values/date.ts'
import { parseName } from '../exchange/values/name.ts'
import type { Parser, Remark } from '../exchange/values/parsed.ts'
import { parsePhone } from '../exchange/values/phone.ts'
import { idTypes, readIdDocument } from './id-document.ts'

/** A teacher as stored. Birth and work dates are 'YYYY-MM-DD', or 'YYYY-MM' where no more is known. */
export const Teacher = z.object({
  id: z.int(),
  name: z.string(),
  idType: z.string(),
  idNumber: z.string().nullable(),
  sex: z.enum(['男', '女']).nullable(),
  birthDate: z.string().nullable(),
  phone: z.string().nullable(),
  cardNumber: z.string().nullable(),
  stage: z.string().nullable(),
  subject: z.string().nullable(),
  professionalTitle: z.string().nullable(),
  post: z.string().nullable(),
  workStartDate: z.string().nullable(),
  education: z.string().nullable(),
  status: z.string(),
  note: z.string().nullable(),
})
export type Teacher = z.infer<typeof Teacher>

/** An optional input of a form: blank becomes null. */
const optionalText = z
  .string()
  .trim()
  .max(100)
  .transform((text) => text || null)
  .nullable()
  .default(null)

const sentence = ({ message, advice }: Remark): string => `${message}，${advice}`

/** A text as a person types it, read the way a cell of a sheet is read. */
const readBy = (parse: Parser<string>) =>
  z.string().transform((text, context) => {
    const result = parse({ text, kind: 'text' })
    if ('value' in result) return result.value
    context.addIssue({ code: 'custom', message: sentence(result.problem) })
    return z.NEVER
  })

const DraftInputs = z.object({
  name: readBy(parseName).pipe(z.string('请填写姓名')),
  idType: z.enum(idTypes).default('居民身份证'),
  idNumber: optionalText,
  sex: z.enum(['男', '女']).nullable().default(null),
  birthDate: readBy((cell) => parseDate(cell))
    .nullable()
    .default(null),
  phone: readBy(parsePhone).nullable().default(null),
  cardNumber: optionalText,
  stage: optionalText,
  subject: optionalText,
  professionalTitle: optionalText,
  post: optionalText,
  workStartDate: readBy((cell) => parseDate(cell))
    .nullable()
    .default(null),
  education: optionalText,
  status: z.string().trim().min(1, '请填写人员状态').max(20).default('在职'),
  note: z
    .string()
    .trim()
    .max(500)
    .transform((text) => text || null)
    .nullable()
    .default(null),
})

/** A teacher as entered: numbers and dates in any usual spelling come out in the one right form; sex and birth date, where not stated, come from the ID number. */
export const TeacherDraft = DraftInputs.transform((draft, context) => {
  const document = readIdDocument(draft.idType, draft.idNumber ?? '')
  if ('problem' in document) {
    context.addIssue({ code: 'custom', path: ['idNumber'], message: sentence(document.problem) })
    return z.NEVER
  }
  const id = document.value
  return { ...draft, idNumber: id?.number ?? null, sex: draft.sex ?? id?.sex ?? null, birthDate: draft.birthDate ?? id?.birthDate ?? null }
})
export type TeacherDraft = z.infer<typeof TeacherDraft>

/** Time at a school, both days included: `fromDate: null` is since nobody knows when, `toDate: null` is until now. */
export const Posting = z.object({
  id: z.int(),
  schoolId: z.int(),
  schoolName: z.string(),
  fromDate: z.string().nullable(),
  toDate: z.string().nullable(),
})
export type Posting = z.infer<typeof Posting>

/** The titles that are valid today, as one text: 县级骨干教师、市级名师. */
const titles = { title: z.string().nullable() }

/** A teacher with every posting, the newest first; `school` is where the teacher is now. */
export const TeacherDetail = Teacher.extend(titles).extend({
  school: z.object({ id: z.int(), name: z.string(), since: z.string().nullable() }).nullable(),
  postings: z.array(Posting),
})
export type TeacherDetail = z.infer<typeof TeacherDetail>

/** A teacher as the list shows one: the school of today, the ID number masked. */
export const TeacherRow = Teacher.omit({ idType: true, idNumber: true, birthDate: true, phone: true, note: true }).extend(titles).extend({
  maskedId: z.string().nullable(),
  schoolId: z.int().nullable(),
  schoolName: z.string().nullable(),
})
export type TeacherRow = z.infer<typeof TeacherRow>

/** A teacher as a picker shows one: enough to tell people of the same name apart, the ID number masked. */
export const TeacherChoice = Teacher.pick({ id: true, name: true, status: true }).extend({
  schoolName: z.string().nullable(),
  maskedId: z.string().nullable(),
})
export type TeacherChoice = z.infer<typeof TeacherChoice>
