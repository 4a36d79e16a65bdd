import type { Cross } from '../../shared/printing/crosses.ts'
import type { Reading } from '../../shared/printing/fit-profile.ts'

export type TypedReading = { x: string | number; y: string | number }
/** What stands in the inputs, by the number of the cross; '' where one is blank. */
export type TypedReadings = Readonly<Record<number, TypedReading>>

export const blankReading: TypedReading = { x: '', y: '' }

/** The crosses of which both distances are filled in. */
export function readingsOf(crosses: readonly Cross[], typed: TypedReadings): Reading[] {
  return crosses.flatMap(({ number, x, y }) => {
    const read = typed[number] ?? blankReading
    if (read.x === '' || read.y === '') return []
    return [{ expected: { x, y }, read: { x: Number(read.x), y: Number(read.y) } }]
  })
}
