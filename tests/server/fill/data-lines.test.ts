import { expect, test } from 'vitest'
import { findLastLine, formulaColumns, hasTexts } from '../../../electron/server/lib/fill/data-lines.ts'
import { readSheetPlaces } from '../../../electron/server/lib/fill/read-sheet-places.ts'

const places = (...rows: string[]) => readSheetPlaces(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`)
const row = (line: number, ...cells: string[]) => `<row r="${line}">${cells.join('')}</row>`
const blank = (style = 3) => `<c s="${style}"/><c s="${style}"/>`
const text = (style = 3) => `<c s="${style}" t="inlineStr"><is><t>合计</t></is></c>`

test.each([
  ['rows that look alike, down to the total', [row(5, blank()), row(6, blank()), row(7, text(), '<c s="3"/>')], 6],
  ['a row that looks otherwise is room no more', [row(5, blank()), row(6, blank(9)), row(7, text())], 5],
  ['a line that is missing is room no more', [row(5, blank()), row(7, blank())], 5],
  [
    'numbers that are there already are no content',
    [row(5, '<c s="3"><v>1</v></c><c s="3"/>'), row(6, '<c s="3"><v>2</v></c><c s="3"/>'), row(7, text())],
    6,
  ],
  ['formulas are no content', [row(5, '<c s="3"><f>A1</f><v>0</v></c>'), row(6, '<c s="3"><f>A2</f><v>0</v></c>')], 6],
  ['without any look, down to what is written next', [row(4, text(0)), row(9, text(0))], 8],
  ['without any look and nothing below, one row', [row(4, text(0))], 5],
])('%s', async (_name, rows, last) => {
  expect(findLastLine(await places(...rows), 5)).toBe(last)
})

test('a sheet with formatted rows down to its end is refused', async () => {
  await expect(places(row(5, blank().repeat(600_000)))).rejects.toThrow('多余的空行')
})

test('an example in the first row, and its formulas, are seen', async () => {
  const found = await places(row(5, text(), '<c><f>A5*2</f><v>0</v></c>'), row(6, blank()))
  expect([hasTexts(found, 5), hasTexts(found, 6), hasTexts(found, 7)]).toEqual([true, false, false])
  expect([...formulaColumns(found, 5)]).toEqual([1])
})
