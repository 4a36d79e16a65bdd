import { expect, test } from 'vitest'
import { groupByYear } from '../../../shared/activities/counts.ts'
import type { ActivityEntry } from '../../../shared/activities/model.ts'

const entry = (changes: Partial<ActivityEntry>): ActivityEntry => ({
  id: 1,
  date: '2026-03-01',
  kind: '听课',
  topic: '《背影》',
  times: 1,
  people: null,
  reversesId: null,
  reversedById: null,
  reason: null,
  enteredAt: '2026-03-01T08:00:00Z',
  ...changes,
})

test('activities are grouped by year, the newest first; a reversal takes back times and people', () => {
  const entries = [
    entry({ date: '2026-05-01', times: 2, people: 40 }),
    entry({ date: '2026-04-01', people: 30 }),
    entry({ date: '2026-04-01', times: -1, people: 30 }),
    entry({ date: '2025-12-31', people: null }),
  ]
  expect(groupByYear(entries)).toMatchObject([
    { year: 2026, times: 2, people: 40, entries: [{}, {}, {}] },
    { year: 2025, times: 1, people: 0, entries: [{}] },
  ])
})
