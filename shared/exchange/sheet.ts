/** What a cell holds. 'empty' is a cell of a known column with nothing in it; 'error' is #N/A and its like. */
export type CellKind = 'empty' | 'text' | 'number' | 'date' | 'boolean' | 'error'

/**
 * Why the text of a cell can't be trusted: 'digits' — a number of 16 digits or more, of which a spreadsheet keeps 15;
 * 'formula' — a formula whose result was never saved; 'error' — a formula that went wrong.
 */
export type CellDamage = 'digits' | 'formula' | 'error'

/** One cell as plain data. Dates are 'YYYY-MM-DD' (or 'YYYY-MM' where the format shows no day); numbers never have an exponent. */
export type Cell = {
  text: string
  kind: CellKind
  /** The stored number of a number or date cell. */
  number?: number
  formula?: true
  damage?: CellDamage
  /** What the cell itself says where it is read otherwise: '' of a merged cell or 同上, whose `text` is taken from above, or a word that states nothing. */
  written?: string
}

/** A row of a sheet: 1-based line, cells by 0-based column; cells with nothing in them are undefined. */
export type SheetRow = { line: number; hidden?: true; cells: readonly (Cell | undefined)[] }

/** A merged area: lines are 1-based, columns 0-based, ends included. */
export type Merge = { firstLine: number; lastLine: number; firstColumn: number; lastColumn: number }

/** One sheet of a workbook. `rows` has every line from 1 to the last with content, so that counts add up to what the sender sees. */
export type Sheet = {
  name: string
  hidden: boolean
  rows: readonly SheetRow[]
  merges: readonly Merge[]
  /** 0-based. */
  hiddenColumns: readonly number[]
  dateSystem: '1900' | '1904'
  /** True where the sheet goes on beyond what is read (see the limits in read-workbook). */
  cut: boolean
}

export const emptyCell: Cell = { text: '', kind: 'empty' }

/** A cell that holds text, as pasted lists and text files have them. */
export function textCell(text: string): Cell {
  return text === '' ? emptyCell : { text, kind: 'text' }
}

/** 0 → 'A', 26 → 'AA'. */
export function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last
}

/** 'A' → 0, 'AA' → 26. */
export function columnIndex(letter: string): number {
  return [...letter].reduce((total, char) => total * 26 + char.charCodeAt(0) - 64, 0) - 1
}
