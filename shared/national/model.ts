import * as z from 'zod'

/** A line that the national system sent back; the teacher where one is meant. */
export const NationalFailure = z.object({
  id: z.int(),
  batchId: z.int(),
  teacherId: z.int().nullable(),
  name: z.string(),
  schoolName: z.string().nullable(),
  maskedId: z.string().nullable(),
  year: z.string().nullable(),
  project: z.string().nullable(),
  hours: z.string().nullable(),
  message: z.string(),
})
export type NationalFailure = z.infer<typeof NationalFailure>
