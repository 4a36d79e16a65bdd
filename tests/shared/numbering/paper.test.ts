import { expect, test } from 'vitest'
import { formatPaper, PaperPackDraft, readPaper, takeFromPiles } from '../../../shared/numbering/paper.ts'

const pack = { prefix: 'No.', digits: 6 }

test('a paper number is written as it is printed and read as it is typed', () => {
  expect(formatPaper(pack, 42)).toBe('No.000042')
  for (const typed of ['No.000042', 'no.42', '42', ' Ｎｏ．０００042 ', '000042']) expect(readPaper(typed, pack)).toBe(42)
  for (const typed of ['', 'No.', '42a', '-42', '4 2 .']) expect(readPaper(typed, pack)).toBeUndefined()
})

test('sheets are taken from the top, past what is gone, pack after pack', () => {
  const piles = [
    { id: 1, firstNumber: 10, lastNumber: 12, gone: new Set([10]) },
    { id: 2, firstNumber: 50, lastNumber: 60, gone: new Set<number>() },
  ]
  expect(takeFromPiles(piles, 3).map(({ packId, paperNumber }) => [packId, paperNumber])).toEqual([
    [1, 11],
    [1, 12],
    [2, 50],
  ])
  expect(takeFromPiles(piles, 99)).toHaveLength(13)
})

test.each([
  [{ firstNumber: 5, lastNumber: 4 }, '止号不能小于起号'],
  [{ firstNumber: 0, lastNumber: 100_000, digits: 8 }, '一次最多登记 10 万张，请核对号码'],
  [{ firstNumber: 99, lastNumber: 100, digits: 2 }, '号码超过了 2 位'],
])('a pack that can not be is refused: %o', (wrong, message) => {
  const draft = { kind: 'completion', prefix: 'No.', digits: 6, firstNumber: 1, lastNumber: 500, receivedOn: '2026-11-22', note: '' }
  expect(PaperPackDraft.safeParse(draft).success).toBe(true)
  expect(PaperPackDraft.safeParse({ ...draft, ...wrong }).error?.issues).toMatchObject([{ path: ['lastNumber'], message }])
})
