import * as z from 'zod'

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
  title: z.string().nullable(),
  status: z.string(),
  note: z.string().nullable(),
})
export type Teacher = z.infer<typeof Teacher>

/** Time at a school, both days included: `fromDate: null` is since nobody knows when, `toDate: null` is until now. */
export const Posting = z.object({
  id: z.int(),
  schoolId: z.int(),
  schoolName: z.string(),
  fromDate: z.string().nullable(),
  toDate: z.string().nullable(),
})
export type Posting = z.infer<typeof Posting>

/** A teacher as a picker shows one: enough to tell people of the same name apart, the ID number masked. */
export const TeacherChoice = Teacher.pick({ id: true, name: true, status: true }).extend({
  schoolName: z.string().nullable(),
  maskedId: z.string().nullable(),
})
export type TeacherChoice = z.infer<typeof TeacherChoice>
