import { expect, test } from 'vitest'
import { evaluate } from '../../../shared/rules/evaluate.ts'
import { s0RuleSet } from '../../../shared/rules/presets/s0.ts'
import { cycleFrom } from '../../../shared/rules/windows.ts'
import { cycle, entryWith, memberWith } from './sample.ts'

const membership = (group: string) => ({ memberships: [{ group, from: '2020-03-01', to: '2020-12-31' }] })
const everyone = ['ethics', 'schoolBased', 'allStaff', 'online']

/** The matrix of the three-year plan: who owes it, how many hours. */
const matrix = [
  ['ethics', '在职教师', {}, 36],
  ['ethics', '幼儿园教师', { stage: '学前', subject: '学前教育' }, 36],
  ['ethics', '借调在外的教师', { status: '借调' }, 36],
  ['ethics', '长病假的教师', { status: '长病假' }, 36],
  ['schoolBased', '在职教师', {}, 72],
  ['allStaff', '在职教师', {}, 36],
  ['online', '在职教师', {}, 72],
  ['itUplift', '列入信息化提升名单', membership('itUplift'), 48],
  ['cloudClass', '列入云课堂名单', membership('cloudClass'), 24],
  ['principalQualification', '新任校长', membership('newPrincipal'), 90],
  ['inPostPrincipal', '校级正职', { post: '校级正职' }, 90],
  ['seniorStudy', '列入骨干校长名单', membership('backbonePrincipal'), 90],
  ['middleManager', '中层干部', { post: '中层干部' }, 48],
  ['inductionResidential', '新教师', { workStartDate: '2020-09-01' }, 42],
  ['inductionAtSchool', '新教师', { workStartDate: '2020-09-01' }, 78],
  ['youngBackbone', '36 岁的县级骨干教师', { title: '县级骨干教师' }, 48],
  ['distinguished', '市级学科带头人', { title: '市级学科带头人' }, 36],
  ['distinguished', '特级教师', { title: '特级教师' }, 36],
  ['weakSubject', '音乐教师', { subject: '音乐' }, 18],
  ['kindergartenSkills', '幼儿园教师', { stage: '学前', subject: '学前教育' }, 48],
  ['headTeacher', '班主任', { post: '班主任' }, 48],
] as const

test.each(matrix)('%s：%s要修', (id, _who, changes, hours) => {
  const verdict = evaluate(s0RuleSet, cycle, memberWith(changes), [])
  const requirement = verdict.requirements.find((candidate) => candidate.id === id)
  expect(requirement).toMatchObject({ required: hours * 10, earned: 0, missing: hours * 10, state: 'short' })
})

test('普通教师只有四项要求', () => {
  expect(owedBy({})).toEqual(everyone)
})

test.each([
  ['副校级不算校长', { post: '副校级' }, everyone],
  ['周期首日已满 46 周岁的不算青年骨干', { title: '县级骨干教师', birthDate: '1973-01-01' }, everyone],
  ['周期首日还差一天满 46 周岁的算青年骨干', { title: '县级骨干教师', birthDate: '1973-01-02' }, [...everyone, 'youngBackbone']],
  ['周期开始前就移出名单的不再要求', { memberships: [{ group: 'itUplift', from: '2017-01-01', to: '2018-12-31' }] }, everyone],
  ['周期首日还在名单里的要求', { memberships: [{ group: 'itUplift', from: '2017-01-01', to: '2019-01-01' }] }, [...everyone, 'itUplift']],
  ['名单没有截止日期的要求', { memberships: [{ group: 'itUplift', from: '2021-12-31', to: null }] }, [...everyone, 'itUplift']],
  ['退休的没有要求', { status: '退休' }, []],
  ['周期之后才参加工作的没有要求', { workStartDate: '2022-01-01' }, []],
  ['没有参加工作时间的按在职算', { workStartDate: null }, everyone],
])('%s', (_name, changes, owed) => {
  expect(owedBy(changes)).toEqual(owed)
})

test('四项修满就是达到，缺 0.5 学时就是未达到', () => {
  const full = [360, 720, 360, 720].map((hours, i) => entryWith({ id: i + 1, category: categoryAt(i), hours }))
  expect(evaluate(s0RuleSet, cycle, memberWith(), full)).toMatchObject({ state: 'met', reason: '4 项要求全部达到' })
  const almost = full.map((entry) => (entry.id === 2 ? { ...entry, hours: 715 } : entry))
  expect(evaluate(s0RuleSet, cycle, memberWith(), almost)).toMatchObject({
    state: 'short',
    reason: '4 项要求中有 1 项未达到，共缺 0.5 学时',
  })
})

test('新教师两项合计 120 学时', () => {
  const induction = s0RuleSet.requirements.filter((requirement) => requirement.window === 'firstYear')
  expect(induction.reduce((total, requirement) => total + requirement.hours, 0)).toBe(1200)
})

test('周期是三个自然年', () => {
  expect(cycleFrom(2019, s0RuleSet.cycleYears)).toEqual(cycle)
})

test('退休教师不考核，说明原因', () => {
  const verdict = evaluate(s0RuleSet, cycle, memberWith({ status: '退休' }), [entryWith()])
  expect(verdict).toMatchObject({ state: 'notApplicable', reason: '人员状态为“退休”，不再考核', requirements: [] })
})

function owedBy(changes: Parameters<typeof memberWith>[0]): string[] {
  return evaluate(s0RuleSet, cycle, memberWith(changes), []).requirements.map((requirement) => requirement.id)
}

function categoryAt(i: number) {
  return (['ethics', 'schoolBased', 'allStaff', 'online'] as const)[i] ?? 'ethics'
}
