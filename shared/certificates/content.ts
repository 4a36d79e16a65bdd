import * as z from 'zod'
import { Day } from '../dates.ts'
import type { CertificateKind } from './kinds.ts'

const common = { number: z.string(), teacherName: z.string(), issuer: z.string(), issuedOn: Day }

/** What stands on a completion certificate. Hours in tenths. */
export const CompletionContent = z.object({
  kind: z.literal('completion'),
  ...common,
  startsOn: Day,
  endsOn: Day,
  programName: z.string(),
  hours: z.int(),
})
export type CompletionContent = z.infer<typeof CompletionContent>

const TitleContent = z.object({ kind: z.literal('title'), ...common, titleName: z.string(), grantedOn: Day })
const HonourContent = z.object({ kind: z.literal('honour'), ...common, honour: z.string(), reason: z.string() })
const AppointmentContent = z.object({ kind: z.literal('appointment'), ...common, post: z.string(), startsOn: Day, endsOn: Day })

/** What stands on a document: the fields of its layout, frozen as issued. */
export const DocumentContent = z.discriminatedUnion('kind', [CompletionContent, TitleContent, HonourContent, AppointmentContent])
export type DocumentContent = z.infer<typeof DocumentContent>

/** Reads what was frozen. Certificates of the first versions kept no kind with it: they are all of completion. */
export function readContent(kind: CertificateKind, issuedContent: string): DocumentContent {
  return DocumentContent.parse({ ...(JSON.parse(issuedContent) as object), kind })
}

/** What a document is for, as the register says it. */
export function aboutOf(content: DocumentContent): string {
  if (content.kind === 'completion') return content.programName
  if (content.kind === 'title') return content.titleName
  return content.kind === 'honour' ? content.honour : content.post
}
