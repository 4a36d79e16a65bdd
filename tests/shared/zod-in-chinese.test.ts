import { expect, test } from 'vitest'
import * as z from 'zod'
import '../../shared/zod-in-chinese.ts'

const cases: readonly (readonly [z.ZodType, unknown, string])[] = [
  [z.string().max(60), '长'.repeat(61), '最多 60 个字'],
  [z.string().min(1), '', '这一项没有填'],
  [z.string(), undefined, '这一项没有填'],
  [z.int(), '', '这一项没有填'],
  [z.int(), null, '这一项没有填'],
  [z.int(), 1.5, '要填整数'],
  [z.int(), Number.NaN, '要填数字'],
  [z.int().min(3), 1, '不能小于 3'],
  [z.int().max(999), 1000, '不能大于 999'],
  [z.array(z.int()).max(2), [1, 2, 3], '最多 2 项'],
  [z.enum(['省级', '市级']), '村级', '请从列出的选项里选一项'],
  [z.iso.date(), '昨天', '填写的内容不对，请核对'],
]

test.each(cases)('what a schema says by itself is a clerk’s Chinese: %#', (schema, input, sentence) => {
  expect(schema.safeParse(input).error?.issues.map(({ message }) => message)).toEqual([sentence])
})

test('a sentence of its own goes before', () => {
  expect(z.string().min(1, '请填写姓名').safeParse('').error?.issues[0]?.message).toBe('请填写姓名')
})
