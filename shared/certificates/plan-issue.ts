import { formatNumber } from '../numbering/pattern.ts'
import type { DocumentContent } from './content.ts'

/** A document's content before it has a number. */
export type Unnumbered = DocumentContent extends infer Content ? (Content extends unknown ? Omit<Content, 'number'> : never) : never

/** A document before it has a number: for whom, from what, and what will stand on it. `enrollmentId` and `cohortId` are a completion's. */
export type Draft = {
  teacherId: number
  schoolId: number | null
  enrollmentId: number | null
  cohortId: number | null
  content: Unnumbered
}

export type PlannedCertificate = Omit<Draft, 'content'> & { serial: number; content: DocumentContent }

/** What the numbers of one issue share. */
export type NumberTerms = { pattern: string; type: string; organization: string; programCode: string; year: number }

/** The documents of one issue, numbered in the order they come in, with what will stand on each for good. */
export function planIssue(drafts: readonly Draft[], serials: readonly number[], terms: NumberTerms): PlannedCertificate[] {
  return drafts.map(({ content, ...draft }, i) => {
    const serial = serials[i]
    if (serial === undefined) throw new Error(`planIssue: ${serials.length} serials for ${drafts.length} documents`)
    return { ...draft, serial, content: { ...content, number: formatNumber(terms.pattern, { ...terms, serial }) } }
  })
}

/** The one whose name needs most room: what fits there fits everywhere. The first of several. */
export function longestName(planned: readonly PlannedCertificate[]): PlannedCertificate | undefined {
  const lengthOf = ({ content }: PlannedCertificate) => Array.from(content.teacherName).length
  return planned.reduce<PlannedCertificate | undefined>(
    (longest, one) => (longest && lengthOf(longest) >= lengthOf(one) ? longest : one),
    undefined,
  )
}
