import { expect, test } from 'vitest'
import { readDay } from '../../renderer/ui/read-day.ts'

test.each(['2026-09-01', '2026.9.1', '2026/9/1', '2026年9月1日', '20260901', '２０２６－９－１', ' 2026-9-1 '])(
  'the first of September is understood as typed: %s',
  (typed) => expect(readDay(typed)).toBe('2026-09-01'),
)

test.each([
  ['a day that does not exist', '2026-02-30'],
  ['January 11th or November 1st', '2026111'],
  ['a year of two figures', '26-9-1'],
  ['a year out of all reason', '0026-09-01'],
  ['a month alone', '2026-09'],
  ['nothing yet', ''],
])('what is no day, or could be two, is not taken for one: %s', (_, typed) => expect(readDay(typed)).toBeNull())
