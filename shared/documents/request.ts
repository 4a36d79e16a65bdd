import * as z from 'zod'
import { DocumentKind } from './kinds.ts'

/** Which documents are wanted: of what kind, about whom. */
export const DocumentRequest = z.object({
  kind: DocumentKind,
  cohortId: z.int().optional(),
  schoolId: z.int().optional(),
  year: z.int().optional(),
  teacherIds: z.array(z.int()).min(1).max(5000).optional(),
  pairingIds: z.array(z.int()).min(1).max(5000).optional(),
  certificateIds: z.array(z.int()).min(1).max(5000).optional(),
})
export type DocumentRequest = z.infer<typeof DocumentRequest>

/** For whom documents are wanted, as another page hands it over in the address; what is not understood is not chosen. */
export const DocumentChosen = z
  .object({ kind: DocumentRequest.shape.kind, for: DocumentRequest.omit({ kind: true }).catch({}) })
  .partial()
  .catch({})
export type DocumentChosen = z.infer<typeof DocumentChosen>
