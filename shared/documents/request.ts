import * as z from 'zod'
import { DocumentKind } from './kinds.ts'

/** Which documents are wanted: of what kind, about whom. What a kind makes of it is said in `document-choices.ts`. */
export const DocumentRequest = z.object({
  kind: DocumentKind,
  cohortId: z.int().optional(),
  schoolId: z.int().optional(),
  year: z.int().optional(),
  teacherIds: z.array(z.int()).min(1).max(5000).optional(),
  certificateIds: z.array(z.int()).min(1).max(5000).optional(),
})
export type DocumentRequest = z.infer<typeof DocumentRequest>
