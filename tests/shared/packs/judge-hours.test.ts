import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOfEntry } from '../../../shared/hours/import.ts'
import { noDecisions } from '../../../shared/packs/decisions.ts'
import { judgeHours, type StandingEntry } from '../../../shared/packs/judge-hours.ts'
import type { Returned } from '../../../shared/packs/returned.ts'
import { saidHours } from '../../../shared/packs/said-hours.ts'

const names = new Map([
  [1, '王丽'],
  [2, '李志强'],
])
const sent = [...names].map(([teacherId, name]) => ({ teacherId, values: { name } as never }))

/** Three trainings out of few, so that they are often the same, moved to another column, or dated otherwise; and who was there. */
const activity = fc.record({ description: fc.constantFrom('备课', '观课'), date: fc.constantFrom('2026-03-12', '2026-03-13') })
const hours = fc.option(fc.constantFrom('2', '4.5'), { nil: undefined })
const returns = fc
  .tuple(
    fc.array(activity, { minLength: 3, maxLength: 3 }),
    fc.array(fc.array(hours, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 }),
  )
  .map(([activities, people]): Returned => {
    const columns = ['activity1', 'activity2', 'activity3']
    const touchedBy = (cells: readonly (string | undefined)[]) =>
      Object.fromEntries(cells.flatMap((text, i) => (text === undefined ? [] : [[columns[i] ?? '', { text, value: text }]])))
    return {
      headerLine: 4,
      rows: people.map((cells, i) => ({ line: 7 + i, teacherId: i + 1, touched: touchedBy(cells), remark: null })),
      added: [],
      missing: [],
      unread: [],
      activities: Object.fromEntries(activities.map((one, i) => [columns[i] ?? '', one])),
    }
  })

/** The ledger after a return was taken over, every question answered alike. */
function takeOver(
  standing: readonly StandingEntry[],
  returned: Returned,
  earlier: Returned | undefined,
  word: 'now' | 'returned',
): StandingEntry[] {
  const { hours } = judgeHours({ sent, returned, names, standing, earlier, decisions: noDecisions })
  const taken = hours.filter(({ value }) => value.outcome === 'change' || (value.outcome === 'conflict' && word === 'returned'))
  const out = new Set(taken.map(({ takeOut }) => takeOut))
  const entered = taken.flatMap(({ value, enter }, i) => (enter ? [{ ...enter, id: 1000 + i, teacherId: value.teacherId }] : []))
  return [...standing.filter(({ id }) => !out.has(id)), ...entered].map((entry, i) => ({ ...entry, id: i + 1 }))
}

const keysOf = (entries: readonly StandingEntry[]) => entries.map((entry) => keyOfEntry(entry.teacherId, entry)).toSorted()
const keysSaid = (returned: Returned) =>
  [...new Set(saidHours(returned).map(({ teacherId, entry }) => keyOfEntry(teacherId, entry)))].toSorted()

test('after the first return the ledger has what it says, each entry once', () => {
  fc.assert(
    fc.property(returns, (first) => {
      expect(keysOf(takeOver([], first, undefined, 'now'))).toEqual(keysSaid(first))
    }),
  )
})

test('the same return again changes nothing and asks nothing', () => {
  fc.assert(
    fc.property(returns, (first) => {
      const standing = takeOver([], first, undefined, 'now')
      expect(judgeHours({ sent, returned: first, names, standing, earlier: first, decisions: noDecisions }).hours).toEqual([])
    }),
  )
})

test('after a correction that is believed in everything the ledger has what it says and nothing else', () => {
  fc.assert(
    fc.property(returns, returns, (first, second) => {
      expect(keysOf(takeOver(takeOver([], first, undefined, 'now'), second, first, 'returned'))).toEqual(keysSaid(second))
    }),
  )
})

test('no question answered with what stands takes anything out that the school still says', () => {
  fc.assert(
    fc.property(returns, returns, (first, second) => {
      const kept = new Set(keysOf(takeOver(takeOver([], first, undefined, 'now'), second, first, 'now')))
      expect(keysSaid(second).every((key) => kept.has(key))).toBe(true)
    }),
  )
})

test('what the office has reversed is never entered again without a word', () => {
  fc.assert(
    fc.property(returns, (first) => {
      const { hours } = judgeHours({ sent, returned: first, names, standing: [], earlier: first, decisions: noDecisions })
      expect(hours.every(({ value }) => value.outcome === 'conflict' && value.choice === null)).toBe(true)
    }),
  )
})
