import { expect, test } from 'vitest'
import { planCompletion } from '../../../shared/cohorts/completion.ts'
import type { Sheet, SheetLine } from '../../../shared/cohorts/sheet.ts'

const today = '2026-04-02'
const terms = { state: 'locked', endDate: '2026-03-31', plannedHours: 120, minimumAttendance: 80, passMark: 600 } as const
const sessions: Sheet['sessions'] = [
  { id: 1, date: '2026-03-02', part: '全天', topic: '', hours: 60 },
  { id: 2, date: '2026-03-03', part: '全天', topic: '', hours: 60 },
]
const components: Sheet['components'] = [{ id: 1, name: '考试', weight: 100 }]

function line(name: string, marks: SheetLine['marks'], points: SheetLine['points']): SheetLine {
  return { enrollmentId: name.length, teacherId: name.length, name, schoolName: null, marks, points }
}

test('全部齐了：没有问题，合格的学时相加', () => {
  const lines = [line('甲', ['出勤', '出勤'], [900]), line('乙乙', ['出勤', '出勤'], [599])]
  expect(planCompletion(terms, { sessions, components, lines }, today)).toMatchObject({
    problems: [],
    warnings: [],
    passed: 1,
    failed: 1,
    hours: 120,
  })
})

test('缺什么、缺多少人、是哪些人，一次说清', () => {
  const lines = ['甲', '乙乙', '丙丙丙', '丁丁丁丁'].map((name) => line(name, ['出勤', null], [null]))
  const { problems, results } = planCompletion({ ...terms, state: 'open' }, { sessions, components, lines }, today)
  expect(problems).toEqual([
    { code: 'ATTENDANCE_MISSING', detail: '共 4 人：甲、乙乙、丙丙丙 等。' },
    { code: 'SCORES_MISSING', detail: '共 4 人：甲、乙乙、丙丙丙 等。缺考的请填 0 分。' },
    { code: 'COHORT_NOT_LOCKED', detail: '' },
  ])
  expect(results[0]?.missing).toEqual(['1 次考勤', '考试成绩'])
})

test('没有学员就不说别的；没有课次要说', () => {
  expect(planCompletion(terms, { sessions: [], components, lines: [] }, today).problems.map(({ code }) => code)).toEqual(['COHORT_EMPTY'])
  const lines = [line('甲', [], [])]
  expect(planCompletion(terms, { sessions: [], components: [], lines }, today).problems.map(({ code }) => code)).toEqual(['NO_SESSIONS'])
})

test('课次学时与计划不同，提醒但不阻止', () => {
  const { warnings, problems } = planCompletion(
    { ...terms, plannedHours: 300 },
    { sessions, components: [], lines: [line('甲', ['出勤', '出勤'], [])] },
    today,
  )
  expect(problems).toEqual([])
  expect(warnings).toEqual(['课次共 12 学时，计划是 30 学时；学时按课次的出勤认定。'])
})

test('结束日期还没有到，提醒一声', () => {
  const sheet = { sessions, components: [], lines: [line('甲', ['出勤', '出勤'], [])] }
  const { warnings, problems } = planCompletion({ ...terms, endDate: '2026-04-03' }, sheet, today)
  expect(problems).toEqual([])
  expect(warnings).toEqual(['结束日期2026年4月3日还没有到，学时会记在这一天；提前结束的，请先修改结束日期。'])
  expect(planCompletion({ ...terms, endDate: today }, sheet, today).warnings).toEqual([])
})
