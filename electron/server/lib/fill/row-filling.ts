import type { FillValue } from './fill-cell.ts'
import type { Insertion } from './insertion.ts'
import type { SheetPlaces } from './read-sheet-places.ts'

/** The values of one row by 0-based column; a column that is not there is left as the template has it. */
export type FillRow = ReadonlyMap<number, FillValue>

/** What rows are put into: the text of a sheet, what stands where in it, and where the new ones go. */
export type RowFilling = {
  text: string
  places: SheetPlaces
  insertion: Insertion
  /** Of the sheet that is filled. */
  sheet: string
  rows: readonly FillRow[]
  /** Single cells outside the data, by reference as the template has them. */
  cells: ReadonlyMap<string, FillValue>
}
