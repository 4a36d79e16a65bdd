import { columnIndex, columnLetter } from '../../../../shared/exchange/sheet.ts'

/** A cell: `line` is 1-based, `column` 0-based. */
export type CellPlace = { line: number; column: number }

/** 'B5'. */
export function refOf({ line, column }: CellPlace): string {
  return columnLetter(column) + line
}

/** undefined for what is no single cell. */
export function placeOf(ref: string): CellPlace | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref) ?? []
  return letters && digits ? { line: Number(digits), column: columnIndex(letters) } : undefined
}
