import type { DocumentData } from '../../../shared/documents/template.ts'
import type { DocumentSource } from '../lib/document-source.ts'
import { officeOrThrow } from '../lib/office.ts'

type Agreed = {
  kind: string
  startsOn: string
  endsOn: string
  goals: string
  mentorName: string
  mentorSchool: string | null
  mentorTitle: string | null
  mentorPhone: string | null
  menteeName: string
  menteeSchool: string | null
  menteeTitle: string | null
  menteePhone: string | null
  pinyin: string
  cardNumber: string | null
  schoolOrder: number | null
}

/** The agreements of the pairings that began in a year, of one school or of the county; they lie with the mentee's school and are dated by pen when they are signed. */
export const agreementDocuments: DocumentSource = {
  gather: async (store, { year, schoolId, pairingIds }) => {
    if (year === undefined && !pairingIds) return 'DOCUMENT_CHOICE_MISSING'
    const pairs = store.sqlite
      .prepare(
        `SELECT pairing.kind, startDate AS startsOn, endDate AS endsOn, goals,
           mentor.name AS mentorName, mentorSchool.name AS mentorSchool, mentor.professionalTitle AS mentorTitle, mentor.phone AS mentorPhone,
           mentee.name AS menteeName, menteeSchool.name AS menteeSchool, mentee.professionalTitle AS menteeTitle, mentee.phone AS menteePhone,
           mentee.pinyin, mentee.cardNumber, menteeSchool.sortOrder AS schoolOrder
         FROM pairing
         JOIN teacher AS mentor ON mentor.id = mentorId
         JOIN teacher AS mentee ON mentee.id = menteeId
         LEFT JOIN posting AS mentorPosting ON mentorPosting.teacherId = mentorId AND mentorPosting.toDate IS NULL
         LEFT JOIN school AS mentorSchool ON mentorSchool.id = mentorPosting.schoolId
         LEFT JOIN posting AS menteePosting ON menteePosting.teacherId = menteeId AND menteePosting.toDate IS NULL
         LEFT JOIN school AS menteeSchool ON menteeSchool.id = menteePosting.schoolId
         WHERE CASE WHEN @ids IS NULL
           THEN pairing.state = 'active' AND substr(startDate, 1, 4) = @year AND (@schoolId IS NULL OR @schoolId IN (mentorSchool.id, menteeSchool.id))
           ELSE pairing.id IN (SELECT value FROM json_each(@ids)) END
         ORDER BY pairing.id`,
      )
      .all({ year: String(year), schoolId: schoolId ?? null, ids: pairingIds ? JSON.stringify(pairingIds) : null }) as Agreed[]
    const { centerName: issuer } = await officeOrThrow(store)
    const documents = pairs.map(({ pinyin, cardNumber, schoolOrder, ...agreed }) => ({
      ...{ label: `${agreed.mentorName}—${agreed.menteeName}`, number: null, schoolName: agreed.menteeSchool, about: null },
      ...{ pinyin, cardNumber, schoolOrder },
      data: { ...agreed, number: null, issuer, issuedOn: null } satisfies DocumentData,
    }))
    return documents.length > 0
      ? {
          name: nameOf(
            documents.map(({ label }) => label),
            year,
          ),
          documents,
        }
      : 'NOTHING_TO_PRINT'
  },
}

function nameOf(labels: readonly string[], year: number | undefined): string {
  const [only] = labels
  if (labels.length === 1 && only) return `${only} 师徒结对协议`
  return year === undefined ? `${labels.length} 对 师徒结对协议` : `${year} 年师徒结对协议`
}
