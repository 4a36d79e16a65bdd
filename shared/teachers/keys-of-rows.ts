import type { Row } from '../exchange/recognise.ts'
import { normaliseIdNumber, parseIdNumber } from '../exchange/values/id-number.ts'
import { normaliseName } from '../exchange/values/name.ts'
import { compact } from '../exchange/values/plain-text.ts'

/** Every name and number by which the rows of a sheet may mean a teacher, in the form the registry keeps them. */
export function keysOfRows(rows: readonly Row<'name' | 'idNumber' | 'cardNumber'>[]): { names: string[]; numbers: string[] } {
  const names = new Set<string>()
  const numbers = new Set<string>()
  for (const { cells } of rows) {
    names.add(normaliseName(cells.name?.text ?? ''))
    numbers.add(idNumberOf(cells.idNumber?.text ?? ''))
    numbers.add(compact(cells.cardNumber?.text ?? '').toUpperCase())
  }
  for (const keys of [names, numbers]) keys.delete('')
  return { names: [...names], numbers: [...numbers] }
}

/** An old number of 15 digits is looked for as the 18 it became. */
function idNumberOf(text: string): string {
  const number = normaliseIdNumber(text)
  if (!/^\d{15}$/.test(number)) return number
  const parsed = parseIdNumber({ text: number, kind: 'text' })
  return ('value' in parsed ? parsed.value?.number : undefined) ?? number
}
