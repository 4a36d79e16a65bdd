import { expect, test } from 'vitest'
import { attendedHours, parsePoints } from '../../../shared/cohorts/sheet.ts'

test.each([
  ['85', 850],
  ['85.5', 855],
  ['８５．５', 855],
  ['85。5', 855],
  [' 100 ', 1000],
  ['0', 0],
  ['60.', 600],
])('成绩 %s 记为 %i（十分之一分）', (text, points) => {
  expect(parsePoints(text)).toBe(points)
})

test.each(['100.1', '101', '-1', '85.55', '缺考', '', '8 5', '1e2'])('成绩“%s”不能用', (text) => {
  expect(parsePoints(text)).toBeUndefined()
})

test('只有出勤的课次计学时', () => {
  const sessions = [{ hours: 60 }, { hours: 30 }, { hours: 60 }, { hours: 30 }]
  expect(attendedHours({ marks: ['出勤', '请假', '缺勤', null] }, sessions)).toBe(60)
})
