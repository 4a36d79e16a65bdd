import { readContent } from '../../../shared/certificates/content.ts'
import { issueDaysOf, refusalOfIssueDay } from '../../../shared/certificates/issue-days.ts'
import { contentOfReissue, type ReissueRequest, voidReasonOf } from '../../../shared/certificates/reissue.ts'
import { dayOf } from '../../../shared/dates.ts'
import type { Store } from '../db/open.ts'
import { gatherNumbering, type IssueGround, type NumberRefusal, type Replaced, writeIssue } from './issue-documents.ts'
import { voidCertificate } from './store.ts'

type Reissue = { ground: IssueGround; replaced: Replaced; voidReason: string }
type ReissueRefusal = 'NOT_FOUND' | 'ALREADY_VOID' | 'REISSUE_UNCHANGED' | 'ISSUED_TOO_EARLY' | 'ISSUED_TOO_LATE' | NumberRefusal

/** Gathers what a reissue (补办) needs, or says why there can be none. */
export async function gatherReissue(store: Store, request: ReissueRequest): Promise<Reissue | ReissueRefusal> {
  const old = await findOld(store, request.id)
  if (!old) return 'NOT_FOUND'
  if (old.state === 'void') return 'ALREADY_VOID'
  const refusal = refusalOfIssueDay(request.issuedOn, issueDaysOf(old.issuedOn, dayOf(store.now())))
  if (refusal) return refusal
  const content = contentOfReissue(readContent(old.kind, old.issuedContent), request)
  if (!content) return 'REISSUE_UNCHANGED'
  const numbering = await gatherNumbering(store, old.kind, { issuedOn: request.issuedOn, programCode: old.programCode })
  if (typeof numbering === 'string') return numbering
  const { teacherId, schoolId, enrollmentId, cohortId, kind } = old
  return {
    ground: { kind, drafts: [{ teacherId, schoolId, enrollmentId, cohortId, content }], ...numbering, usesPaper: request.usesPaper },
    replaced: { replacesId: request.id, reissueReason: request.reason, reissueNote: request.note || null },
    voidReason: voidReasonOf(request),
  }
}

/** Makes the old certificate void and issues the new one. To be called within the transaction that gathered. */
export function writeReissue(store: Store, { ground, replaced, voidReason }: Reissue): { id: number; number: string } | NumberRefusal {
  voidCertificate(store, replaced.replacesId, voidReason)
  const issued = writeIssue(store, ground, replaced)
  return typeof issued === 'string' ? issued : { id: issued.ids[0] ?? 0, number: issued.firstNumber }
}

function findOld({ db }: Store, id: number) {
  return db
    .selectFrom('certificate')
    .leftJoin('cohort', 'cohort.id', 'certificate.cohortId')
    .leftJoin('program', 'program.id', 'cohort.programId')
    .select(['certificate.kind', 'certificate.state', 'certificate.issuedOn', 'certificate.issuedContent', 'certificate.teacherId'])
    .select(['certificate.schoolId', 'certificate.enrollmentId', 'certificate.cohortId', 'program.code as programCode'])
    .where('certificate.id', '=', id)
    .executeTakeFirst()
}
