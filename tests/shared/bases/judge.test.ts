import fc from 'fast-check'
import { expect, test } from 'vitest'
import { existedIn, judgeTimes, judgeYear } from '../../../shared/bases/judge.ts'

test.each([
  [0, 'none', 2],
  [1, 'short', 1],
  [2, 'met', 0],
  [7, 'met', 0],
])('%i activities in a year are judged %s, with %i missing', (times, verdict, missing) => {
  expect(judgeTimes(times)).toEqual({ verdict, missing })
})

test.each([
  ['2025-12-31', null, true, true],
  ['2026-01-01', null, false, true],
  ['2026-12-31', null, false, true],
  ['2027-01-01', null, false, false],
  ['2024-03-01', '2025-12-31', true, false],
  ['2024-03-01', '2026-01-01', true, true],
])('registered on %s and closed on %s: judged in 2025 %s, in 2026 %s', (registeredOn, closedOn, in2025, in2026) => {
  expect([existedIn({ registeredOn, closedOn }, 2025), existedIn({ registeredOn, closedOn }, 2026)]).toEqual([in2025, in2026])
})

const day = fc.integer({ min: 2020, max: 2030 }).map((year) => `${year}-06-15`)
const anyBase = fc.record({
  id: fc.nat(),
  kind: fc.constantFrom('实训基地' as const, '名师工作室' as const),
  name: fc.constant('基地'),
  schoolId: fc.constant(1),
  schoolName: fc.constant('学校'),
  level: fc.constant('县级' as const),
  leaderId: fc.constant(null),
  leaderName: fc.constant(null),
  note: fc.constant(null),
  registeredOn: day,
  closedOn: fc.option(day),
  closedReason: fc.constant(null),
  times: fc.nat({ max: 5 }),
  people: fc.nat(),
})

test('of all bases each is judged in a year or did not exist in it, and no more have met it than are judged', () => {
  fc.assert(
    fc.property(fc.array(anyBase), fc.integer({ min: 2018, max: 2032 }), (bases, year) => {
      const board = judgeYear(bases, year)
      expect(board.bases).toHaveLength(bases.filter((base) => existedIn(base, year)).length)
      expect(board.met).toBe(board.bases.filter(({ times }) => times >= 2).length)
      expect(board.practiceBases).toBeLessThanOrEqual(board.bases.filter(({ kind }) => kind === '实训基地').length)
    }),
  )
})
