import type { PrintProfileField } from '../../shared/printing/fields.ts'
import { PrintProfileDraft } from '../../shared/printing/model.ts'

/** What stands in the inputs: '' where one is blank; scales in per cent. */
export type PrintProfileValues = Record<PrintProfileField, string | number>

const isScale = (field: string) => field === 'scaleX' || field === 'scaleY'

export function valuesOf(profile: PrintProfileDraft): PrintProfileValues {
  const { name, pageWidth, pageHeight, deltaX, deltaY, scaleX, scaleY, lineDrift, lineSlope } = profile
  const inPercent = (scale: number) => Number((scale * 100).toFixed(3))
  return { name, pageWidth, pageHeight, deltaX, deltaY, scaleX: inPercent(scaleX), scaleY: inPercent(scaleY), lineDrift, lineSlope }
}

/** What was typed as a profile, or what is wrong with it by input. */
export function readValues(values: PrintProfileValues): { draft: PrintProfileDraft } | { errors: Record<string, string> } {
  const typed = Object.entries(values).map(([field, value]) => [field, field === 'name' ? value : readNumber(value, isScale(field))])
  const parsed = PrintProfileDraft.safeParse(Object.fromEntries(typed))
  if (parsed.success) return { draft: parsed.data }
  return { errors: Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message])) }
}

function readNumber(value: string | number, isPercent: boolean): number | undefined {
  if (value === '') return undefined
  return isPercent ? Number((Number(value) / 100).toFixed(5)) : Number(value)
}
