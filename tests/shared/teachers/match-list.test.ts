import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ListedTeacher, matchList } from '../../../shared/teachers/match-list.ts'
import { testIdNumber } from '../../support/people.ts'

const schools = [
  { id: 1, name: '第一中学', aliases: ['县一中'] },
  { id: 2, name: '第二小学', aliases: [] },
  { id: 3, name: '第一中学附属小学', aliases: [] },
]

function teacher(id: number, name: string, schoolId: number, cardNumber: string | null = null): ListedTeacher {
  const schoolName = schools.find((school) => school.id === schoolId)?.name ?? null
  return { choice: { id, name, status: '在职', schoolName, maskedId: null }, schoolId, idNumber: testIdNumber(id), cardNumber }
}

const teachers = [
  teacher(1, '王芳', 1, 'J3799000001'),
  teacher(2, '王芳', 2),
  teacher(3, '张三', 1),
  teacher(4, '阿依古丽·买买提', 2),
  teacher(5, '李静', 2),
  teacher(6, '李静', 2),
]

/** Each line of a list with who is meant. */
const table: readonly [string, 'matched' | 'several' | 'unknown', number[]][] = [
  ['张三', 'matched', [3]],
  ['  张　三 ', 'matched', [3]],
  ['3. 张三', 'matched', [3]],
  ['12、张三', 'matched', [3]],
  ['张三 第一中学', 'matched', [3]],
  ['张 三 第一中学', 'matched', [3]],
  ['5\t张三\t女\t初中\t语文\t2008-09-01\t13900000000', 'matched', [3]],
  ['阿依古丽•买买提', 'matched', [4]],
  ['王芳', 'several', [1, 2]],
  ['王芳 第二小学', 'matched', [2]],
  ['王芳（第二小学）', 'matched', [2]],
  ['第一中学,王芳', 'matched', [1]],
  ['王芳 县一中', 'matched', [1]],
  ['李静 第二小学', 'several', [5, 6]],
  ['张三 第二小学', 'several', [3]],
  ['张三 邻县中学', 'several', [3]],
  [testIdNumber(2), 'matched', [2]],
  [`王芳 ${testIdNumber(2)}`, 'matched', [2]],
  [`王芳\t第一中学\t${testIdNumber(2)}`, 'matched', [2]],
  ['j3799000001', 'matched', [1]],
  ['王芳 J3799000001', 'matched', [1]],
  [`张三 ${testIdNumber(2)}`, 'several', [2, 3]],
  [`周五 ${testIdNumber(2)}`, 'several', [2]],
  [`张三 ${testIdNumber(99)}`, 'several', [3]],
  [testIdNumber(99), 'unknown', []],
  [`${testIdNumber(1)} ${testIdNumber(2)}`, 'several', [1, 2]],
  ['张三 王芳', 'several', [3, 1, 2]],
  ['周五', 'unknown', []],
]

test.each(table)('%s → %s', (line, outcome, ids) => {
  const [found, ...more] = matchList([line], { teachers, schools })
  expect(more).toEqual([])
  expect(found?.outcome).toBe(outcome)
  expect(found?.candidates.map(({ id }) => id)).toEqual(ids)
})

test('names in one line parted by 、 are a line each; empty lines and the header are left out', () => {
  const found = matchList(['姓名\t单位', '', '张三、周五；李静'], { teachers, schools })
  expect(found.map(({ text, outcome }) => [text, outcome])).toEqual([
    ['张三', 'matched'],
    ['周五', 'unknown'],
    ['李静', 'several'],
  ])
})

test('whoever has to be chosen comes with a remark, unless nobody is known', () => {
  expect(matchList(['张三 第二小学'], { teachers, schools })[0]?.remark).toBe('登记的学校与所写的不同')
  expect(matchList(['王芳'], { teachers, schools })[0]?.remark).toBe('有 2 位同名的老师')
  expect(matchList(['张三 邻县中学'], { teachers, schools })[0]?.remark).toBe('没有叫“邻县中学”的学校')
  expect(matchList([`张三 ${testIdNumber(99)}`], { teachers, schools })[0]?.remark).toBe('这个身份证号没有登记')
})

test('whatever is pasted, a matched line means exactly one, and an unknown one nobody', () => {
  const piece = fc.constantFrom(
    '王芳',
    '张三',
    ' ',
    '\t',
    '，',
    '第二小学',
    '第一中学',
    testIdNumber(1),
    testIdNumber(99),
    'J3799000001',
    '、',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 8 }), (pieces) => {
      for (const { outcome, candidates } of matchList([pieces.join('')], { teachers, schools })) {
        if (outcome === 'matched') expect(candidates).toHaveLength(1)
        else if (outcome === 'unknown') expect(candidates).toHaveLength(0)
        else expect(candidates.length).toBeGreaterThan(0)
        expect(new Set(candidates.map(({ id }) => id)).size).toBe(candidates.length)
      }
    }),
  )
})
