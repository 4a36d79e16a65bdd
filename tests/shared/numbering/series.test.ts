import { expect, test } from 'vitest'
import { NumberRangeDraft, NumberSeriesDraft } from '../../../shared/numbering/model.ts'
import { counterScope, isScopeOfYear, nameOfScope } from '../../../shared/numbering/pattern.ts'

const series = { kind: 'completion', type: '结业', pattern: '{机构简称}证字〔{四位年}〕第{流水:4}号', resets: ['year'] }

test('a rule that would repeat a number is refused, saying why', () => {
  expect(NumberSeriesDraft.safeParse(series).success).toBe(true)
  expect(NumberSeriesDraft.safeParse({ ...series, pattern: '第{流水:4}号' }).error?.issues).toMatchObject([
    { path: ['pattern'], message: '流水号每年从 1 开始，编号里就要有 {四位年} 或 {年}，否则会重号' },
  ])
})

test('only completion certificates have a program to be numbered by', () => {
  const byProgram = { ...series, pattern: '{四位年}{项目代码}{流水:4}', resets: ['year', 'program'] }
  expect(NumberSeriesDraft.safeParse(byProgram).success).toBe(true)
  expect(NumberSeriesDraft.safeParse({ ...byProgram, kind: 'honour' }).error?.issues).toMatchObject([
    { message: '只有结业证书有培训项目，这里不能用项目代码' },
  ])
})

test('a range runs forwards and says what it is for', () => {
  const range = { kind: 'honour', year: 2026, programCode: '', purpose: 'reserved', firstSerial: 1, lastSerial: 3, note: '局里' }
  expect(NumberRangeDraft.safeParse(range).success).toBe(true)
  expect(NumberRangeDraft.safeParse({ ...range, firstSerial: 4 }).error?.issues).toMatchObject([{ message: '止号不能小于起号' }])
  expect(NumberRangeDraft.safeParse({ ...range, note: ' ' }).success).toBe(false)
})

test('a counter is called by what its serials start again with', () => {
  const values = { year: 2026, programCode: 'XS01', type: '结业' }
  const scope = (resets: ('year' | 'program' | 'type')[]) => counterScope('completion', resets, values)
  expect(nameOfScope(scope(['year']))).toBe('2026 年')
  expect(nameOfScope(scope(['program', 'year']))).toBe('2026 年 · 项目 XS01')
  expect(nameOfScope(scope([]))).toBe('不分年度')
  expect([isScopeOfYear(scope(['year']), 2026), isScopeOfYear(scope(['year']), 2025), isScopeOfYear(scope([]), 2025)]).toEqual([
    true,
    false,
    true,
  ])
})
