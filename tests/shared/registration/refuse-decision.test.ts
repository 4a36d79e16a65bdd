import { expect, test } from 'vitest'
import { isStampDay, reasonToKeep, refuseDecision } from '../../../shared/registration/refuse-decision.ts'

test.each([
  ['passed', 0, undefined, undefined, undefined, null],
  ['passed', 1, undefined, undefined, 'ITEMS_NOT_MET', null],
  ['passed', 1, undefined, '病假', undefined, '病假'],
  ['failed', 2, undefined, undefined, undefined, null],
  ['failed', 0, undefined, undefined, 'FAILURE_UNEXPLAINED', null],
  ['failed', 0, undefined, '师德考核不合格', undefined, '师德考核不合格'],
  ['passed', 0, 'failed', undefined, 'CHANGE_UNEXPLAINED', null],
  ['passed', 0, 'failed', '补录了学时', undefined, null],
  ['failed', 2, 'passed', undefined, 'CHANGE_UNEXPLAINED', null],
] as const)('%s with %i short, earlier %s, reason %s: refused as %s, keeps %s', (decision, unmet, earlier, reason, refusal, kept) => {
  expect(refuseDecision({ decision, unmet, earlier, reason })).toBe(refusal)
  expect(reasonToKeep({ decision, unmet, earlier, reason })).toBe(kept)
})

test.each([
  ['2025-12-31', false],
  ['2026-01-01', true],
  ['2026-12-23', true],
  ['2026-12-24', false],
])('a stamp of %s for 2026, seen on 2026-11-22: %s', (day, isFine) => {
  expect(isStampDay(day, 2026, '2026-11-22')).toBe(isFine)
})
