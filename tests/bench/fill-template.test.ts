import { fileURLToPath } from 'node:url'
import { init } from 'excelize-wasm'
import { test } from 'vitest'
import type { FillValue } from '../../electron/server/lib/fill/fill-cell.ts'
import { fillTemplate } from '../../electron/server/lib/fill/fill-template.ts'
import { bureauParts } from '../support/bureau-template.ts'
import { testIdNumber } from '../support/people.ts'
import { packParts } from '../support/sender-workbook.ts'

const rounds = 7
const rowCount = 1_000
const words = '序号 姓名 身份证件号 工作单位 性别 认定学时 标准'.split(' ')

test(`a bureau's template filled with ${rowCount} rows, against excelize-wasm that does the same`, async () => {
  const template = packParts(bureauParts())
  const excelize = await init(fileURLToPath(import.meta.resolve('excelize-wasm').replace(/[^/]+$/, 'excelize.wasm.gz')))
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    ours.push(
      await millisecondsOf(() =>
        fillTemplate(template, { sheet: '报名表', firstLine: 5, lastLine: 6, rows: rowsOfValues(), cells: new Map() }),
      ),
    )
    theirs.push(await millisecondsOf(() => fillWithExcelize(excelize, template)))
  }
  console.log(`ratio ${(median(ours) / median(theirs)).toFixed(2)} · ours ${spread(ours)} · excelize-wasm ${spread(theirs)}`)
})

const valueAt = (row: number, column: number): string | number =>
  [row + 1, `教师${row}`, testIdNumber(row), '测试小学', '男', 12.5, 30][column] ?? ''

function rowsOfValues(): Map<number, FillValue>[] {
  return Array.from({ length: rowCount }, (_, row) => {
    const cells = words.map((_word, column): [number, FillValue] => {
      const value = valueAt(row, column)
      return [column, typeof value === 'number' ? { number: value } : { text: value }]
    })
    return new Map(cells)
  })
}

/** Rows are put in, given the styles and the formula of the first one, and filled cell by cell: it has no command for all of that. */
function fillWithExcelize(excelize: Awaited<ReturnType<typeof init>>, template: Uint8Array): void {
  const book = excelize.OpenReader(template)
  const sheet = '报名表'
  check(book.InsertRows(sheet, 7, rowCount - 2))
  const styles = [...'ABCDEFGHIJ'].map((letter) => book.GetCellStyle(sheet, `${letter}5`).style)
  for (let row = 0; row < rowCount; row += 1) {
    const line = row + 5
    for (const [column, letter] of [...'ABCDEFG'].entries()) check(book.SetCellValue(sheet, letter + line, valueAt(row, column)))
    for (const [column, letter] of [...'ABCDEFGHIJ'].entries())
      check(book.SetCellStyle(sheet, letter + line, letter + line, styles[column] ?? 0))
    check(book.SetCellFormula(sheet, `H${line}`, `F${line}*G${line}`))
  }
  check(book.SetCellFormula(sheet, `F${rowCount + 5}`, `SUM(F5:F${rowCount + 4})`))
  check(book.SetCellFormula(sheet, `H${rowCount + 5}`, `SUM(H5:H${rowCount + 4})`))
  check(book.WriteToBuffer())
}

function check({ error }: { error: string | null }): void {
  if (error) throw new Error(`excelize: ${error}`)
}

async function millisecondsOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}

function spread(times: readonly number[]): string {
  return `${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)})`
}
