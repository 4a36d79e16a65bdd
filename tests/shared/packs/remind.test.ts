import { expect, test } from 'vitest'
import { remindText } from '../../../shared/packs/remind.ts'

const round = { name: '校本学时', dueOn: '2026-11-30' }

test.each([
  ['2026-11-20', '2026年11月30日截止（剩 10 天），还有 2 所学校没有交，请按时报来：\n一中、二中'],
  ['2026-11-30', '2026年11月30日截止（今天），还有 2 所学校没有交，请按时报来：\n一中、二中'],
  ['2026-12-01', '已于2026年11月30日截止（过了 1 天），还有 2 所学校没有交，请尽快报来：\n一中、二中'],
])('on %s schools that are silent are told by when, or since when', (today, text) => {
  expect(remindText(round, { silent: ['一中', '二中'], odd: [] }, today)).toBe(`“校本学时”${text}`)
})

test('schools whose people are not those who were asked for are told to send their own', () => {
  expect(remindText(round, { silent: [], odd: ['三中'] }, '2026-11-20')).toBe(
    '“校本学时”有 1 所学校交回的名单和发出的对不上，请用发给本校的原表重新填报：\n三中',
  )
})
