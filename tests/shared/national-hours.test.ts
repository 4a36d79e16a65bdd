import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillNationalHours, nationalHoursColumns, nationalHoursHeaders, type Passed } from '../../shared/reports/national-hours.ts'

const training = {
  year: 2026,
  level: '区县级',
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
  const { rows, leftOut } = fillNationalHours([person()], training, { fractions: 'leave-out', trainingDays: 'without' })
  expect(rows).toEqual([
    ['赵建国', '1-居民身份证', '379900197003120012', '2026', '区县级', '师德培训', '测试县教师发展中心', '集中培训', 20, 2],
  ])
  expect(rows[0]).toHaveLength(nationalHoursHeaders.length)
  expect(leftOut).toEqual([])
})

test.each([
  ['护照', 'A-护照'],
  ['港澳居民来往内地通行证', 'Z-其他'],
])('a %s is written as %s', (idType, code) => {
  expect(fillNationalHours([person({ idType })], training, { fractions: 'leave-out', trainingDays: 'without' }).rows[0]?.[1]).toBe(code)
})

test('whoever has no number or half hours is left out by name', () => {
  const { rows, leftOut } = fillNationalHours([person({ idNumber: null }), person({ name: '钱淑芬', hours: 45 })], training, {
    fractions: 'leave-out',
    trainingDays: 'without',
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
  })
  expect(rows.map((row) => row[8])).toEqual([4])
  expect(notes).toEqual(['学时取整 1 人：赵建国 4.5 → 4'])
  expect(leftOut.map(({ name }) => name)).toEqual(['钱淑芬'])
})

test('credits that do not come out whole stay blank', () => {
  expect(fillNationalHours([person({ hours: 250 })], training, { fractions: 'leave-out', trainingDays: 'without' }).rows[0]?.[9]).toBeNull()
})

test('nobody is lost: each is a line or is left out, and all numbers are whole', () => {
  const anyone = fc.record({ hours: fc.integer({ min: 1, max: 5000 }), idNumber: fc.option(fc.constant('379900197003120012')) }).map(person)
  fc.assert(
    fc.property(fc.array(anyone), fc.constantFrom('leave-out' as const, 'round-down' as const), (people, fractions) => {
      const { rows, leftOut } = fillNationalHours(people, training, { fractions, trainingDays: 'without' })
      expect(rows.length + leftOut.length).toBe(people.length)
      for (const row of rows) expect(Number.isInteger(row[8])).toBe(true)
    }),
  )
})

test('where a province reads the days of the training, they follow the national columns', () => {
  const { rows, people } = fillNationalHours([person()], training, { fractions: 'leave-out', trainingDays: 'with' })
  expect(nationalHoursColumns('with').map(({ header }) => header)).toEqual([...nationalHoursHeaders, '培训开始日期', '培训结束日期'])
  expect(rows[0]?.slice(10)).toEqual(['2026-03-02', '2026-03-31'])
  expect(people).toEqual([person()])
})
