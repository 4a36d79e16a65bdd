import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { maskIdNumber } from '../../../shared/teachers/mask-id-number.ts'
import type { TeacherChoice } from '../../../shared/teachers/model.ts'
import type { WaitingCounts, WaitingQuery, WaitingRow } from '../../../shared/waiting/model.ts'
import type { Store } from '../db/open.ts'
import { containing } from '../lib/like.ts'
import { listTeachersMeant } from '../lib/listed-teachers.ts'
import type { Report } from '../lib/progress.ts'
import { teacherOf } from './match.ts'
import { type Kinds, type Outlook, planAgain } from './plan-again.ts'
import { type KeptRow, listWaiting, type StoredRow, toKeptRow } from './store.ts'

type Planning = { kinds: Kinds; report: Report }
type Listed = { rows: WaitingRow[]; total: number; counts: WaitingCounts }

/** One page of the rows in a state; of those that wait, first the ones that can be written by now. */
export async function listRows(store: Store, query: WaitingQuery, { kinds, report }: Planning): Promise<Listed> {
  const outlooks = await listOutlooks(store, { kinds, report })
  const counts = countOf(outlooks)
  const start = (query.page - 1) * query.pageSize
  if (query.state !== 'waiting') {
    const { total } = await matching(store, query)
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    const stored = (await matching(store, query)
      .selectAll('waitingRow')
      .select(['importBatch.kind', 'importBatch.fileName', 'cohort.name as cohortName'])
      .orderBy('waitingRow.id', 'desc')
      .limit(query.pageSize)
      .offset(start)
      .execute()) as StoredRow[]
    return { rows: show(store, stored.map(toKeptRow), outlooks), total, counts }
  }
  const ids = new Set((await matching(store, query).select('waitingRow.id').execute()).map(({ id }) => id))
  const rows = [...outlooks.values()].filter(({ row }) => ids.has(row.id)).toSorted(byOutlook)
  const page = rows.slice(start, start + query.pageSize).map(({ row }) => row)
  return { rows: show(store, page, outlooks), total: rows.length, counts }
}

export async function countRows(store: Store, planning: Planning): Promise<WaitingCounts> {
  return countOf(await listOutlooks(store, planning))
}

async function listOutlooks(store: Store, { kinds, report }: Planning): Promise<Map<number, Outlook>> {
  const outlooks = new Map<number, Outlook>()
  for await (const batch of planAgain(store, kinds, listWaiting(store), report))
    for (const outlook of batch) outlooks.set(outlook.row.id, outlook)
  return outlooks
}

function countOf(outlooks: ReadonlyMap<number, Outlook>): WaitingCounts {
  return { waiting: outlooks.size, found: [...outlooks.values()].filter(({ step }) => step !== undefined).length }
}

const collator = new Intl.Collator('zh-CN')

function byOutlook(a: Outlook, b: Outlook): number {
  const order = Number(a.step === undefined) - Number(b.step === undefined)
  return order || collator.compare(a.row.people[0]?.name ?? '', b.row.people[0]?.name ?? '') || a.row.id - b.row.id
}

function matching({ db }: Store, { state, kind, batchId, cohortId, search }: WaitingQuery) {
  let rows = db
    .selectFrom('waitingRow')
    .innerJoin('importBatch', 'importBatch.id', 'waitingRow.batchId')
    .innerJoin('waitingSheet', 'waitingSheet.batchId', 'waitingRow.batchId')
    .leftJoin('cohort', (join) => join.on('cohort.id', '=', sql<number>`json_extract(waitingSheet.options, '$.cohortId')`))
    .where('waitingRow.state', '=', state)
  if (kind) rows = rows.where('importBatch.kind', '=', kind)
  if (batchId !== undefined) rows = rows.where('waitingRow.batchId', '=', batchId)
  if (cohortId !== undefined) rows = rows.where('cohort.id', '=', cohortId)
  if (search) rows = rows.where(says(containing(search)))
  return rows
}

function says(pattern: string): RawBuilder<SqlBool> {
  return sql`(waitingRow.label LIKE ${pattern} OR importBatch.fileName LIKE ${pattern} OR cohort.name LIKE ${pattern}
    OR EXISTS (SELECT 1 FROM json_each(waitingRow.people) AS person
      WHERE json_extract(person.value, '$.name') LIKE ${pattern} OR json_extract(person.value, '$.school') LIKE ${pattern}))`
}

/** Numbers are masked; teachers are read once for the whole page. */
function show(store: Store, rows: readonly KeptRow[], outlooks: ReadonlyMap<number, Outlook>): WaitingRow[] {
  const placed = rows.map((row) => {
    const { step, why } = outlooks.get(row.id) ?? { step: undefined, why: null }
    return { row, step, why, teacherIds: row.people.map((person) => teacherOf(person, step?.row.people ?? [])) }
  })
  const said = placed.flatMap(({ teacherIds }) => teacherIds).filter((id) => id !== null)
  const teachers = new Map(listTeachersMeant(store, { names: [], numbers: [], said }).map(({ choice }) => [choice.id, choice]))
  return placed.map(({ row: { cells: _cells, people, ...row }, step, why, teacherIds }) => ({
    ...row,
    people: people.map((person, i) => toPerson(person, teachers.get(teacherIds[i] ?? 0))),
    isFound: step !== undefined,
    why: step?.row.verdict === 'same' ? '已经登记过，不会重复写入' : why,
  }))
}

function toPerson(
  { role, name, school, idNumber }: KeptRow['people'][number],
  teacher: TeacherChoice | undefined,
): WaitingRow['people'][number] {
  return { role, name, school, maskedId: idNumber && maskIdNumber(idNumber), teacher: teacher ?? null }
}
