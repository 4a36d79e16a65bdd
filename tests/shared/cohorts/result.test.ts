import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideResult, findWeightProblem, type ResultInput } from '../../../shared/cohorts/result.ts'

const exam = { id: 1, name: '考试', weight: 70 }
const writings = { id: 2, name: '作业', weight: 30 }

function inputWith(changes: Partial<ResultInput> = {}): ResultInput {
  const attendance = { attendedHours: 300, plannedHours: 300, minimumAttendancePercent: 80 }
  return {
    components: [exam, writings],
    scores: new Map([
      [1, 800],
      [2, 900],
    ]),
    passMark: 600,
    ...attendance,
    ...changes,
  }
}

test('考试 70%、作业 30%，总评 83 分，合格，学时按出勤', () => {
  expect(decideResult(inputWith({ attendedHours: 270 }))).toEqual({
    result: '合格',
    finalScore: 830,
    earnedHours: 270,
    reasons: ['出勤 27 学时，应出勤 30 学时', '总评 83.0 分，合格线 60.0 分'],
  })
})

test.each([
  ['正好 80%', 240, '合格', 240],
  ['差一点', 239, '不合格', 0],
])('出勤率%s', (_name, attendedHours, result, earnedHours) => {
  expect(decideResult(inputWith({ attendedHours }))).toMatchObject({ result, earnedHours })
})

test.each([
  ['59.95 进到 60.0，合格', 599, 600, 600, '合格'],
  ['59.94 舍到 59.9，不合格', 599, 599, 599, '不合格'],
])('总评四舍五入到一位小数：%s', (_name, first, second, finalScore, result) => {
  const halves = [
    { ...exam, weight: 50 },
    { ...writings, weight: 50 },
  ]
  const scores = new Map([
    [1, first],
    [2, second],
  ])
  expect(decideResult(inputWith({ components: halves, scores }))).toMatchObject({ finalScore, result })
})

test('不合格时说清每一条原因', () => {
  expect(
    decideResult(
      inputWith({
        attendedHours: 60,
        scores: new Map([
          [1, 500],
          [2, 600],
        ]),
      }),
    ),
  ).toEqual({
    result: '不合格',
    finalScore: 530,
    earnedHours: 0,
    reasons: ['出勤 6 学时，应出勤 30 学时，不足 80%', '总评 53.0 分，低于合格线 60.0 分'],
  })
})

test('缺成绩就没有总评，不合格', () => {
  const verdict = decideResult(inputWith({ scores: new Map([[1, 1000]]) }))
  expect(verdict).toEqual({ result: '不合格', finalScore: null, earnedHours: 0, reasons: ['缺少“作业”成绩'] })
})

test('没有考核项就只看出勤', () => {
  const input = { components: [], scores: new Map(), attendedHours: 300 }
  expect(decideResult(inputWith(input))).toMatchObject({ result: '合格', finalScore: null, earnedHours: 300 })
})

test('既没有课次也没有考核项，无法判定', () => {
  const input = { components: [], scores: new Map(), attendedHours: 0, plannedHours: 0 }
  expect(decideResult(inputWith(input))).toMatchObject({ result: '不合格', reasons: ['没有安排课次，也没有考核项，无法判定'] })
})

test('比重合计不是 100% 时说明，也不许判定', () => {
  const components = [exam, { ...writings, weight: 20 }]
  expect(findWeightProblem(components)).toBe('各考核项比重合计应为 100%，现为 90%')
  expect(findWeightProblem([exam, writings])).toBeNull()
  expect(() => decideResult(inputWith({ components }))).toThrow('现为 90%')
})

test('总评总在最低和最高的单项成绩之间，多出勤不会变差', () => {
  const score = fc.integer({ min: 0, max: 1000 })
  fc.assert(
    fc.property(score, score, fc.integer({ min: 1, max: 99 }), fc.nat(300), fc.nat(300), (a, b, weight, hours, more) => {
      const components = [
        { ...exam, weight },
        { ...writings, weight: 100 - weight },
      ]
      const judge = (attendedHours: number) =>
        decideResult(
          inputWith({
            components,
            scores: new Map([
              [1, a],
              [2, b],
            ]),
            attendedHours,
          }),
        )
      const { finalScore, earnedHours } = judge(Math.min(300, hours))
      expect(finalScore).toBeGreaterThanOrEqual(Math.min(a, b))
      expect(finalScore).toBeLessThanOrEqual(Math.max(a, b))
      expect(judge(Math.min(300, hours + more)).earnedHours).toBeGreaterThanOrEqual(earnedHours)
    }),
  )
})
