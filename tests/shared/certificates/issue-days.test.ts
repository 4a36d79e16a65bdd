import { expect, test } from 'vitest'
import { issueDaysOf, refusalOfIssueDay } from '../../../shared/certificates/issue-days.ts'

const days = issueDaysOf('2026-11-20', '2026-12-20')

test.each([
  ['before the training ended', '2026-11-19', 'ISSUED_TOO_EARLY'],
  ['on its last day', '2026-11-20', undefined],
  ['for a ceremony of next month', '2027-01-20', undefined],
  ['later than that', '2027-01-21', 'ISSUED_TOO_LATE'],
  ['with a mistyped year', '2062-12-20', 'ISSUED_TOO_LATE'],
])('a certificate dated %s', (_, day, refusal) => {
  expect(refusalOfIssueDay(day, days)).toBe(refusal)
})
