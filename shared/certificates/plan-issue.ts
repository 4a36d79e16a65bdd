import type { CertificateContent } from './model.ts'
import { formatNumber } from './numbering.ts'

/** Someone who has passed and has no valid certificate. Hours in tenths. */
export type Recipient = { enrollmentId: number; teacherId: number; teacherName: string; hours: number }

/** What all certificates of one issue share. `firstSerial` is the first number drawn for them. */
export type IssueTerms = {
  pattern: string
  organization: string
  issuer: string
  programCode: string | null
  programName: string
  startsOn: string
  endsOn: string
  issuedOn: string
  firstSerial: number
}

export type PlannedCertificate = { recipient: Recipient; content: CertificateContent }

/** The document that is issued when a cohort is completed: the series of its numbers and its name in them. */
export const completionSeries = 'completion'
export const completionType = '结业'

/** The certificates of one issue, numbered on in the order of the recipients, with what will stand on each for good. */
export function planIssue(recipients: readonly Recipient[], terms: IssueTerms): PlannedCertificate[] {
  const { startsOn, endsOn, programName, issuer, issuedOn } = terms
  return recipients.map((recipient, i) => ({
    recipient,
    content: {
      number: numberAt(terms, terms.firstSerial + i),
      teacherName: recipient.teacherName,
      startsOn,
      endsOn,
      programName,
      hours: recipient.hours,
      issuer,
      issuedOn,
    },
  }))
}

/** The one whose name needs most room: what fits there fits everywhere. The first of several. */
export function longestName(planned: readonly PlannedCertificate[]): PlannedCertificate | undefined {
  const lengthOf = ({ content }: PlannedCertificate) => Array.from(content.teacherName).length
  return planned.reduce<PlannedCertificate | undefined>(
    (longest, one) => (longest && lengthOf(longest) >= lengthOf(one) ? longest : one),
    undefined,
  )
}

/** The values that decide which counter the serials are drawn from. */
export function scopeOf({ issuedOn, programCode }: Pick<IssueTerms, 'issuedOn' | 'programCode'>) {
  return { year: Number(issuedOn.slice(0, 4)), programCode: programCode ?? '', type: completionType }
}

function numberAt(terms: IssueTerms, serial: number): string {
  return formatNumber(terms.pattern, { ...scopeOf(terms), organization: terms.organization, serial })
}
