import { expect, test } from 'vitest'
import { readDayStyles, toCell } from '../../../electron/server/lib/fill/to-cell.ts'

const styles = `<styleSheet><numFmts count="4"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="0&quot;day&quot;"/><numFmt numFmtId="178" formatCode="[Red]#,##0"/><numFmt numFmtId="179" formatCode="hh:mm:ss"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="7"><xf fontId="1"><alignment/></xf><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="178"/><xf numFmtId="179"/><xf numFmtId="31"/><xf numFmtId="49"/></cellXfs></styleSheet>`

test('a day is one where the cell is made for days, and text elsewhere', () => {
  const days = readDayStyles(styles, '<workbook/>')
  expect([0, 1, 2, 3, 4, 5, 6].map((style) => toCell('2026-03-01', style, days))).toEqual([
    { text: '2026-03-01' },
    { number: 46_082 },
    { text: '2026-03-01' },
    { text: '2026-03-01' },
    { text: '2026-03-01' },
    { number: 46_082 },
    { text: '2026-03-01' },
  ])
  expect(toCell('2026年3月1日', 1, days)).toEqual({ number: 46_082 })
  expect(toCell('2026-03-01', 1, readDayStyles(styles, '<workbook><workbookPr date1904="1"/></workbook>'))).toEqual({ number: 44_620 })
})

test('numbers stay numbers, texts stay texts, nothing stays nothing', () => {
  const days = readDayStyles(styles, '<workbook/>')
  expect([12.5, 0, '13800000000', '2026-03', '', null].map((value) => toCell(value, 1, days))).toEqual([
    { number: 12.5 },
    { number: 0 },
    { text: '13800000000' },
    { text: '2026-03' },
    null,
    null,
  ])
})
