import { expect, test } from 'vitest'
import { evaluate } from '../../../shared/rules/evaluate.ts'
import type { RequirementVerdict } from '../../../shared/rules/verdict.ts'
import { Verdict } from '../../../shared/rules/verdict.ts'
import { cycle, entryWith, memberWith, reversalOf, ruleSetWith } from './sample.ts'

const ethics = ruleSetWith([{ id: '师德' }])

test.each([
  ['周期前一天', '2018-12-31', 0, '早于2019年1月1日至2021年12月31日'],
  ['周期第一天', '2019-01-01', 60, null],
  ['周期最后一天', '2021-12-31', 60, null],
  ['周期后一天', '2022-01-01', 0, '晚于2019年1月1日至2021年12月31日'],
])('%s的学时', (_name, date, earned, why) => {
  const [requirement] = evaluate(ethics, cycle, memberWith(), [entryWith({ date })]).requirements
  expect(requirement).toMatchObject({
    earned,
    missing: 360 - earned,
    counted: why ? [] : [1],
    notCounted: why ? [{ entryId: 1, why }] : [],
  })
})

test('冲正的学时不算，原记录和冲正记录都说明原因', () => {
  const entry = entryWith()
  const [requirement] = evaluate(ethics, cycle, memberWith(), [entry, reversalOf(entry, 2)]).requirements
  expect(requirement).toMatchObject({
    earned: 0,
    counted: [],
    notCounted: [
      { entryId: 1, why: '已冲正' },
      { entryId: 2, why: '冲正记录，与原记录抵消' },
    ],
  })
})

test('冲正又被冲正，原来的学时重新算数', () => {
  const entry = entryWith()
  const reversal = reversalOf(entry, 2)
  const [requirement] = evaluate(ethics, cycle, memberWith(), [reversalOf(reversal, 3), reversal, entry]).requirements
  expect(requirement).toMatchObject({ earned: 60, counted: [1] })
})

test('新教师第一年从参加工作那天起，周期之外的日子也算', () => {
  const induction = ruleSetWith([{ id: '入职', window: 'firstYear', categories: ['inductionResidential'], hours: 420 }])
  const dates = ['2018-08-31', '2018-09-01', '2019-08-31', '2019-09-01']
  const entries = dates.map((date, i) => entryWith({ id: i + 1, category: 'inductionResidential', date, hours: 210 }))
  const [requirement] = evaluate(induction, cycle, memberWith({ workStartDate: '2018-09-01' }), entries).requirements
  expect(requirement).toMatchObject({ state: 'met', counted: [2, 3], window: { from: '2018-09-01', to: '2019-08-31' } })
})

test('一条学时只算一项要求，归排在前面的；方案允许共用时两项都算', () => {
  const first = { id: '一', categories: ['ethics'] as const satisfies string[] }
  const second = { id: '二', categories: ['ethics', 'online'] as const satisfies string[] }
  const judge = (share: 'exclusive' | 'shared') =>
    evaluate(ruleSetWith([{ ...first }, { ...second, share }]), cycle, memberWith(), [entryWith()]).requirements[1]
  expect(judge('exclusive')).toMatchObject({ earned: 0, notCounted: [{ entryId: 1, why: '已计入“要求一”，不重复计算' }] })
  expect(judge('shared')).toMatchObject({ earned: 60, counted: [1] })
})

test('共用的要求排在前面，也不占用后面的', () => {
  const rules = ruleSetWith([{ id: '一', share: 'shared' }, { id: '二' }])
  const counted = evaluate(rules, cycle, memberWith(), [entryWith()]).requirements.map((requirement) => requirement.counted)
  expect(counted).toEqual([[1], [1]])
})

test('前一项只管第一年时，第一年之外的学时归后一项', () => {
  const rules = ruleSetWith([{ id: '第一年', window: 'firstYear' }, { id: '周期' }])
  const entries = ['2020-08-31', '2020-09-01', '2021-08-31', '2021-09-01'].map((date, i) => entryWith({ id: i + 1, date }))
  const verdict = evaluate(rules, cycle, memberWith({ workStartDate: '2020-09-01' }), entries)
  expect(verdict.requirements.map((requirement) => requirement.counted)).toEqual([
    [2, 3],
    [1, 4],
  ])
})

const listed = [{ code: 'listed', label: '参训名单', anyOf: [{ membership: ['listed'] }] }]
const inAndOut = { memberships: [{ group: 'listed', from: '2020-01-15', to: '2020-12-31' }] }

test('按月折算：周期 36 个月中在组 12 个月，只要三分之一', () => {
  const rules = ruleSetWith([{ id: '名单', group: 'listed', proRata: 'byMonths', hours: 480 }], listed)
  expect(firstOf(rules, inAndOut)).toMatchObject({
    required: 160,
    why: '属于“参训名单”（2020年1月15日至2020年12月31日在名单内），2019年1月1日至2021年12月31日应有 16 学时（全额 48 学时，按 36 个月中的 12 个月折算）。',
  })
})

test('折算到 0.1 学时，四舍五入', () => {
  const rules = ruleSetWith([{ id: '名单', group: 'listed', proRata: 'byMonths', hours: 90 }], listed)
  expect(firstOf(rules, { memberships: [{ group: 'listed', from: '2021-12-31', to: null }] })).toMatchObject({ required: 3 })
})

test('不折算：在组一段时间也要全额，并且说明', () => {
  const rules = ruleSetWith([{ id: '名单', group: 'listed', hours: 480 }], listed)
  expect(firstOf(rules, inAndOut)).toMatchObject({
    required: 480,
    why: '属于“参训名单”（2020年1月15日至2020年12月31日在名单内），2019年1月1日至2021年12月31日应有 48 学时，不按在岗时间折算。',
  })
})

test('周期中参加工作的，折算从参加工作的月份起，并说明日期', () => {
  const rules = ruleSetWith([{ id: '师德', proRata: 'byMonths' }])
  expect(firstOf(rules, { workStartDate: '2020-09' })).toMatchObject({
    required: 160,
    why: '属于“全体”（2020年9月参加工作），2019年1月1日至2021年12月31日应有 16 学时（全额 36 学时，按 36 个月中的 16 个月折算）。',
  })
})

test('按学期的要求每个学期各算各的', () => {
  const rules = ruleSetWith([{ id: '学期师德', window: 'semester', hours: 100 }])
  const entries = [entryWith({ date: '2020-01-31', hours: 100 }), entryWith({ id: 2, date: '2020-02-01', hours: 50 })]
  const earned = evaluate(rules, cycle, memberWith(), entries).requirements.map((requirement) => requirement.earned)
  expect(earned).toEqual([0, 100, 50, 0, 0, 0])
})

test('没有要求需要的学时列出来，不悄悄丢掉', () => {
  const verdict = evaluate(ethics, cycle, memberWith(), [entryWith({ category: 'headTeacher' })])
  expect(verdict.unclaimed).toEqual([{ entryId: 1, why: '没有适用的要求需要“班主任”学时' }])
})

test('结论带着方案的版本，能原样过接口', () => {
  const verdict = evaluate(ethics, cycle, memberWith(), [entryWith()])
  expect(verdict.ruleSet).toEqual({ id: 'test', version: 1 })
  expect(Verdict.parse(verdict)).toEqual(verdict)
})

function firstOf(rules: Parameters<typeof evaluate>[0], changes: Parameters<typeof memberWith>[0]): RequirementVerdict | undefined {
  return evaluate(rules, cycle, memberWith(changes), []).requirements[0]
}
