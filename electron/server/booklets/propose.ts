import type { Proposal, Proposals, Source } from '../../../shared/booklets/contract.ts'
import type { LineKind } from '../../../shared/booklets/model.ts'
import { type Geometry, nextFree, placeAt } from '../../../shared/booklets/places.ts'
import { type LinePlan, planLines } from '../../../shared/booklets/plan-lines.ts'
import type { Store } from '../db/open.ts'
import { type Candidate, listCandidates, type Owner, type Wanted } from './candidates.ts'

/** What is planned for one teacher: the lines of the booklet in use, and what finds no room. */
export type TeacherPlan = { owner: Owner; bookletId: number | null; geometry: Geometry; plan: LinePlan<Candidate> }

export function kindOf({ kind }: Pick<Source, 'kind'>): LineKind {
  return kind === 'review' ? 'review' : 'hours'
}

/** The same plan for the preview and for the writing: everything of the source, on the next free lines of each teacher's booklet. */
export async function planSource(store: Store, source: Wanted): Promise<TeacherPlan[] | 'PARAMETER_MISSING'> {
  const candidates = await listCandidates(store, source)
  if (typeof candidates === 'string') return candidates
  const booklets = currentBooklets(store, kindOf(source))
  return [...Map.groupBy(candidates, ({ teacherId }) => teacherId).values()].map((own) => planFor(own, booklets))
}

/** A page of proposals, and the counts of all. */
export async function propose(store: Store, { page, ...source }: Source & { page: number }): Promise<Proposals | 'PARAMETER_MISSING'> {
  const plans = await planSource(store, source)
  if (typeof plans === 'string') return plans
  const bookless = plans.filter(({ bookletId }) => bookletId === null)
  return {
    rows: plans.slice((page - 1) * pageSize, page * pageSize).map(toProposal),
    total: plans.length,
    lines: plans.reduce((total, { plan }) => total + plan.placed.length, 0),
    left: plans.reduce((total, { plan, bookletId }) => total + (bookletId === null ? 0 : plan.left.length), 0),
    bookless: bookless.map(({ owner }) => owner.teacherId),
  }
}

const pageSize = 50

function planFor(own: readonly Candidate[], booklets: ReadonlyMap<number, Current>): TeacherPlan {
  const [owner] = own
  if (!owner) throw new Error('planFor: a teacher without candidates')
  const booklet = booklets.get(owner.teacherId)
  if (!booklet) return { owner, bookletId: null, geometry: { pages: 1, linesPerSide: 1 }, plan: { placed: [], left: [...own] } }
  const { id, pages, linesPerSide, first, last } = booklet
  const geometry = { pages, linesPerSide }
  return { owner, bookletId: id, geometry, plan: planLines(own, nextFree(first, last), geometry) }
}

function toProposal({ owner, bookletId, geometry, plan }: TeacherPlan): Proposal {
  const { teacherId: id, teacherName, schoolName, cardNumber } = owner
  const lines = plan.placed.map(({ item, place }) => ({ place: placeAt(place, geometry), content: item.content }))
  return { id, teacherName, schoolName, cardNumber, bookletId, lines, left: plan.left.length }
}

type Current = { id: number; teacherId: number; pages: number; linesPerSide: number; first: number; last: number | null }

function currentBooklets({ sqlite }: Store, kind: LineKind): Map<number, Current> {
  const [pages, lines, first] =
    kind === 'hours' ? ['pages', 'linesPerSide', 'hoursFrom'] : ['reviewPages', 'reviewLinesPerSide', 'reviewFrom']
  const rows = sqlite
    .prepare(
      `SELECT booklet.id, booklet.teacherId, ${pages} AS pages, ${lines} AS linesPerSide, ${first} AS first,
         (SELECT max(place) FROM bookletLine WHERE bookletId = booklet.id AND kind = ?) AS last
       FROM booklet WHERE state = 'current'`,
    )
    .all(kind) as Current[]
  return new Map(rows.map((row) => [row.teacherId, row]))
}
