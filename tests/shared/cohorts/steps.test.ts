import { expect, test } from 'vitest'
import type { CohortProgress } from '../../../shared/cohorts/model.ts'
import { nextStep, stepsOf } from '../../../shared/cohorts/steps.ts'

const opened: CohortProgress = { state: 'open', enrolled: 0, sessions: 0, sessionHours: 0, marks: 0, components: 0, scores: 0 }

test.each([
  ['刚开班', {}, '名单'],
  ['有学员', { enrolled: 2 }, '课次与考勤'],
  ['考勤差一处', { enrolled: 2, sessions: 3, marks: 5 }, '课次与考勤'],
  ['有成绩方案，差一个成绩', { enrolled: 2, sessions: 3, marks: 6, components: 2, scores: 3 }, '成绩'],
  ['成绩齐了', { enrolled: 2, sessions: 3, marks: 6, components: 2, scores: 4 }, '锁定名单'],
  ['只看出勤，考勤齐了', { enrolled: 2, sessions: 3, marks: 6 }, '锁定名单'],
  ['锁定了，考勤还差', { state: 'locked', enrolled: 2, sessions: 3, marks: 5 }, '课次与考勤'],
  ['锁定了，都齐了', { state: 'locked', enrolled: 2, sessions: 3, marks: 6 }, '结业'],
] as const)('%s：下一步', (_case, changes, label) => {
  expect(nextStep({ ...opened, ...changes })?.label).toBe(label)
})

test('结业以后没有下一步', () => {
  const completed = { ...opened, state: 'completed', enrolled: 2, sessions: 1, marks: 2 } as const
  expect(nextStep(completed)).toBeUndefined()
  expect(stepsOf(completed).every(({ isDone }) => isDone)).toBe(true)
})
