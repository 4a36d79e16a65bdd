import { aboutOf, type DocumentContent } from '../../../shared/certificates/content.ts'
import type { Issued } from '../../../shared/certificates/contract.ts'
import type { CertificateKind } from '../../../shared/certificates/kinds.ts'
import type { ReissueReason } from '../../../shared/certificates/model.ts'
import { type Draft, type NumberTerms, type PlannedCertificate, planIssue } from '../../../shared/certificates/plan-issue.ts'
import { counterScope } from '../../../shared/numbering/pattern.ts'
import type { Store } from '../db/open.ts'
import { createRow } from '../db/write.ts'
import { drawSerials, type NumberDraw, peekSerials } from '../lib/draw-numbers.ts'
import { seriesOrThrow } from '../lib/number-series.ts'
import { peekPaper, putOnPaper } from '../lib/take-paper.ts'
import { newVerificationCode } from '../lib/verification-code.ts'
import { layoutOfKind } from './layout-of-kind.ts'

/** What an issue is decided from, but for the serials. At least one draft. */
export type IssueGround = {
  kind: CertificateKind
  drafts: readonly Draft[]
  terms: NumberTerms
  scope: string
  rangeId?: number | undefined
  usesPaper?: boolean | undefined
}

/** The certificate in whose place a new one is issued. */
export type Replaced = { replacesId: number; reissueReason: ReissueReason; reissueNote: string | null }

export type NumberRefusal = 'PROGRAM_CODE_MISSING' | 'RANGE_TOO_SMALL' | 'NUMBER_EXISTS' | 'PAPER_SHORT'
type NumberOrigin = { issuedOn: string; programCode: string | null }

/** How the documents of a kind that are dated so are numbered, or why they can't be. */
export async function gatherNumbering(
  store: Store,
  kind: CertificateKind,
  { issuedOn, programCode }: NumberOrigin,
): Promise<Pick<IssueGround, 'terms' | 'scope'> | NumberRefusal> {
  const { pattern, type, resets } = await seriesOrThrow(store, kind)
  if (pattern.includes('{项目代码}') && !programCode) return 'PROGRAM_CODE_MISSING'
  const { abbreviation: organization } = await store.db.selectFrom('office').select('abbreviation').executeTakeFirstOrThrow()
  const terms = { pattern, type, organization, programCode: programCode ?? '', year: Number(issuedOn.slice(0, 4)) }
  return { terms, scope: counterScope(kind, resets, terms) }
}

/** The documents as they would be numbered if they were issued now. */
export function planAhead(store: Store, ground: IssueGround): PlannedCertificate[] | NumberRefusal {
  return numbered(store, ground, peekSerials)
}

/** Draws the numbers and the paper, and writes the certificates. To be called within the transaction that gathered the ground. */
export function writeIssue(store: Store, ground: IssueGround, replaced?: Replaced): Issued | NumberRefusal {
  const planned = numbered(store, ground, drawSerials)
  if (typeof planned === 'string') return planned
  const paper = ground.usesPaper ? peekPaper(store, ground.kind, planned.length) : []
  if (ground.usesPaper && paper.length < planned.length) return 'PAPER_SHORT'
  const issuedAt = store.now().toISOString()
  const ids = planned.map((certificate) => writeCertificate(store, certificate, { scope: ground.scope, issuedAt, replaced }))
  for (const [i, sheet] of paper.entries()) putOnPaper(store, sheet, ids[i] ?? 0)
  return { count: planned.length, firstNumber: planned[0]?.content.number ?? '', lastNumber: planned.at(-1)?.content.number ?? '', ids }
}

function numbered(
  store: Store,
  { drafts, terms, scope, rangeId }: IssueGround,
  serialsOf: (store: Store, draw: NumberDraw) => number[],
): PlannedCertificate[] | NumberRefusal {
  const serials = serialsOf(store, { scope, rangeId, count: drafts.length })
  if (serials.length < drafts.length) return 'RANGE_TOO_SMALL'
  const planned = planIssue(drafts, serials, terms)
  const isTaken = store.sqlite.prepare('SELECT 1 FROM certificate WHERE number = ?')
  return planned.some(({ content }) => isTaken.get(content.number)) ? 'NUMBER_EXISTS' : planned
}

type Writing = { scope: string; issuedAt: string; replaced: Replaced | undefined }

function writeCertificate(store: Store, certificate: PlannedCertificate, { scope, issuedAt, replaced }: Writing): number {
  const { content, serial, ...whose } = certificate
  const layout = layoutOfKind(store, content.kind)
  return createRow(store, 'certificate', {
    ...whose,
    kind: content.kind,
    number: content.number,
    numberScope: scope,
    serial,
    teacherName: content.teacherName,
    about: aboutOf(content),
    layoutId: layout.id,
    layoutVersion: layout.version,
    issuedContent: JSON.stringify(frozen(content)),
    issuedOn: content.issuedOn,
    issuedAt,
    verificationCode: newVerificationCode(store, content.number),
    state: 'issued',
    ...replaced,
  })
}

/** The kind has a column of its own. */
function frozen({ kind: _kind, ...content }: DocumentContent): object {
  return content
}
