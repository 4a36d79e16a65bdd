import { expect, test } from 'vitest'
import { s0RuleSet } from '../../../shared/rules/presets/s0.ts'
import { RuleSet } from '../../../shared/rules/rule-set.ts'

test('考核方案是数据：存成 JSON 再读回来还是它', () => {
  expect(RuleSet.parse(JSON.parse(JSON.stringify(s0RuleSet)))).toEqual(s0RuleSet)
})

test('要求所指的群体必须存在', () => {
  const broken = { ...s0RuleSet, groups: s0RuleSet.groups.filter((group) => group.code !== 'headTeacher') }
  expect(RuleSet.safeParse(broken).error?.issues.map((issue) => issue.message)).toEqual(['“班主任”所指的群体不存在：headTeacher'])
})

test('群体代码和要求编号不能重复', () => {
  const twice = { ...s0RuleSet, groups: [...s0RuleSet.groups, ...s0RuleSet.groups.slice(0, 1)] }
  expect(RuleSet.safeParse(twice).error?.issues.map((issue) => issue.message)).toEqual(['群体代码重复：inService'])
  const requirements = [...s0RuleSet.requirements, ...s0RuleSet.requirements.slice(0, 1)]
  expect(RuleSet.safeParse({ ...s0RuleSet, requirements }).error?.issues.map((issue) => issue.message)).toEqual(['要求编号重复：ethics'])
})

test('写错的条件不会被悄悄忽略', () => {
  const misspelt = { ...s0RuleSet, groups: [...s0RuleSet.groups, { code: 'x', label: '甲', anyOf: [{ stages: ['小学'] }] }] }
  expect(RuleSet.safeParse(misspelt).success).toBe(false)
})
