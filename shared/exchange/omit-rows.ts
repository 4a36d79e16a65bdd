import * as z from 'zod'
import type { Recognised } from './recognise.ts'

/** The lines of the sheet whose rows a person leaves out, though they are data. */
export const OmittedLines = z.array(z.int().min(1)).max(200_000)

/** A row that a person left out: its line, and what stands in it. */
export const OmittedRow = z.object({ line: z.int(), text: z.string() })
export type OmittedRow = z.infer<typeof OmittedRow>

const mostText = 60

/** What was recognised without the rows of these lines; they are among those left out. Lines that are no data are passed over. */
export function omitRows<Field extends string>(recognised: Recognised<Field>, lines: readonly number[]): Recognised<Field> {
  if (lines.length === 0) return recognised
  const omitted = new Set(lines)
  const [rows, out] = [recognised.rows.filter(({ line }) => !omitted.has(line)), recognised.rows.filter(({ line }) => omitted.has(line))]
  const leftOut = out.map((row) => ({ line: row.line, why: 'omitted' as const, text: textOf(row) }))
  return { ...recognised, rows, leftOut: [...recognised.leftOut, ...leftOut].toSorted((a, b) => a.line - b.line) }
}

/** The rows that a person left out of what was recognised, in the order of the sheet. */
export function omittedRows({ leftOut }: Pick<Recognised<string>, 'leftOut'>): OmittedRow[] {
  return leftOut.flatMap(({ line, why, text }) => (why === 'omitted' ? [{ line, text }] : []))
}

function textOf<Field extends string>({ cells }: Recognised<Field>['rows'][number]): string {
  const texts = Object.values<{ text: string } | undefined>(cells).map((cell) => cell?.text.trim() ?? '')
  const text = texts.filter((own) => own !== '').join(' ')
  return text.length > mostText ? `${text.slice(0, mostText)}…` : text
}
