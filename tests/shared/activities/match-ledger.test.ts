import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WrittenActivity } from '../../../shared/activities/import-values.ts'
import { openLedger, type StandingActivity } from '../../../shared/activities/match-ledger.ts'
import type { ActivityHolder } from '../../../shared/activities/model.ts'

const base: ActivityHolder = { holder: 'base', holderId: 1 }
const lesson: WrittenActivity = { date: '2026-03-12', kind: '听课', topic: '《背影》', times: 1, people: 20 }
const entryOf = (id: number, activity: WrittenActivity, holder = base): StandingActivity => ({
  ...activity,
  people: activity.people ?? null,
  ...holder,
  id,
})

test('an entry is met by one row only, so a row more than the ledger has is said to be there twice', () => {
  const ledger = openLedger([entryOf(7, lesson)])
  expect(ledger.find(base, lesson, 3)).toEqual({ id: 7 })
  expect(ledger.find(base, lesson, 4)).toBeUndefined()
  expect(ledger.find(base, lesson, 5)).toEqual({ line: 4 })
})

test('another base, another day or another topic is another activity; spaces are not', () => {
  const ledger = openLedger([entryOf(7, lesson)])
  expect(ledger.find({ holder: 'pairing', holderId: 1 }, lesson, 3)).toBeUndefined()
  expect(ledger.find(base, { ...lesson, date: '2026-03-13' }, 4)).toBeUndefined()
  expect(ledger.find(base, { ...lesson, topic: '《 背影 》' }, 5)).toEqual({ id: 7 })
})

test('a row that does not count people is met by the entry that does; another number is asked about', () => {
  expect(openLedger([entryOf(7, lesson)]).find(base, { ...lesson, people: undefined }, 3)).toEqual({ id: 7 })
  expect(openLedger([entryOf(7, lesson)]).find(base, { ...lesson, people: 21 }, 3)).toMatchObject({ alike: { id: 7 } })
})

const activities = fc.record({
  date: fc.constantFrom('2026-03-12', '2026-03-13'),
  kind: fc.constantFrom('听课', '评课'),
  topic: fc.constantFrom('《背影》', '《春》'),
  times: fc.integer({ min: 1, max: 3 }),
  people: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
})

test('whatever the ledger holds is the same in every row when it is read back, each entry once', () => {
  fc.assert(
    fc.property(fc.array(activities, { maxLength: 12 }), (held) => {
      const ledger = openLedger(held.map((activity, i) => entryOf(i + 1, activity)))
      const met = held.toReversed().map((activity, i) => ledger.find(base, activity, i))
      expect(met.map((one) => (one && 'id' in one ? one.id : 0)).toSorted((a, b) => a - b)).toEqual(held.map((_, i) => i + 1))
    }),
  )
})
