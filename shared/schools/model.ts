import * as z from 'zod'

/** An optional cell of a form: blank becomes null. */
const optionalText = z
  .string()
  .trim()
  .max(100)
  .transform((text) => text || null)
  .nullable()

export const SchoolDraft = z.object({
  code: optionalText,
  name: z.string().trim().min(1, '请填写学校名称').max(60),
  kind: optionalText,
  area: optionalText,
  centralSchool: optionalText,
  note: optionalText,
})
export type SchoolDraft = z.infer<typeof SchoolDraft>

export const School = SchoolDraft.extend({ id: z.int() })
export type School = z.infer<typeof School>

/** A school as the list shows it: with its teachers on the rolls today. */
export const SchoolRow = School.extend({ teacherCount: z.int() })
export type SchoolRow = z.infer<typeof SchoolRow>
