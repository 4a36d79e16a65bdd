import { expect, test } from 'vitest'
import { type PlannedProgram, suggestCohort } from '../../../shared/cohorts/suggestion.ts'

const blank: PlannedProgram = {
  id: 7,
  name: '全员培训',
  year: 2026,
  hoursMin: null,
  daysMin: null,
  monthFrom: null,
  monthTo: null,
  place: null,
}
const centre = { centerName: '测试县教师发展中心', hoursPerDay: 60, namesTaken: [] }

test('计划没有写的，留给开班的人填', () => {
  expect(suggestCohort(blank, centre)).toMatchObject({
    startDate: null,
    endDate: null,
    plannedHours: null,
    category: 'allStaff',
    mode: '集中培训',
  })
})

test.each([
  ['写了学时的按学时', { hoursMin: 300, daysMin: 20 }, 300],
  ['只写天数的按每天学时折算', { daysMin: 20 }, 120],
  ['半天', { daysMin: 5 }, 30],
])('计划学时：%s', (_case, changes, hours) => {
  expect(suggestCohort({ ...blank, ...changes }, centre).plannedHours).toBe(hours)
})

test.each([
  ['一个月', 2, null, '2026-02-01', '2026-02-28'],
  ['几个月', 3, 12, '2026-03-01', '2026-12-31'],
  ['跨年', 11, 1, '2026-11-01', '2027-01-31'],
])('计划时间：%s', (_case, monthFrom, monthTo, startDate, endDate) => {
  expect(suggestCohort({ ...blank, monthFrom, monthTo }, centre)).toMatchObject({ startDate, endDate })
})

test.each([
  ['师德师风专题培训', 'ethics', '专题培训'],
  ['新教师入职培训', 'inductionResidential', '集中培训'],
  ['校长影子培训', 'inPostPrincipal', '影子培训'],
  ['中小学教师网络研修', 'online', '网络研修'],
])('从名称看类别和方式：%s', (name, category, mode) => {
  expect(suggestCohort({ ...blank, name }, centre)).toMatchObject({ category, mode })
})

test('同名的班次接着编期数', () => {
  const namesTaken = ['全员培训', '全员培训（第2期）']
  expect(suggestCohort(blank, { ...centre, namesTaken }).name).toBe('全员培训（第3期）')
})
