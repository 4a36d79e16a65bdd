import { expect, test } from 'vitest'
import { openFinder } from '../../../shared/teachers/find-in-row.ts'
import type { ListedTeacher } from '../../../shared/teachers/match-list.ts'
import type { Who } from '../../../shared/teachers/who.ts'

const schools = [
  { id: 1, name: '第一中学', aliases: [] },
  { id: 2, name: '第二中学', aliases: [] },
]

function listed(id: number, name: string, schoolId: number, idNumber: string | null): ListedTeacher {
  const schoolName = schools[schoolId - 1]?.name ?? null
  return { choice: { id, name, status: '在职', schoolName, maskedId: null }, schoolId, idNumber, cardNumber: null }
}

const teachers = [
  listed(1, '王丽', 1, '379900198001010001'),
  listed(2, '王丽', 1, '379900198001010002'),
  listed(3, '王丽', 2, '379900198001010003'),
  listed(4, '李强', 1, '379900198001010004'),
  listed(5, '赵敏', 1, null),
]

const who = (name: string, school: string | null, start: string, end: string): Who => ({
  name,
  school,
  idNumber: null,
  cardNumber: null,
  visibleId: { start, end },
})

test.each([
  ['同校同名，露出的数字只对得上一位', who('王丽', '第一中学', '3799', '0002'), 2],
  ['露出的数字对得上', who('李强', '第一中学', '3799', '0004'), 4],
  ['露出的数字对不上，要人来定', who('李强', '第一中学', '3799', '0009'), 'open'],
  ['登记的没有号码，说不上对不上，要人来定', who('赵敏', '第一中学', '3799', '0009'), 'open'],
  ['没有写学校，要人来定', who('王丽', null, '3799', '0002'), 'open'],
  ['写的是别的学校，要人来定', who('李强', '第二中学', '3799', '0004'), 'open'],
  ['没有这个人', who('孙悦', '第一中学', '3799', '0004'), 'nobody'],
])('号码遮盖过的人：%s', (_, written, expected) => {
  const found = openFinder({ teachers, schools }, {})(written)
  expect(found.kind === 'found' ? found.teacherId : found.kind).toBe(expected)
})

test('在一个班次里，姓名加露出的数字就够了；数字对不上的不算', () => {
  const find = openFinder({ teachers, schools }, {}, { nameIsEnough: true })
  expect(find(who('王丽', null, '3799', '0003'))).toMatchObject({ kind: 'found', teacherId: 3 })
  expect(find(who('李强', null, '1101', '0004'))).toMatchObject({ kind: 'open', remark: '遮盖的号码露出的数字，与登记的对不上' })
})

test('只写了姓名的，全县只有一位也要问，但把这一位提出来；写了学校而认不准的，不提', () => {
  const find = openFinder({ teachers, schools }, {})
  const proposed = (name: string, school: string | null) => {
    const found = find({ name, school, idNumber: null, cardNumber: null })
    return found.kind === 'found' ? 'found' : (found.ask?.question.proposed ?? 'open')
  }
  expect(proposed('李强', null)).toBe(4)
  expect(proposed('李强', '第一中学')).toBe('found')
  expect(proposed('李强', '第二中学')).toBe('open')
  expect(proposed('王丽', null)).toBe('open')
})
