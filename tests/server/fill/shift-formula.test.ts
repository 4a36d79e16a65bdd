import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapReferences } from '../../../electron/server/lib/fill/references.ts'
import { copyFormula, type FormulaPlace, shiftFormula } from '../../../electron/server/lib/fill/shift-formula.ts'

/** The template has rows of data from 5 to 9; three more are put in below the ninth. */
const insertion = { first: 5, last: 9, by: 3 }
const place: FormulaPlace = { own: '报名表', changed: '报名表', insertion, stands: 'elsewhere' }

test.each([
  ['a total takes the new rows in', 'SUM(F5:F9)', 'SUM(F5:F12)'],
  ['also one that begins at the header', 'SUM(F4:F9)', 'SUM(F4:F12)'],
  ['fixed corners stay fixed', 'SUM($F$5:F$9)', 'SUM($F$5:F$12)'],
  ['what stands below goes down', 'F10+B$11*$C12', 'F13+B$14*$C15'],
  ['what stands above or in the data stays', 'A1+F5+F9+SUM(A1:A4)', 'A1+F5+F9+SUM(A1:A4)'],
  ['an area over the data and what is below grows', 'MAX(A1:H20)', 'MAX(A1:H23)'],
  ['the last row of several is about itself', 'SUM(B9:E9)', 'SUM(B9:E9)'],
  ['whole columns stay, whole rows go down', 'SUM(A:A)+SUM($B:$C)+SUM(10:12)+SUM($1:$4)', 'SUM(A:A)+SUM($B:$C)+SUM(13:15)+SUM($1:$4)'],
  ['the own name of the sheet counts', '报名表!F10+SUM(报名表!$F$5:$F$9)', '报名表!F13+SUM(报名表!$F$5:$F$12)'],
  ['in quotes too', "'报名表'!F10", "'报名表'!F13"],
  ['other sheets stay', "汇总!F10+'一 月'!F10+'It''s'!F10", "汇总!F10+'一 月'!F10+'It''s'!F10"],
  ['other workbooks stay', "[1]报名表!F10+'[b.xlsx]报名表'!F10", "[1]报名表!F10+'[b.xlsx]报名表'!F10"],
  ['several sheets at once stay', 'SUM(一月:三月!F10)', 'SUM(一月:三月!F10)'],
  ['texts stay', '"见F10"&F10&"""F11"""', '"见F10"&F13&"""F11"""'],
  ['functions are no cells', 'LOG10(F10)+ATAN2(1,2)', 'LOG10(F13)+ATAN2(1,2)'],
  ['names are no cells', 'A1B+学时F10+ABCD10+_F10+F10_1+XFE10', 'A1B+学时F10+ABCD10+_F10+F10_1+XFE10'],
  ['powers of ten are no cells', '1E10+2.5E+11*F10', '1E10+2.5E+11*F13'],
  ['columns of a table stay', 'SUM(表1[[#Totals],[F10]])+表1[F10]+F10', 'SUM(表1[[#Totals],[F10]])+表1[F10]+F13'],
  ['errors stay', '#REF!+IF(F10=#N/A,1,F11)', '#REF!+IF(F13=#N/A,1,F14)'],
  ['several areas', 'SUM(F5:F9,G5:G9 F1:F20)', 'SUM(F5:F12,G5:G12 F1:F23)'],
  ['what is worked out', 'SUM(F10:INDEX(F:F,3))+F10#', 'SUM(F13:INDEX(F:F,3))+F13#'],
  ['small letters', 'sum(f5:f9)', 'sum(F5:F12)'],
])('%s', (_name, formula, expected) => {
  expect(shiftFormula(formula, place)).toBe(expected)
})

test.each([
  ['its own row', 'SUM(B9:E9)', 'SUM(B9:E9)'],
  ['a running total', 'SUM(F$5:F9)', 'SUM(F$5:F9)'],
  ['the share of all', 'F9/SUM(F$5:F$9)', 'F9/SUM(F$5:F$12)'],
  ['the total below', 'F9/F10', 'F9/F13'],
])('in a row of data: %s', (_name, formula, expected) => {
  expect(shiftFormula(formula, { ...place, stands: 'in the data' })).toBe(expected)
})

test('of a single row of data, a total takes all rows in', () => {
  expect(shiftFormula('SUM(F5:F5)', { ...place, insertion: { first: 5, last: 5, by: 2 } })).toBe('SUM(F5:F7)')
})

test('on another sheet only what names the sheet moves, whatever the case of its letters', () => {
  const elsewhere = { ...place, own: '汇总', changed: 'Sheet1' }
  expect(shiftFormula('F10+sheet1!F10+SUM(Sheet1!F5:F9)+Sheet10!F10', elsewhere)).toBe('F10+sheet1!F13+SUM(Sheet1!F5:F12)+Sheet10!F10')
})

test.each([
  ['follows down', 'F5*G5', 2, 'F7*G7'],
  ['fixed lines stay', 'F5/F$10+$A$1', 2, 'F7/F$10+$A$1'],
  ['the row above follows', 'H4+F5', 1, 'H5+F6'],
  ['the foot is one cell for all rows', 'F5/F10', 2, 'F7/F10'],
  ['other sheets follow', '单价!B5*F5', 1, '单价!B6*F6'],
  ['texts and names stay', '"F5"&LOG10(F5)', 1, '"F5"&LOG10(F6)'],
])('copied: %s', (_name, formula, down, expected) => {
  expect(copyFormula(formula, { down, below: 9 })).toBe(expected)
})

test('a copy to the right moves the columns that are not fixed, and what leaves the sheet is an error', () => {
  expect(copyFormula('F5+$F5+SUM(A:$B)', { down: 0, right: 2 })).toBe('H5+$F5+SUM(C:$B)')
  expect(copyFormula('F5+XFD5', { down: -9, right: 1 })).toBe('#REF!+#REF!')
})

const column = fc.constantFrom('A', 'F', 'Z', 'AA', 'XFD')
const fixed = fc.constantFrom('', '$')
const line = fc.integer({ min: 1, max: 2_000 })
const cell = fc.tuple(fixed, column, fixed, line).map((parts) => parts.join(''))
const piece = fc.oneof(
  cell,
  fc.tuple(cell, cell).map(([from, to]) => `${from}:${to}`),
  cell.map((ref) => `汇总!${ref}`),
  cell.map((ref) => `"${ref}"`),
  cell.map((ref) => `LOG10(${ref})`),
)
const formula = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join('+'))
const rows = fc.record({
  first: fc.integer({ min: 2, max: 50 }),
  rows: fc.integer({ min: 0, max: 20 }),
  by: fc.integer({ min: 0, max: 500 }),
})

test('a formula without a change reads as before', () => {
  fc.assert(fc.property(formula, (text) => mapReferences(text, (reference) => reference) === text))
})

test('putting rows in twice is putting all of them in at once', () => {
  fc.assert(
    fc.property(formula, rows, fc.integer({ min: 0, max: 500 }), (text, { first, rows: more, by }, second) => {
      const at = { first, last: first + more }
      const once = shiftFormula(text, { ...place, insertion: { ...at, by: by + second } })
      const before = shiftFormula(text, { ...place, insertion: { ...at, by } })
      expect(shiftFormula(before, { ...place, insertion: { first, last: at.last + by, by: second } })).toBe(once)
    }),
  )
})

test('copied down and up again, a formula is what it was', () => {
  fc.assert(
    fc.property(formula, fc.integer({ min: 0, max: 1_000 }), (text, down) => {
      expect(copyFormula(copyFormula(text, { down }), { down: -down })).toBe(text)
    }),
  )
})
