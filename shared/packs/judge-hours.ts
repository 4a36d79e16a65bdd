import { keyOfEntry } from '../hours/import.ts'
import type { WrittenEntry } from '../hours/import-entries.ts'
import { columnLabel } from './column-label.ts'
import { conflictKey, type Decisions } from './decisions.ts'
import type { SentRow } from './fields.ts'
import { holdBack } from './hold-back.ts'
import type { JudgedReturn, JudgedValue } from './judged.ts'
import type { Returned } from './returned.ts'
import { entryText, type SaidHours, saidHours } from './said-hours.ts'

/** An entry of the ledger that stands: not reversed. */
export type StandingEntry = WrittenEntry & { id: number; teacherId: number }

type HoursGiven = {
  sent: readonly SentRow[]
  returned: Returned
  /** Those who are registered still, by id. */
  names: ReadonlyMap<number, string>
  /** Hours of the schools' own in the time of the round. */
  standing: readonly StandingEntry[]
  /** What was taken over from the same school before. */
  earlier: Returned | undefined
  decisions: Decisions
}

/** A value as it is looked at, and what becomes of the ledger if it holds. */
export type JudgedHours = { value: JudgedValue; enter?: WrittenEntry | undefined; takeOut?: number | undefined }

/**
 * Looks at every cell of hours beside what the same school said before and what stands in the ledger. What it said before and says no more, what
 * the office has reversed meanwhile, and what may be there under other words already, a person decides.
 */
export function judgeHours(given: HoursGiven): { judged: JudgedReturn; hours: JudgedHours[] } {
  const { sent, returned, names, earlier, decisions } = given
  const sides = compareSides(given)
  const hours = [
    ...sides.said.flatMap((one) => judgeSaid(one, sides)),
    ...sides.before.flatMap((one) => judgeUnsaid(one, sides)),
    ...listUnreadable(given),
  ].map((one) => withChoice(one, decisions))
  const nameOf = (teacherId: number) => names.get(teacherId) ?? sent.find((row) => row.teacherId === teacherId)?.values.name ?? ''
  const judged = {
    values: hours.map(({ value }) => value),
    missing: returned.missing.map((teacherId) => ({ teacherId, name: nameOf(teacherId), isRegistered: names.has(teacherId) })),
    remarks: returned.rows.flatMap(({ line, teacherId, remark }) => (remark ? [{ line, teacherId, name: nameOf(teacherId), remark }] : [])),
    gone: returned.rows
      .filter(({ teacherId, touched }) => !names.has(teacherId) && Object.keys(touched).length > 0)
      .map(({ line, teacherId }) => ({ line, teacherId, name: nameOf(teacherId) })),
    held: holdBack(returned, earlier),
  }
  return { judged, hours }
}

const keyOf = ({ teacherId, entry }: Pick<SaidHours, 'teacherId' | 'entry'>) => keyOfEntry(teacherId, entry)
const placeOf = ({ teacherId, column }: SaidHours) => `${teacherId} ${column}`

/** Two columns that say the very same of somebody are one entry of the ledger. */
function onceEach(said: readonly SaidHours[]): SaidHours[] {
  return [...new Map(said.toReversed().map((one) => [keyOf(one), one])).values()].toReversed()
}

/** What the school says now, what it said before, and what stands, each where it can be found. */
function compareSides({ returned, earlier, names, standing }: HoursGiven) {
  const isRegistered = ({ teacherId }: SaidHours) => names.has(teacherId)
  const said = onceEach(saidHours(returned).filter(isRegistered))
  const before = onceEach(earlier ? saidHours(earlier).filter(isRegistered) : [])
  const ledger = new Map(standing.map((entry) => [keyOfEntry(entry.teacherId, entry), entry]))
  const [saidNow, saidBefore] = [new Set(said.map(keyOf)), new Set(before.map(keyOf))]
  const own = new Set([...saidNow, ...saidBefore])
  return {
    said,
    before,
    saidNow,
    saidBefore,
    names,
    beforeAt: new Map(before.map((one) => [placeOf(one), one])),
    /** Places in which the school says something new: it takes the place of what was there. */
    newAt: new Set(said.filter((one) => !saidBefore.has(keyOf(one)) && !ledger.has(keyOf(one))).map(placeOf)),
    ledger,
    others: Map.groupBy(
      standing.filter((entry) => !own.has(keyOfEntry(entry.teacherId, entry))),
      ({ teacherId, date }) => `${teacherId} ${date}`,
    ),
  }
}
type Sides = ReturnType<typeof compareSides>

/** One entry that the school says was earned. */
function judgeSaid(one: SaidHours, sides: Sides): JudgedHours[] {
  const { ledger, saidBefore, saidNow, beforeAt, others } = sides
  if (ledger.has(keyOf(one))) return []
  const about = { ...aboutOf(one, sides), returned: entryText(one.entry), choice: null }
  const conflict = (now: string, why: string): JudgedHours[] => [{ value: { ...about, now, outcome: 'conflict', why }, enter: one.entry }]
  const change = (now: string | null): JudgedHours => ({ value: { ...about, now, outcome: 'change', why: null }, enter: one.entry })
  if (saidBefore.has(keyOf(one))) return conflict('（已冲正）', '登记以后，办公室冲正过')
  const there = beforeAt.get(placeOf(one))
  const old = there && !saidNow.has(keyOf(there)) ? there : undefined
  const stands = old && ledger.get(keyOf(old))
  if (old && !stands) return conflict('（已冲正）', '上次登记的，办公室冲正过')
  if (stands) return [{ ...change(entryText(stands)), takeOut: stands.id }]
  const [like] = others.get(`${one.teacherId} ${one.entry.date}`) ?? []
  return like ? conflict(entryText(like), '这一天已有校本学时，可能是同一次活动') : [change(null)]
}

/** What it said before and says no more: perhaps it was wrong, perhaps an older copy was filled in. */
function judgeUnsaid(one: SaidHours, sides: Sides): JudgedHours[] {
  const stands = sides.ledger.get(keyOf(one))
  if (!stands || sides.saidNow.has(keyOf(one)) || sides.newAt.has(placeOf(one))) return []
  const about = { ...aboutOf(one, sides), column: `${one.column}:before`, now: entryText(stands), returned: null }
  return [{ value: { ...about, outcome: 'conflict', why: '上次登记过，这次的表里没有了', choice: null }, takeOut: stands.id }]
}

function aboutOf(one: SaidHours, { beforeAt, names }: Sides) {
  const { line, teacherId, column } = one
  const before = beforeAt.get(placeOf(one))
  const sent = before ? entryText(before.entry) : null
  return { line, teacherId, name: names.get(teacherId) ?? '', column, label: columnLabel(column), sent }
}

function listUnreadable({ returned, names }: HoursGiven): JudgedHours[] {
  return returned.rows.flatMap(({ line, teacherId, touched }) =>
    Object.entries(touched).flatMap(([column, { text, problem }]): JudgedHours[] => {
      if (problem === undefined || !names.has(teacherId)) return []
      const about = { line, teacherId, name: names.get(teacherId) ?? '', column, label: columnLabel(column), sent: null, now: null }
      return [{ value: { ...about, returned: text, outcome: 'unreadable', why: problem, choice: null } }]
    }),
  )
}

function withChoice(one: JudgedHours, { conflicts }: Decisions): JudgedHours {
  const { value } = one
  return value.outcome === 'conflict' ? { ...one, value: { ...value, choice: conflicts[conflictKey(value)] ?? null } } : one
}
