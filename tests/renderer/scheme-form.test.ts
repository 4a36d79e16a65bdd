import { expect, test } from 'vitest'
import { readScheme, restOf, valuesOf } from '../../renderer/cohorts/scheme-form.ts'

const usual = valuesOf([], 600)

test('a cohort without a scheme is offered exam 70 % and assignments 30 % with its pass mark', () => {
  expect(readScheme(usual)).toEqual({
    scheme: {
      components: [
        { name: '考试', weight: 70 },
        { name: '作业', weight: 30 },
      ],
      passMark: 600,
    },
  })
})

test('a pass mark that was wiped out is asked for: as 0 it would let everybody pass', () => {
  expect(readScheme({ ...usual, passMark: '' })).toEqual({ problem: '请填写合格线，0 到 100 分' })
  expect(readScheme({ ...usual, passMark: 59.5 })).toMatchObject({ scheme: { passMark: 595 } })
  expect(readScheme({ ...usual, passMark: 0 })).toMatchObject({ scheme: { passMark: 0 } })
})

test.each([
  ['请填写每一项的名称', { name: ' ' }],
  ['考核项“作业”写了两次', { name: '作业 ' }],
  ['每一项的比重要大于 0', { weight: '' }],
  ['各考核项比重合计应为 100%，现为 90%', { weight: 60 }],
])('%s', (problem, changes) => {
  const [exam, ...others] = usual.lines
  if (!exam) throw new Error('the usual scheme has no exam')
  expect(readScheme({ ...usual, lines: [{ ...exam, ...changes }, ...others] })).toEqual({ problem })
})

test('one more component is offered the weight that is left', () => {
  expect(restOf(usual.lines)).toBe('')
  expect(restOf(usual.lines.slice(0, 1))).toBe(30)
})
