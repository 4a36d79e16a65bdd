import { CFB, type ParsingOptions, read, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type { Sheet, SheetRow } from '../../../shared/exchange/sheet.ts'
import { mostFileBytes, type Unreadable, unreadableSentences } from '../../../shared/exchange/unreadable.ts'
import { checkPackage } from './check-package.ts'
import { cutEmptyRows } from './cut-empty-rows.ts'
import { openPackage } from './package/open-package.ts'
import { StrangePackage } from './package/strange-package.ts'
import { readCell } from './read-cell.ts'
import { readCsv } from './read-csv.ts'
import { withHiddenOfHtml } from './read-html-hidden.ts'
import { withHiddenOfOds } from './read-ods-hidden.ts'
import { decodeText, sniffFormat } from './sniff-format.ts'

/** The sheets of a workbook, or why it can't be read (with the sentence for the user). */
export type WorkbookReading = { sheets: Sheet[] } | { unreadable: Unreadable; sentence: string }

/** Text unfolds to about forty times its size in memory; 20,000 teachers are 5 MB. */
const mostTextBytes = 30 * 1024 * 1024
const mostRows = 200_000
const mostColumns = 1_000
/** Above this, hidden rows and empty formatted cells are not looked at: a million of them would fill the memory. */
const mostBytesForStyles = 64 * 1024 * 1024

/** Reads any workbook a centre receives, told by content: .xlsx .xlsm .xlsb .xls .et .ods .csv .tsv, HTML or XML 2003 named .xls. */
export async function readWorkbook(file: Blob): Promise<WorkbookReading> {
  return file.size > mostFileBytes ? refuse('tooLarge') : readWorkbookBytes(new Uint8Array(await file.arrayBuffer()))
}

/** The same for bytes at hand; plain data in and out, so that it can run in a worker. */
export function readWorkbookBytes(bytes: Uint8Array): WorkbookReading {
  if (bytes.length === 0) return refuse('nothing')
  if (bytes.length > mostFileBytes) return refuse('tooLarge')
  const result = readSheets(bytes)
  if ('unreadable' in result) return refuse(result.unreadable)
  const sheets = result.sheets.map(withoutEmptyEnd)
  return sheets.some(({ rows }) => rows.length > 0) ? { sheets } : refuse('empty')
}

function refuse(unreadable: Unreadable): WorkbookReading {
  return { unreadable, sentence: unreadableSentences[unreadable] }
}

function readSheets(bytes: Uint8Array): { sheets: Sheet[] } | { unreadable: Unreadable } {
  const format = sniffFormat(bytes)
  if (format === 'zip') return readPackage(bytes)
  if (format === 'ole') return readOle(bytes)
  if (bytes.length > mostTextBytes) return { unreadable: format === 'binary' ? 'notAWorkbook' : 'tooLarge' }
  const text = format === 'binary' ? undefined : decodeText(bytes)
  if (text === undefined) return { unreadable: 'notAWorkbook' }
  if (format === 'text') return { sheets: [readCsv(text, { mostRows, mostColumns })] }
  const result = parse(text, { type: 'string', raw: true, cellStyles: true })
  return 'sheets' in result && /<tr[\s>]/i.test(text)
    ? { sheets: withHiddenOfHtml(result.sheets, text, { mostRows, mostColumns }) }
    : result
}

function readPackage(bytes: Uint8Array): { sheets: Sheet[] } | { unreadable: Unreadable } {
  const summary = checkPackage(bytes)
  if ('unreadable' in summary) return summary
  const isWorkbook = ['xl/workbook.xml', 'xl/workbook.bin', 'content.xml'].some((part) => summary.names.has(part))
  if (!isWorkbook || summary.names.has('word/document.xml')) return { unreadable: 'notAWorkbook' }
  const { bytes: short, unfolded } = cutEmptyRows(bytes)
  const cellStyles = unfolded <= mostBytesForStyles
  const result = parse(short, { type: 'array', cellStyles })
  if ('unreadable' in result || !cellStyles || !summary.names.has('content.xml')) return result
  try {
    return { sheets: withHiddenOfOds(result.sheets, openPackage(bytes).text('content.xml'), { mostRows, mostColumns }) }
  } catch (error) {
    if (error instanceof StrangePackage) return { unreadable: 'damaged' } // its text is not even text
    throw error
  }
}

function readOle(bytes: Uint8Array): { sheets: Sheet[] } | { unreadable: Unreadable } {
  if (bytes[0] === 0xd0) {
    const streams = listStreams(bytes)
    if (streams === undefined) return { unreadable: 'damaged' }
    if (streams.some((name) => name.endsWith('/EncryptedPackage'))) return { unreadable: 'encrypted' }
    if (!streams.some((name) => /\/(workbook|book)$/i.test(name))) return { unreadable: 'notAWorkbook' }
  }
  return parse(bytes, { type: 'array', cellStyles: true })
}

function listStreams(bytes: Uint8Array): string[] | undefined {
  try {
    return CFB.read(bytes, { type: 'array' }).FullPaths
  } catch {
    return undefined // the container itself is broken: the caller calls it damaged
  }
}

/** The one place where the library reads; whatever it throws on a hostile or broken file is a refusal, not a bug of ours. */
function parse(content: Uint8Array | string, options: ParsingOptions): { sheets: Sheet[] } | { unreadable: Unreadable } {
  try {
    const book = read(content, { ...options, dense: true, cellNF: true, cellText: false, cellHTML: false, sheetRows: mostRows + 1 })
    return { sheets: book.SheetNames.map((name, i) => toSheet(book, name, i)) }
  } catch (error) {
    return { unreadable: /password|encrypt/i.test(String(error)) ? 'encrypted' : 'damaged' }
  }
}

function toSheet(book: WorkBook, name: string, position: number): Sheet {
  const sheet: WorkSheet = book.Sheets[name] ?? {}
  const dateSystem = book.Workbook?.WBProps?.date1904 ? '1904' : '1900'
  const data = sheet['!data'] ?? []
  return {
    name,
    hidden: (book.Workbook?.Sheets?.[position]?.Hidden ?? 0) !== 0,
    rows: Array.from({ length: Math.min(data.length, mostRows) }, (_, i): SheetRow => {
      const row = data[i] ?? []
      const cells = Array.from(
        { length: Math.min(row.length, mostColumns) },
        (_, column) => row[column] && readCell(row[column], dateSystem),
      )
      return { line: i + 1, ...(sheet['!rows']?.[i]?.hidden ? { hidden: true as const } : {}), cells }
    }),
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ firstLine: s.r + 1, lastLine: e.r + 1, firstColumn: s.c, lastColumn: e.c })),
    hiddenColumns: (sheet['!cols'] ?? []).flatMap((column, i) => (column?.hidden && i < mostColumns ? [i] : [])),
    dateSystem,
    cut: data.length > mostRows && data[mostRows] !== undefined,
  }
}

/** Formatted rows and cells with nothing in them go from the end; those in between stay, so that lines keep their numbers. */
function withoutEmptyEnd(sheet: Sheet): Sheet {
  const lastRow = sheet.rows.findLastIndex(({ cells }) => cells.some((cell) => cell !== undefined))
  const rows = sheet.rows.slice(0, lastRow + 1).map((row) => {
    const lastCell = row.cells.findLastIndex((cell) => cell !== undefined)
    return lastCell + 1 === row.cells.length ? row : { ...row, cells: row.cells.slice(0, lastCell + 1) }
  })
  return { ...sheet, rows, merges: sheet.merges.filter(({ firstLine }) => firstLine <= rows.length) }
}
