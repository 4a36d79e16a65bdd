import { textCell } from '../../shared/exchange/sheet.ts'
import { parseDay } from '../../shared/exchange/values/date.ts'

/** A day typed into an input, read as in a sheet: 'YYYY-MM-DD', or null while it is none, or could be another one as well. */
export function readDay(typed: string): string | null {
  const result = parseDay(textCell(typed))
  return 'value' in result && (result.warnings ?? []).length === 0 ? result.value : null
}
