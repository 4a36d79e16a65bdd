import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PiledSheet, sheetsBySchool, sortingRuns } from '../../../shared/jobs/hand-over.ts'

const pile = (...schools: (string | null)[]): PiledSheet[] =>
  schools.map((schoolName, i) => ({ position: i + 1, label: `第${i + 1}人`, number: null, schoolName }))

test('a pile that lies by school is sorted by a line for each school', () => {
  expect(
    sortingRuns(pile('一小', '一小', '一小', '二小')).map(({ place, schoolName, count, schoolTotal }) => [
      place,
      schoolName,
      count,
      schoolTotal,
    ]),
  ).toEqual([
    ['1—3', '一小', 3, 3],
    ['4', '二小', 1, 1],
  ])
})

test('a pile that lies by name says on each line how many the school gets in all', () => {
  expect(
    sortingRuns(pile('一小', '二小', '一小', null)).map(({ place, schoolName, schoolTotal }) => [place, schoolName, schoolTotal]),
  ).toEqual([
    ['1', '一小', 2],
    ['2', '二小', 1],
    ['3', '一小', 2],
    ['4', '没有学校', 1],
  ])
})

test('every sheet is in just one line, and no two neighbouring lines are for one school', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('一小', '二小', '三中', null), { maxLength: 60 }), (schools) => {
      const runs = sortingRuns(pile(...schools))
      expect(runs.reduce((sum, { count }) => sum + count, 0)).toBe(schools.length)
      expect(runs.every(({ schoolName }, i) => schoolName !== runs[i + 1]?.schoolName)).toBe(true)
    }),
  )
})

test('what goes to no school is on no receipt', () => {
  const bySchool = sheetsBySchool(pile('一小', null, '二小', '一小'))
  expect([...bySchool].map(([school, sheets]) => [school, sheets.map(({ position }) => position)])).toEqual([
    ['一小', [1, 4]],
    ['二小', [3]],
  ])
})
