import { expect, test } from 'vitest'
import { reasonTo } from '../../shared/reason.ts'

test('a reason says something, in no more words than an audit line holds', () => {
  const messageOf = (reason: string) => reasonTo('删除').safeParse(reason).error?.issues[0]?.message
  expect(messageOf(' 重复登记 ')).toBeUndefined()
  expect(messageOf('   ')).toBe('请写明删除的原因')
  expect(messageOf('长'.repeat(201))).toBe('原因最多写 200 个字')
})
