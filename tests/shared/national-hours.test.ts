import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openCodeBook } from '../../shared/codes/code-book.ts'
import type { CodeListId } from '../../shared/codes/lists.ts'
import type { CodeMapping } from '../../shared/codes/model.ts'
import { fillNationalHours, nationalHoursColumns, nationalHoursHeaders, type Passed } from '../../shared/reports/national-hours.ts'

const mapping = (list: CodeListId, word: string, code: string | null): CodeMapping => ({ list, word, code, origin: 'office' })
const codes = openCodeBook([
  mapping('nationalCategory', '师德', '师德'),
  mapping('nationalMode', '集中培训', '集中培训'),
  mapping('nationalDocument', '居民身份证', '1-居民身份证'),
  mapping('nationalDocument', '护照', 'A-护照'),
  mapping('nationalDocument', '港澳居民来往内地通行证', 'Z-其他'),
])
const training = {
  year: 2026,
  category: '师德',
  programName: '师德培训',
  organizer: '测试县教师发展中心',
  mode: '集中培训',
  hoursPerCredit: 100,
  startDate: '2026-03-02',
  endDate: '2026-03-31',
}
const person = (changes: Partial<Passed> = {}): Passed => ({
  name: '赵建国',
  schoolName: '第一中学',
  idType: '居民身份证',
  idNumber: '379900197003120012',
  hours: 200,
  ...changes,
})

test('a line carries ten columns with the document type as the national system codes it', () => {
  const { rows, leftOut } = fillNationalHours([person()], training, { fractions: 'leave-out', trainingDays: 'without', codes })
  expect(rows).toEqual([
    ['赵建国', '1-居民身份证', '379900197003120012', '2026', '师德', '师德培训', '测试县教师发展中心', '集中培训', 20, 2],
  ])
  expect(rows[0]).toHaveLength(nationalHoursHeaders.length)
  expect(leftOut).toEqual([])
})

test.each([
  ['护照', 'A-护照'],
  ['港澳居民来往内地通行证', 'Z-其他'],
])('a %s is written as %s', (idType, code) => {
  expect(fillNationalHours([person({ idType })], training, { fractions: 'leave-out', trainingDays: 'without', codes }).rows[0]?.[1]).toBe(
    code,
  )
})

test('whoever has no number or half hours is left out by name', () => {
  const { rows, leftOut } = fillNationalHours([person({ idNumber: null }), person({ name: '钱淑芬', hours: 45 })], training, {
    fractions: 'leave-out',
    trainingDays: 'without',
    codes,
  })
  expect(rows).toEqual([])
  expect(leftOut.map(({ name, why }) => `${name}：${why}`)).toEqual([
    '赵建国：没有证件号码，全国系统不收',
    '钱淑芬：学时 4.5 不是整数，全国系统只收整数',
  ])
})

test('half hours are rounded down only when asked, and said by name; less than one hour is still left out', () => {
  const { rows, leftOut, notes } = fillNationalHours([person({ hours: 45 }), person({ name: '钱淑芬', hours: 5 })], training, {
    fractions: 'round-down',
    trainingDays: 'without',
    codes,
  })
  expect(rows.map((row) => row[8])).toEqual([4])
  expect(notes).toEqual(['学时取整 1 人：赵建国 4.5 → 4'])
  expect(leftOut.map(({ name }) => name)).toEqual(['钱淑芬'])
})

test('credits that do not come out whole stay blank', () => {
  expect(
    fillNationalHours([person({ hours: 250 })], training, { fractions: 'leave-out', trainingDays: 'without', codes }).rows[0]?.[9],
  ).toBeNull()
})

test('nobody is lost: each is a line or is left out, and all numbers are whole', () => {
  const anyone = fc.record({ hours: fc.integer({ min: 1, max: 5000 }), idNumber: fc.option(fc.constant('379900197003120012')) }).map(person)
  fc.assert(
    fc.property(fc.array(anyone), fc.constantFrom('leave-out' as const, 'round-down' as const), (people, fractions) => {
      const { rows, leftOut } = fillNationalHours(people, training, { fractions, trainingDays: 'without', codes })
      expect(rows.length + leftOut.length).toBe(people.length)
      for (const row of rows) expect(Number.isInteger(row[8])).toBe(true)
    }),
  )
})

test('where a province reads the days of the training, they follow the national columns', () => {
  const { rows, people } = fillNationalHours([person()], training, { fractions: 'leave-out', trainingDays: 'with', codes })
  expect(nationalHoursColumns('with').map(({ header }) => header)).toEqual([...nationalHoursHeaders, '培训开始日期', '培训结束日期'])
  expect(rows[0]?.slice(10)).toEqual(['2026-03-02', '2026-03-31'])
  expect(people).toEqual([person()])
})

test('whoever needs a code that is not known is left out by name, and the word is named', () => {
  const people = [person(), person({ name: '钱淑芬', idType: '其他' })]
  const wishes = { fractions: 'leave-out', trainingDays: 'without' } as const
  const { rows, leftOut, codeGaps } = fillNationalHours(people, training, { ...wishes, codes })
  expect(rows.map(([name]) => name)).toEqual(['赵建国'])
  expect(leftOut.map(({ name, why }) => `${name}：${why}`)).toEqual(['钱淑芬：身份证件类型“其他”没有对照的代码'])
  expect(codeGaps).toEqual([{ list: 'nationalDocument', words: ['其他'], kind: 'missing' }])
  const elsewhere = fillNationalHours([person()], { ...training, mode: '混合式' }, { ...wishes, codes })
  expect(elsewhere.leftOut.map(({ why }) => why)).toEqual(['培训方式“混合式”没有对照的代码'])
})
