import { expect, test } from 'vitest'
import { enrollmentFields, planEnrollments } from '../../../shared/cohorts/import.ts'
import type { Answers } from '../../../shared/exchange/import-request.ts'
import { waitsFor } from '../../../shared/exchange/plan.ts'
import { recognise } from '../../../shared/exchange/recognise.ts'
import type { ListedTeacher } from '../../../shared/teachers/match-list.ts'
import { testIdNumber } from '../../support/people.ts'
import { textSheet } from '../../support/sheets.ts'

const schools = [
  { id: 1, name: '第一中学', aliases: [] },
  { id: 2, name: '第二中学', aliases: [] },
]

function listed(
  id: number,
  name: string,
  schoolId: number,
  idNumber: string | null = null,
  cardNumber: string | null = null,
): ListedTeacher {
  const schoolName = schools.find((school) => school.id === schoolId)?.name ?? null
  return { choice: { id, name, status: '在职', schoolName, maskedId: null }, schoolId, idNumber, cardNumber }
}

const teachers = [listed(1, '王丽', 1, testIdNumber(1), 'J1'), listed(2, '王丽', 2, testIdNumber(2), 'J2'), listed(3, '李强', 1)]

function plan(rows: string[][], answers: Answers = {}) {
  const recognised = recognise(textSheet([['姓名', '单位', '身份证号', '继续教育证号'], ...rows]), enrollmentFields)
  if (!recognised) throw new Error('plan: no header')
  const registry = { teachers, schools, enrolled: new Map([[3, 33]]) }
  return [...planEnrollments(recognised, registry, { options: { cohortId: 5 }, answers, today: '2026-11-22' })]
}

test.each([
  ['身份证号认得出', ['王丽', '', testIdNumber(2), ''], 'new', 2],
  ['继续教育证号认得出', ['王丽', '', '', 'j1'], 'new', 1],
  ['同名的由学校分清', ['王丽', '第二中学', '', ''], 'new', 2],
  ['已经在名单里的不再加', ['李强', '第一中学', '', ''], 'same', 3],
  ['没有登记的等着，以后再定', ['赵六', '第一中学', '', ''], 'new', 0],
  ['只写了同名的姓名，要人选', ['王丽', '', '', ''], 'doubtful', 0],
] as const)('%s', (_, row, verdict, teacherId) => {
  const [planned] = plan([[...row]])
  expect([planned?.verdict, planned?.draft?.teacherId]).toEqual([verdict, teacherId])
})

test('同名的候选人并排列出，选了谁就加谁，不能选名单以外的人', () => {
  expect(plan([['王丽', '', '', '']])[0]).toMatchObject({ question: { key: 'row:2' }, choices: [{ id: 1 }, { id: 2 }, { id: null }] })
  expect(plan([['王丽', '', '', '']], { 'row:2': 2 })[0]).toMatchObject({ verdict: 'new', draft: { cohortId: 5, teacherId: 2 } })
  expect(plan([['王丽', '', '', '']], { 'row:2': 3 })[0]?.verdict).toBe('doubtful')
  expect(waitsFor(plan([['王丽', '', '', '']], { 'row:2': null })[0] ?? { verdict: 'wrong' })).toMatchObject([{ who: { name: '王丽' } }])
  const two = [['王丽'], ['王丽']].map(([name = '']) => [name, '', '', ''])
  expect(plan(two, { 'row:2': 1, 'row:3': 2 }).map(({ draft }) => draft?.teacherId)).toEqual([1, 2])
})

test('一个人写了两行，只加一次', () => {
  expect(
    plan([
      ['王丽', '第一中学', '', ''],
      ['王丽', '', '', 'J1'],
    ]).map(({ verdict, problems }) => [verdict, problems[0]?.message]),
  ).toEqual([
    ['new', undefined],
    ['wrong', '与第 2 行是同一个人'],
  ])
})
