import type { QueueCounts, QueueQuery, QueueRow, QueueView } from '../../../shared/registration/contract.ts'
import { isShort } from '../../../shared/registration/judge-year.ts'
import type { RegistrationYear } from '../../../shared/registration/model.ts'
import type { Store } from '../db/open.ts'
import { isMeantBy } from '../lib/find-teacher.ts'
import { type JudgedTeacher, judgePeople } from './judged-people.ts'
import { listRegistrations } from './store.ts'

/** A teacher of the queue with what is known of the year. */
type Queued = JudgedTeacher & Pick<QueueRow, 'registration'>

/** A page of the queue, in the order of the pile. Like all below, to be called within a transaction. */
export async function listQueue(store: Store, year: RegistrationYear, query: QueueQuery): Promise<{ rows: QueueRow[]; total: number }> {
  const { schoolId, view, alsoId, search, page, pageSize } = query
  const found = search ? await findIds(store, search) : undefined
  const rows = (await readQueue(store, year, schoolId)).filter(
    (row) => (isInView(row, view) || row.id === alsoId) && (found?.has(row.id) ?? true),
  )
  const start = (page - 1) * pageSize
  return { rows: rows.slice(start, start + pageSize).map(toRow), total: rows.length }
}

export async function countQueue(store: Store, year: RegistrationYear, schoolId: number | undefined): Promise<QueueCounts> {
  const rows = await readQueue(store, year, schoolId)
  const count = (view: QueueView) => rows.filter((row) => isInView(row, view)).length
  const overridden = rows.filter(({ registration }) => registration?.decision === 'passed' && registration.unmet > 0).length
  const [clear, blocked, passed, failed] = [count('clear'), count('blocked'), count('passed'), count('failed')]
  return { people: rows.length, clear, blocked, passed, failed, overridden }
}

/** Everyone who is to be registered for the year, of one school or of the county, and whoever was before leaving. */
export async function readQueue(store: Store, year: RegistrationYear, schoolId: number | undefined): Promise<Queued[]> {
  const people = await judgePeople(store, year)
  const registrations = listRegistrations(store, year.year)
  return people
    .filter((person) => schoolId === undefined || person.schoolId === schoolId)
    .map((person) => ({ ...person, registration: registrations.get(person.id) ?? null }))
    .filter(({ hasLeft, registration }) => !hasLeft || registration !== null)
}

export function isClear({ items }: Pick<Queued, 'items'>): boolean {
  return !items.some(isShort)
}

function isInView(row: Queued, view: QueueView): boolean {
  const { registration } = row
  if (view === 'all') return true
  if (view === 'passed' || view === 'failed') return registration?.decision === view
  if (registration !== null) return false
  return view === 'undecided' || (view === 'clear') === isClear(row)
}

async function findIds({ db }: Store, search: string): Promise<Set<number>> {
  const found = await db.selectFrom('teacher').select('teacher.id').where(isMeantBy(search)).execute()
  return new Set(found.map(({ id }) => id))
}

function toRow({ id, name, cardNumber, schoolId, schoolName, items, yearHours, registration }: Queued): QueueRow {
  return { id, name, cardNumber, schoolId, schoolName, items, hours: yearHours ?? 0, registration }
}
