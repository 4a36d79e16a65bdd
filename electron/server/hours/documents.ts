import { dayOf } from '../../../shared/dates.ts'
import { hoursCategories } from '../../../shared/hours/categories.ts'
import type { ShortageRow } from '../../../shared/hours/shortages.ts'
import { cycleOf } from '../../../shared/office/model.ts'
import type { Store } from '../db/open.ts'
import type { DocumentSource, GatheredDocument } from '../lib/document-source.ts'
import { officeOrThrow } from '../lib/office.ts'
import { listPilePeople, nameOfPile } from '../lib/pile-people.ts'
import { listShortages } from './county.ts'
import { listStandingEntries } from './report-entries.ts'

/** What a teacher's ledger holds in a year, or in the cycle, as a statement with the office's seal. */
export const statementDocuments: DocumentSource = {
  gather: async (store, { teacherIds, schoolId, year }) => {
    if (!teacherIds && schoolId === undefined) return 'DOCUMENT_CHOICE_MISSING'
    const office = await officeOrThrow(store)
    const window = year === undefined ? cycleOf(office) : { from: `${year}-01-01`, to: `${year}-12-31` }
    const people = listPilePeople(store, { teacherIds, schoolId })
    const numbers = factsOf(
      store,
      'idNumber',
      people.map(({ id }) => id),
    )
    const holders = people.map((person) => ({ ...person, idNumber: numbers.get(person.id) ?? null }))
    const byTeacher = Map.groupBy(listStandingEntries(store, holders, window), ({ teacherId }) => teacherId)
    const documents = holders.flatMap((person): GatheredDocument[] => {
      const entries = byTeacher.get(person.id)
      if (!entries) return []
      const { name, idNumber, cardNumber, schoolName } = person
      const rows = entries.map(({ date, description, category, hours }) => ({
        date,
        what: description,
        category: hoursCategories[category],
        hours,
      }))
      const data = {
        ...{ number: null, teacherName: name, idNumber, cardNumber, schoolName, startsOn: window.from, endsOn: window.to },
        total: entries.reduce((sum, { hours }) => sum + hours, 0),
        ...{ issuer: office.centerName, issuedOn: dayOf(store.now()), entries: rows },
      }
      return [{ ...person, label: name, number: null, about: null, data }]
    })
    return documents.length > 0 ? { name: nameOfPile(people, '学时证明'), documents } : 'NOTHING_TO_PRINT'
  },
}

/** What each teacher of a school, or of the county, still owes in the cycle. */
export const shortageDocuments: DocumentSource = {
  gather: async (store, { schoolId }) => {
    const { short, people, shared } = await gatherShort(store, schoolId)
    const documents = short.flatMap((row): GatheredDocument[] => {
      const person = people.get(row.id)
      if (!person) return []
      const data = { ...shared, teacherName: row.name, schoolName: row.schoolName, shortages: row.shortOf.map(owedOf) }
      return [{ ...person, label: row.name, number: null, about: null, data }]
    })
    return documents.length > 0 ? { name: nameOfPile([...people.values()], '学时缺额通知'), documents } : 'NOTHING_TO_PRINT'
  },
}

/** A letter to each school with all its teachers who are short, and what of. */
export const letterDocuments: DocumentSource = {
  gather: async (store, { schoolId }) => {
    const { short, people, shared } = await gatherShort(store, schoolId)
    const bySchool = Map.groupBy(
      short.filter(({ schoolName }) => schoolName !== null),
      (row) => row.schoolName ?? '',
    )
    const documents = [...bySchool].map(([schoolName, rows]): GatheredDocument => {
      const listed = rows.toSorted((a, b) => (pinyinOf(a, people) < pinyinOf(b, people) ? -1 : 1))
      const lines = listed.flatMap(({ id, name, shortOf }) =>
        shortOf.map((part) => ({ teacherName: name, subject: people.get(id)?.subject ?? null, ...owedOf(part) })),
      )
      const data = { ...shared, schoolName, count: rows.length, people: lines }
      const schoolOrder = people.get(rows[0]?.id ?? 0)?.schoolOrder ?? null
      return { label: schoolName, number: null, schoolName, about: null, schoolOrder, pinyin: '', cardNumber: null, data }
    })
    const [only] = documents
    const name = documents.length === 1 && only ? only.label : `${documents.length} 所学校`
    return documents.length > 0 ? { name: `${name} 学时缺额通知（致学校）`, documents } : 'NOTHING_TO_PRINT'
  },
}

async function gatherShort(store: Store, schoolId: number | undefined) {
  const office = await officeOrThrow(store)
  const cycle = cycleOf(office)
  const short = await listShortages(store, { schoolId, sortBy: 'name' })
  const ids = short.map(({ id }) => id)
  const subjects = factsOf(store, 'subject', ids)
  const people = new Map(
    listPilePeople(store, { teacherIds: ids }).map((person) => [person.id, { ...person, subject: subjects.get(person.id) ?? null }]),
  )
  const year = `${cycle.from.slice(0, 4)}—${cycle.to.slice(0, 4)}`
  return { short, people, shared: { year, deadline: cycle.to, issuer: office.centerName, issuedOn: dayOf(store.now()) } }
}

function owedOf({ label, required, earned, missing }: ShortageRow['shortOf'][number]) {
  return { requirement: label, owed: required, done: earned, missing }
}

function pinyinOf({ id }: ShortageRow, people: ReadonlyMap<number, { pinyin: string }>): string {
  return people.get(id)?.pinyin ?? ''
}

/** One fact of many teachers, read at once. */
function factsOf({ sqlite }: Store, column: 'idNumber' | 'subject', ids: readonly number[]): Map<number, string | null> {
  const rows = sqlite
    .prepare(`SELECT id, ${column} AS fact FROM teacher WHERE id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids))
  return new Map((rows as { id: number; fact: string | null }[]).map(({ id, fact }) => [id, fact]))
}
