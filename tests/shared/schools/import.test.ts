import { expect, test } from 'vitest'
import type { Answers } from '../../../shared/exchange/import-request.ts'
import { recognise } from '../../../shared/exchange/recognise.ts'
import { schoolFields } from '../../../shared/schools/fields.ts'
import { type ExistingSchool, planSchools } from '../../../shared/schools/import.ts'
import { textSheet } from '../../support/sheets.ts'

const blank = { kind: null, area: null, centralSchool: null, note: null, aliases: [] }
const schools: ExistingSchool[] = [
  { ...blank, id: 1, code: '3799000001', name: '第一中学', area: '城区' },
  { ...blank, id: 2, code: null, name: '古邵镇中心小学' },
]

function plan(rows: string[][], answers: Answers = {}) {
  const recognised = recognise(textSheet([['学校标识码', '学校名称', '城乡类型'], ...rows]), schoolFields)
  if (!recognised) throw new Error('plan: no header')
  return [...planSchools(recognised, { schools, places: ['峄城区'] }, { options: {}, answers, today: '2026-11-22' })]
}

test.each([
  ['标识码认出学校，改名看得见', ['3799000001', '实验中学', '城区'], 'changed', ['学校名称']],
  ['没有标识码就看校名，空着的不改', ['', '第一中学', ''], 'same', []],
  ['校名认出的学校补上标识码', ['3799000002', '古邵镇中心小学', ''], 'changed', ['学校标识码']],
  ['没见过的是新学校', ['3799000009', '河东小学', '乡村'], 'new', []],
  ['标识码和校名各属一所学校是错', ['3799000001', '古邵镇中心小学', ''], 'wrong', []],
  ['没有校名是错', ['3799000009', '', ''], 'wrong', []],
  ['标识码里有汉字是错', ['待编', '河东小学', ''], 'wrong', []],
  ['还没有标识码的，写“没有”等于空着', ['没有', '河东小学', ''], 'new', []],
] as const)('%s', (_, row, verdict, labels) => {
  const [planned] = plan([[...row]])
  expect([planned?.verdict, planned?.changes.map(({ label }) => label)]).toEqual([verdict, labels])
})

test('只是写法像的校名，由人决定是同一所还是新的一所', () => {
  const row = [['', '古邵镇中心小学校', '']]
  expect(plan(row)[0]).toMatchObject({
    verdict: 'doubtful',
    choices: [{ id: 2 }, { id: null }],
    question: { key: 'school:古邵镇中心小学校' },
  })
  expect(plan(row, { 'school:古邵镇中心小学校': 2 })[0]).toMatchObject({ verdict: 'changed', existingId: 2 })
  expect(plan(row, { 'school:古邵镇中心小学校': null })[0]).toMatchObject({ verdict: 'new', existingId: undefined })
})

test('同一所学校写了两行，第二行指出第一行', () => {
  const planned = plan([
    ['3799000001', '第一中学', ''],
    ['', '第一中学', ''],
    ['3799000009', '河东小学', ''],
    ['3799000009', '河西小学', ''],
  ])
  expect(planned.map(({ verdict, problems }) => [verdict, problems[0]?.message])).toEqual([
    ['same', undefined],
    ['wrong', '与第 2 行是同一所学校'],
    ['new', undefined],
    ['wrong', '与第 4 行是同一所学校'],
  ])
})
