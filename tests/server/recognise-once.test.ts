import { expect, test } from 'vitest'
import { recogniseOnce } from '../../electron/server/lib/recognise-once.ts'
import type { Sheet } from '../../shared/exchange/sheet.ts'
import { textCell } from '../../shared/exchange/sheet.ts'
import { teacherFields } from '../../shared/teachers/fields.ts'
import { titleFields } from '../../shared/titles/import-fields.ts'

const sheet: Sheet = {
  name: '花名册',
  hidden: false,
  rows: [
    ['姓名', '性别', '学校'],
    ['王丽', '女', '第一中学'],
  ].map((texts, i) => ({ line: i + 1, cells: texts.map(textCell) })),
  merges: [],
  hiddenColumns: [],
  dateSystem: '1900',
  cut: false,
}

test('a sheet is recognised once, and anew where it, its kind or what is said of its columns is another', async () => {
  const first = await recogniseOnce(sheet, teacherFields, undefined)
  expect(first?.columns).toEqual({ name: 'A', sex: 'B', school: 'C' })
  expect(await recogniseOnce(sheet, teacherFields, undefined)).toBe(first)
  const mapping = { headerLine: 1, headerRows: 1 as const, columns: { name: 'A' } }
  const asSaid = await recogniseOnce(sheet, teacherFields, mapping)
  expect(asSaid?.columns).toEqual({ name: 'A' })
  expect(await recogniseOnce(sheet, teacherFields, { ...mapping })).toBe(asSaid)
  expect((await recogniseOnce(sheet, teacherFields, { ...mapping, columns: { name: 'B' } }))?.columns).toEqual({ name: 'B' })
  expect((await recogniseOnce(sheet, titleFields, undefined))?.columns).not.toEqual(first?.columns)
  expect((await recogniseOnce({ ...sheet, rows: sheet.rows.slice(0, 1) }, teacherFields, undefined))?.rows).toEqual([])
})
