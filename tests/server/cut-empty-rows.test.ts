import { expect, test } from 'vitest'
import { listEntries } from '../../electron/server/lib/check-package.ts'
import { cutEmptyRows } from '../../electron/server/lib/cut-empty-rows.ts'
import { readWorkbookBytes } from '../../electron/server/lib/read-workbook.ts'
import { rosterHead } from '../support/imports.ts'
import { testIdNumber } from '../support/people.ts'
import { packParts, senderParts, unpackParts } from '../support/sender-workbook.ts'

const part = 'xl/worksheets/sheet1.xml'
const person = ['王丽', '女', testIdNumber(1), '第一中学', '语文', '13812345678', 'J0001']

/** A roster with a border around 200,000 rows below it, and in the last of them what a test puts there. */
function borderedBook(inLastRow: string): Uint8Array {
  const parts = senderParts(rosterHead, [person])
  const lines = Array.from({ length: 200_000 }, (_, i) => {
    const line = i + 10
    const cells = ['A', 'B', 'C', 'D'].map((letter) => `<c r="${letter}${line}" s="1"/>`).join('')
    return `<row r="${line}">${cells}${i === 199_999 ? inLastRow : ''}</row>`
  })
  return packParts({ ...parts, [part]: (parts[part] ?? '').replace('</sheetData>', `${lines.join('')}</sheetData>`) })
}

function rowsOf(bytes: Uint8Array) {
  const reading = readWorkbookBytes(bytes)
  if (!('sheets' in reading)) throw new Error(reading.sentence)
  return reading.sheets[0]?.rows.map(({ cells }) => cells.map((cell) => cell?.text ?? ''))
}

test('a border around a whole sheet is not read row by row, and the roster above it is read as it is', () => {
  const bytes = borderedBook('')
  const { bytes: short, unfolded } = cutEmptyRows(bytes)
  expect(unfolded).toBeLessThan(100_000)
  const [before, after] = [unpackParts(bytes), unpackParts(short)]
  expect({ ...after, [part]: '' }).toEqual({ ...before, [part]: '' })
  expect(after[part]).toContain('</row></sheetData><mergeCells')
  expect(rowsOf(bytes)).toEqual(rowsOf(packParts(senderParts(rosterHead, [person]))))
})

test.each([
  ['a value', '<c r="E200009"><v>7</v></c>'],
  ['a text', '<c r="E200009" t="inlineStr"><is><t>合计</t></is></c>'],
  ['a formula', '<c r="E200009"><f>SUM(A1:A9)</f></c>'],
])('nothing is cut above %s', (_, cell) => {
  const bytes = borderedBook(cell)
  const sizes = listEntries(bytes)?.map(({ unfolded }) => unfolded) ?? []
  expect(cutEmptyRows(bytes).unfolded).toBe(sizes.reduce((total, size) => total + size, 0))
})
