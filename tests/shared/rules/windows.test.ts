import { expect, test } from 'vitest'
import { countMonths, firstYearFrom, windowsFor, without } from '../../../shared/rules/windows.ts'
import { cycle } from './sample.ts'

test.each([
  ['2020-09-01', '2020-09-01', '2021-08-31'],
  ['2020-08-25', '2020-08-25', '2021-08-24'],
  ['2020-02-29', '2020-02-29', '2021-02-28'],
  ['2019-03-01', '2019-03-01', '2020-02-29'],
  ['2020-01-01', '2020-01-01', '2020-12-31'],
  ['2020-09', '2020-09-01', '2021-08-31'],
])('%s 参加工作，第一年是 %s 至 %s', (start, from, to) => {
  expect(firstYearFrom(start)).toEqual({ from, to })
})

test.each([
  ['周期前一年多参加工作，第一年已过', '2017-12-31', 0],
  ['第一年的最后一天是周期首日', '2018-01-02', 1],
  ['周期前参加工作，第一年跨进周期', '2018-09-01', 1],
  ['周期中参加工作', '2020-09-01', 1],
  ['周期最后一天参加工作', '2021-12-31', 1],
  ['周期之后参加工作', '2022-01-01', 0],
  ['不知道何时参加工作', null, 0],
])('新教师入职：%s', (_name, start, count) => {
  expect(windowsFor('firstYear', cycle, start)).toHaveLength(count)
})

test('学年第一学期跨过元旦，归它开始的周期', () => {
  const semesters = windowsFor('semester', cycle, null)
  expect(semesters).toHaveLength(6)
  expect(semesters[0]).toEqual({ from: '2019-02-01', to: '2019-08-31' })
  expect(semesters[1]).toEqual({ from: '2019-09-01', to: '2020-01-31' })
  expect(semesters.at(-1)).toEqual({ from: '2021-09-01', to: '2022-01-31' })
})

test('按年就是每个自然年', () => {
  expect(windowsFor('year', cycle, null).map((window) => window.to)).toEqual(['2019-12-31', '2020-12-31', '2021-12-31'])
})

test.each([
  ['不相交', { from: '2022-01-01', to: '2022-12-31' }, [cycle]],
  ['全部扣去', cycle, []],
  ['扣去开头', { from: '2018-09-01', to: '2019-08-31' }, [{ from: '2019-09-01', to: '2021-12-31' }]],
  ['扣去结尾', { from: '2021-03-01', to: '2022-02-28' }, [{ from: '2019-01-01', to: '2021-02-28' }]],
  [
    '扣去中间',
    { from: '2020-01-01', to: '2020-12-31' },
    [
      { from: '2019-01-01', to: '2019-12-31' },
      { from: '2021-01-01', to: '2021-12-31' },
    ],
  ],
])('从周期里扣去一段：%s', (_name, other, rest) => {
  expect(without(cycle, other)).toEqual(rest)
})

test('在组的月份只数一次', () => {
  expect(countMonths([cycle])).toBe(36)
  const twoStays = [
    { from: '2020-11-30', to: '2021-01-01' },
    { from: '2021-01-15', to: '2021-02-01' },
  ]
  expect(countMonths(twoStays)).toBe(4)
})
