import type { Cell } from '../sheet.ts'
import { compact } from './plain-text.ts'

/**
 * The first 15 digits of a long number that a spreadsheet has rounded, or '' where even these are gone (3.799E+17); undefined
 * for a cell that is whole. Excel keeps 15 digits and a hundred endings pass the check digit, so the rest is never computed.
 */
export function damagedDigits(cell: Cell): string | undefined {
  const text = compact(cell.text)
  if (/^\d(\.\d+)?E\+?\d+$/i.test(text)) return ''
  if (cell.damage === 'digits') return text.slice(0, 15)
  return undefined
}
