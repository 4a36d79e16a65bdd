import { read, utils, type WorkBook, write } from '@e965/xlsx'
import { resultOf } from './imports.ts'
import type { openOffice } from './office.ts'

type Api = Awaited<ReturnType<typeof openOffice>>['api']
/** The rows of a school's pack: header text → cell, and what a school does to them. */
export type PackTable = { header: string[]; rows: string[][] }
export type SchoolEdit = (table: PackTable) => void

/** A zip of packs, or one pack, as the office saves it. */
export async function writtenPack(api: Api, roundId: number, packId?: number): Promise<File> {
  const { fileId } = await resultOf(api.packs.write({ roundId, ...(packId !== undefined && { packId }) }))
  return api.packs.takeFile({ fileId })
}

const headerRow = 3

/** What a school does with its workbook in another program: opens it, changes cells, saves it under another name, perhaps as .xls. */
export async function filledIn(file: File, edit: SchoolEdit, name = '核对表(1).xlsx'): Promise<File> {
  const book = read(new Uint8Array(await file.arrayBuffer()), { type: 'array', cellStyles: true })
  changeTable(book, edit)
  return new File([saved(book, name.endsWith('.xls') ? 'biff8' : 'xlsx')], name)
}

/** Sets a cell of somebody's row by the header. */
export function setCell(table: PackTable, name: string, header: string, text: string): void {
  const [who, column] = [table.header.indexOf('姓名'), table.header.indexOf(header)]
  const row = table.rows.find((cells) => cells[who] === name)
  if (!row || column < 0) throw new Error(`setCell: no ${header} of ${name}`)
  row[column] = text
}

/** Writes somebody into the first empty row. */
export function addPerson(table: PackTable, values: Readonly<Record<string, string>>): void {
  const row = table.rows.find((cells) => !cells[table.header.indexOf('姓名')])
  if (!row) throw new Error('addPerson: no empty row')
  for (const [header, text] of Object.entries(values)) row[table.header.indexOf(header)] = text
}

export function removePerson(table: PackTable, name: string): void {
  const who = table.header.indexOf('姓名')
  table.rows = table.rows.filter((cells) => cells[who] !== name)
}

function changeTable(book: WorkBook, edit: SchoolEdit): void {
  const [first = ''] = book.SheetNames
  const sheet = book.Sheets[first]
  if (!sheet) throw new Error('changeTable: no sheet')
  const texts: string[][] = utils.sheet_to_json(sheet, { header: 1, defval: '', raw: false })
  const table = { header: texts[headerRow] ?? [], rows: texts.slice(headerRow + 1, -1) }
  edit(table)
  const changed = utils.aoa_to_sheet([...texts.slice(0, headerRow + 1), ...table.rows, ...texts.slice(-1)])
  book.Sheets[first] = { ...changed, '!merges': sheet['!merges'] ?? [], '!cols': sheet['!cols'] ?? [] }
}

function saved(book: WorkBook, bookType: 'xlsx' | 'biff8'): Uint8Array<ArrayBuffer> {
  return new Uint8Array(write(book, { type: 'buffer', bookType, compression: true }))
}
