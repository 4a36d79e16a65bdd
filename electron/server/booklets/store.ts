import { sql } from 'kysely'
import type { BookletQuery } from '../../../shared/booklets/contract.ts'
import type { Booklet, BookletLine, BookletRow, LineKind } from '../../../shared/booklets/model.ts'
import { type Geometry, nextFree } from '../../../shared/booklets/places.ts'
import type { Db, Store } from '../db/open.ts'
import { isMeantBy } from '../lib/find-teacher.ts'
import { patternOf } from '../lib/is-named.ts'

const sortable = { number: 'booklet.number', teacherName: 'teacher.pinyin', issuedOn: 'booklet.issuedOn' } as const

/** Booklets in the order of the pile, unless another is asked for. */
export async function listBooklets({ db }: Store, query: BookletQuery): Promise<{ rows: BookletRow[]; total: number }> {
  const { search, schoolId, state, page, pageSize, sortOrder } = query
  let matching = withOwner(db)
  if (schoolId) matching = matching.where('posting.schoolId', '=', schoolId)
  if (state) matching = matching.where('booklet.state', '=', state)
  if (search) matching = matching.where((eb) => eb.or([eb('booklet.number', 'like', patternOf(search)), isMeantBy(search)]))
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const wanted = sortable[query.sortBy as keyof typeof sortable]
  const sorted = wanted ? matching.orderBy(sql.ref(wanted), sortOrder) : matching.orderBy(pileOrder)
  const rows = await withCounts(sorted)
    .orderBy('booklet.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return { rows: rows.map(toRow), total }
}

/** A booklet with the layouts of its pages. */
export type FoundBooklet = Booklet & { layoutId: string; reviewLayoutId: string }

export async function findBooklet(store: Store, id: number): Promise<FoundBooklet | undefined> {
  const row = await withCounts(withOwner(store.db))
    .select(['booklet.closedReason', 'booklet.layoutId', 'booklet.reviewLayoutId'])
    .where('booklet.id', '=', id)
    .executeTakeFirst()
  return row && { ...toRow(row), lines: await listLines(store, id) }
}

/** A teacher's booklets, the newest first. */
export async function listBookletsOf({ db }: Store, teacherId: number): Promise<BookletRow[]> {
  const rows = await withCounts(withOwner(db)).where('booklet.teacherId', '=', teacherId).orderBy('booklet.id', 'desc').execute()
  return rows.map(toRow)
}

/** The size of a booklet's registration pages, or of its review pages. */
export function geometryOf(
  booklet: Pick<BookletRow, 'pages' | 'linesPerSide' | 'reviewPages' | 'reviewLinesPerSide'>,
  kind: LineKind,
): Geometry {
  return kind === 'hours'
    ? { pages: booklet.pages, linesPerSide: booklet.linesPerSide }
    : { pages: booklet.reviewPages, linesPerSide: booklet.reviewLinesPerSide }
}

async function listLines({ db }: Store, bookletId: number): Promise<BookletLine[]> {
  const rows = await db
    .selectFrom('bookletLine as line')
    .leftJoin('hoursEntry as reversal', 'reversal.reversesId', 'line.hoursEntryId')
    .select([
      'line.id',
      'line.kind',
      'line.place',
      'line.registeredContent',
      'line.registeredAt',
      'line.printedAt',
      'line.state',
      'line.reason',
    ])
    .leftJoin('registration as passed', (join) =>
      join.onRef('passed.teacherId', '=', 'line.teacherId').onRef('passed.year', '=', 'line.year').on('passed.decision', '=', 'passed'),
    )
    .select(['reversal.id as reversalId', 'passed.id as passedId'])
    .where('line.bookletId', '=', bookletId)
    .orderBy('line.kind')
    .orderBy('line.place')
    .execute()
  return rows.map(({ registeredContent, reversalId, passedId, ...line }) => ({
    ...line,
    content: JSON.parse(registeredContent),
    isTakenBack: line.kind === 'hours' ? reversalId !== null : passedId === null,
  }))
}

/** The order of the stack of booklets: by school in the office's order, then by name and number. */
const pileOrder = sql`school.sortOrder IS NULL, school.sortOrder, school.id, teacher.pinyin, teacher.cardNumber, teacher.id`

function withOwner(db: Db) {
  return db
    .selectFrom('booklet')
    .innerJoin('teacher', 'teacher.id', 'booklet.teacherId')
    .leftJoin('posting', (join) => join.onRef('posting.teacherId', '=', 'teacher.id').on('posting.toDate', 'is', null))
    .leftJoin('school', 'school.id', 'posting.schoolId')
}

function withCounts(booklets: ReturnType<typeof withOwner>) {
  return booklets
    .select(['booklet.id', 'booklet.teacherId', 'teacher.name as teacherName', 'school.name as schoolName', 'booklet.number'])
    .select(['booklet.issuedOn', 'booklet.state', 'booklet.pages', 'booklet.linesPerSide', 'booklet.reviewPages'])
    .select(['booklet.reviewLinesPerSide', 'booklet.hoursFrom', 'booklet.reviewFrom'])
    .select((eb) => [
      eb.selectFrom('bookletLine').whereRef('bookletId', '=', 'booklet.id').where('kind', '=', 'hours').select(lastPlace).as('lastHours'),
      eb.selectFrom('bookletLine').whereRef('bookletId', '=', 'booklet.id').where('kind', '=', 'review').select(lastPlace).as('lastReview'),
      eb
        .selectFrom('bookletLine')
        .whereRef('bookletId', '=', 'booklet.id')
        .where('bookletLine.state', '=', 'valid')
        .where('printedAt', 'is', null)
        .select(sql<number>`count(*)`.as('count'))
        .as('waiting'),
    ])
}

const lastPlace = sql<number | null>`max(place)`.as('place')

type Counted = Omit<BookletRow, 'nextHours' | 'nextReview' | 'waiting'> & {
  hoursFrom: number
  reviewFrom: number
  lastHours: number | null
  lastReview: number | null
  waiting: number | null
}

function toRow<Row extends Counted>({ hoursFrom, reviewFrom, lastHours, lastReview, waiting, ...row }: Row) {
  return { ...row, nextHours: nextFree(hoursFrom, lastHours), nextReview: nextFree(reviewFrom, lastReview), waiting: waiting ?? 0 }
}
