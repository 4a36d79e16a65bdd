import { readWorkbook } from '../../electron/server/lib/read-workbook.ts'
import { type Cell, emptyCell } from '../../shared/exchange/sheet.ts'
import { resultOf } from './imports.ts'
import type { openOffice } from './office.ts'

type Api = Awaited<ReturnType<typeof openOffice>>['api']

/** The file of a report, written and fetched as the window does it. */
export async function written(api: Api, request: Parameters<Api['reports']['write']>[0]): Promise<File> {
  return api.reports.take(await resultOf(api.reports.write(request)))
}

/** The cells of every sheet of a written file, by sheet name. */
export async function sheetsOf(file: File): Promise<Map<string, Cell[][]>> {
  const reading = await readWorkbook(file)
  if (!('sheets' in reading)) throw new Error(`sheetsOf: ${reading.sentence}`)
  return new Map(
    reading.sheets.map(({ name, rows }) => [name, rows.map((row) => Array.from(row.cells, (cell) => cell ?? emptyCell))] as const),
  )
}

/** The cells of all sheets, one after the other. */
export async function cellsOf(file: File): Promise<Cell[][]> {
  return [...(await sheetsOf(file)).values()].flat()
}

export async function textsOf(file: File): Promise<string[][]> {
  return (await cellsOf(file)).map((cells) => cells.map(({ text }) => text))
}

/** The rows below the header of an office's sheet, by header: what stands under 姓名 and so on. */
export async function recordsOf(file: File, sheet?: string): Promise<Record<string, string>[]> {
  const sheets = await sheetsOf(file)
  const rows = (sheet === undefined ? [...sheets.values()][0] : sheets.get(sheet))?.map((cells) => cells.map(({ text }) => text)) ?? []
  const header = rows.findIndex((texts) => texts.filter(Boolean).length > 2)
  const labels = rows[header] ?? []
  const body = rows
    .slice(header + 1)
    .filter(([first = '', ...others]) => !/^(填表人|公示单位|班主任)/.test(first) && (first || others.some(Boolean)))
  return body.map((texts) => Object.fromEntries(labels.map((label, column) => [label, texts[column] ?? ''])))
}
