import { expect, test } from 'vitest'
import { groupProblems } from '../../../shared/exchange/group-problems.ts'
import type { Problem } from '../../../shared/exchange/plan.ts'
import { proposeOptions } from '../../../shared/exchange/propose-options.ts'
import { groupByThing, putBack, type WrittenLine } from '../../../shared/exchange/undo-plan.ts'

const schools = [
  { id: 1, name: '第一中学', aliases: [] },
  { id: 2, name: '古邵镇第一中学', aliases: ['古邵一中'] },
]

test.each([
  [['古邵镇第一中学教师信息（2025秋）'], { year: 2025, schoolId: 2, planSheet: '附件1' }],
  [['古邵一中花名册'], { year: 2026, schoolId: 2, planSheet: '附件1' }],
  [['2014年中小学教师培训工作安排表'], { year: 2014, planSheet: '教师培训计划' }],
  [['2014年教育局干部培训安排'], { year: 2014, planSheet: '干部培训计划' }],
  [['联系电话 13812345678 2019'], { year: 2019, planSheet: '附件1' }],
])('标题 %j 里看得出年度、学校和计划表', (titles, expected) => {
  expect(proposeOptions(titles, { sheet: '附件1', schools, thisYear: 2026 })).toEqual(expected)
})

test('同一种问题归在一起，重的和多的在前，不管各行写的是谁', () => {
  const problem = (line: number, message: string, severity: Problem['severity']): Problem => ({
    line,
    column: 'D',
    field: '身份证号',
    value: '',
    message,
    advice: '',
    severity,
  })
  const groups = groupProblems([
    problem(1, '与第 4 行是同一个人', 'wrong'),
    problem(2, '15 位旧身份证号，已换成 18 位 379900197701171674', 'warning'),
    problem(3, '15 位旧身份证号，已换成 18 位 379900197701171685', 'warning'),
    problem(5, '出生日期 1984-01 与身份证号里的 1985-02-03 不一致', 'warning'),
    problem(6, '与第 9 行是同一个人', 'wrong'),
  ])
  expect(groups.map(({ message, problems }) => [message, problems.length])).toEqual([
    ['与第 … 行是同一个人', 2],
    ['15 位旧身份证号，已换成 18 位 …', 2],
    ['出生日期 … 与身份证号里的 … 不一致', 1],
  ])
})

const line = (more: Partial<WrittenLine>): WrittenLine => ({
  id: 1,
  subject: 'teacher',
  subjectId: 1,
  action: 'change',
  before: null,
  after: null,
  ...more,
})

test('撤销时，拼音跟着姓名，范围跟着原文：原文改过，读出来的就不动', () => {
  const before = { name: '张三', pinyin: 'zhang san', initials: 'zs', phone: '1' }
  const renamed = line({ before, after: { name: '章三', pinyin: 'zhang san', initials: 'zs', phone: '2' } })
  expect(putBack(renamed, { name: '章珊', pinyin: 'zhang san', initials: 'zs', phone: '2' })).toEqual({
    back: { phone: '1' },
    kept: ['name', 'pinyin', 'initials'],
    gone: [],
  })
  expect(putBack(renamed, { name: '章三', pinyin: 'zhang san', initials: 'zs', phone: '3' })).toEqual({
    back: { name: '张三', pinyin: 'zhang san', initials: 'zs' },
    kept: ['phone'],
    gone: [],
  })
  const titled = line({ before: { title: null, phone: null }, after: { title: '县级名师', phone: '1' } })
  expect(putBack(titled, { phone: '1' })).toEqual({ back: { phone: null }, kept: [], gone: ['title'] })
})

test('撤销时，状态和撤销的日期、原因一起回去，或者都不动', () => {
  const valid = { state: 'valid', withdrawnOn: null, withdrawnReason: null }
  const withdrawn = { state: 'withdrawn', withdrawnOn: '2026-01-01', withdrawnReason: '调出' }
  const withdrawal = line({ before: valid, after: withdrawn })
  expect(putBack(withdrawal, withdrawn)).toEqual({ back: valid, kept: [], gone: [] })
  expect(putBack(withdrawal, { ...withdrawn, withdrawnReason: '复检不合格' }).back).toEqual({})
})

test('一个人和他的任职是一件事', () => {
  const lines = [line({ id: 1 }), line({ id: 2, subject: 'posting', subjectId: 9 }), line({ id: 3, subject: 'schoolAlias', subjectId: 4 })]
  const things = groupByThing(lines, ({ subject }) => (subject === 'posting' ? { subject: 'teacher', subjectId: 1 } : undefined))
  expect(things.map(({ subject, own, parts }) => [subject, own.length, parts.length])).toEqual([
    ['teacher', 1, 1],
    ['schoolAlias', 1, 0],
  ])
})
