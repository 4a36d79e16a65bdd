import Papa from 'papaparse'
import { type Cell, type Sheet, textCell } from '../../../shared/exchange/sheet.ts'
import { cleanText } from './clean-text.ts'

/** Reads separated values (comma, tab, semicolon, bar: found by content). Every cell is text, as written. */
export function readCsv(text: string, { mostRows, mostColumns }: { mostRows: number; mostColumns: number }): Sheet {
  const named = /^sep=(.)\r?\n/i.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const { data } = Papa.parse<string[]>(body, {
    delimiter: named?.[1] ?? '',
    delimitersToGuess: [',', '\t', ';', '|', '，'],
    skipEmptyLines: false,
    preview: mostRows + 1,
  })
  const before = named ? 1 : 0
  const rows = data.slice(0, mostRows).map((values, i) => ({ line: i + 1 + before, cells: values.slice(0, mostColumns).map(cellOf) }))
  return {
    name: 'CSV',
    hidden: false,
    rows: named ? [{ line: 1, cells: [] }, ...rows] : rows,
    merges: [],
    hiddenColumns: [],
    dateSystem: '1900',
    cut: data.length > mostRows,
  }
}

/** ="0123" and '0123 are how long numbers are kept as text in a CSV. */
function cellOf(value: string): Cell | undefined {
  const text = cleanText(value)
    .replace(/^="([^"]*)"$/, '$1')
    .replace(/^'(?=[\dA-Za-z])/, '')
  return text === '' ? undefined : textCell(text)
}
