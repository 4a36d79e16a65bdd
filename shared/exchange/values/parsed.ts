import type { Cell } from '../sheet.ts'

/**
 * What is wrong with a value, and what to do about it, as the office is told. `toSender` are the words for whoever sent the sheet, where
 * those of the office name somebody else, tell what is registered, or ask for what only the office can do.
 */
export type Remark = { message: string; advice: string; toSender?: { message: string; advice: string } | undefined }

/**
 * What a parser makes of a cell: a value (null for an empty cell), perhaps with warnings; or a problem, which is
 * 'wrong' where the value can't be used and 'doubtful' where a person has to decide.
 */
export type Parsed<T> =
  | { value: T | null; warnings?: readonly Remark[] }
  | { problem: Remark; severity: 'wrong' | 'doubtful'; firstDigits?: string }

export type Parser<T> = (cell: Cell) => Parsed<T>

export function wrong(message: string, advice: string): { problem: Remark; severity: 'wrong' } {
  return { problem: { message, advice }, severity: 'wrong' }
}

export function doubtful(message: string, advice: string): { problem: Remark; severity: 'doubtful' } {
  return { problem: { message, advice }, severity: 'doubtful' }
}

/** A value with its warnings; no warnings, no list. */
export function parsed<T>(value: T, ...warnings: readonly (Remark | undefined)[]): { value: T; warnings?: readonly Remark[] } {
  const present = warnings.filter((warning) => warning !== undefined)
  return present.length > 0 ? { value, warnings: present } : { value }
}
