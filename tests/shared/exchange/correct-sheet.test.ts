import fc from 'fast-check'
import { expect, test } from 'vitest'
import { correctSheet, listCorrections } from '../../../shared/exchange/correct-sheet.ts'
import type { FieldList } from '../../../shared/exchange/fields.ts'
import { recognise } from '../../../shared/exchange/recognise.ts'
import { type Sheet, textCell } from '../../../shared/exchange/sheet.ts'

const fields = {
  name: { label: '姓名', headers: ['姓名'], required: true },
  school: { label: '学校', headers: ['学校'], sameAsAbove: 'merged' },
} as const satisfies FieldList

const sheet: Sheet = {
  name: 'Sheet1',
  hidden: false,
  rows: [['姓名', '学校'], ['王一', '一中'], ['王二'], ['合计', '2人']].map((row, i) => ({ line: i + 1, cells: row.map(textCell) })),
  merges: [{ firstLine: 2, lastLine: 3, firstColumn: 1, lastColumn: 1 }],
  hiddenColumns: [],
  dateSystem: '1900',
  cut: false,
}

test('改正合并单元格的第一格，下面的行也跟着变；只改其中一行，别的行不变', () => {
  const schoolsWith = (line: number) =>
    recognise(correctSheet(sheet, [{ line, column: 'B', text: '二中' }]), fields)?.rows.map(({ cells }) => cells.school?.text)
  expect([schoolsWith(2), schoolsWith(3)]).toEqual([
    ['二中', '二中'],
    ['一中', '二中'],
  ])
})

test('不论改什么，行数仍然对得上，改正前的内容都记着', () => {
  const correction = fc.record({
    line: fc.integer({ min: 2, max: 6 }),
    column: fc.constantFrom('A', 'B', 'D'),
    text: fc.constantFrom('', '王三', '合计', '一中'),
  })
  fc.assert(
    fc.property(fc.array(correction), (corrections) => {
      const corrected = correctSheet(sheet, corrections)
      const recognised = recognise(corrected, fields)
      expect((recognised?.rows.length ?? 0) + (recognised?.leftOut.length ?? 0)).toBe(sheet.rows.length)
      const kept = listCorrections(sheet, corrections)
      expect(listCorrections(corrected, kept)).toEqual([])
      expect(
        correctSheet(
          corrected,
          kept.map(({ line, column, before }) => ({ line, column, text: before })),
        ).rows.map(textsOf),
      ).toEqual(sheet.rows.map(textsOf))
    }),
  )
})

function textsOf({ cells }: Sheet['rows'][number]): string {
  return cells
    .map((cell) => cell?.text ?? '')
    .join('|')
    .replace(/\|+$/, '')
}
