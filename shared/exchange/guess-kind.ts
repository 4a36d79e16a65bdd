import type { FieldList } from './fields.ts'
import { type Recognised, recognise } from './recognise.ts'
import type { Sheet } from './sheet.ts'

/** What a sheet seems to be: `score` is 0–1, 1 where every column is known and every required field is there. */
export type Guess<Kind extends string> = { kind: Kind; score: number; recognised: Recognised<string> }

/** Tries each kind's fields on a sheet; the best first. Kinds without a header in this sheet are not listed. */
export function guessKind<Kind extends string>(sheet: Sheet, kinds: Readonly<Record<Kind, FieldList>>): Guess<Kind>[] {
  return (Object.keys(kinds) as Kind[])
    .flatMap((kind) => {
      const recognised = recognise(sheet, kinds[kind])
      return recognised ? [{ kind, score: scoreOf(recognised, kinds[kind]), recognised }] : []
    })
    .toSorted(compareLikelihood)
}

/**
 * The likelier first; of two that are equally likely the one that knows more columns: below a merged header of "师傅" and "徒弟" the names
 * alone look like a roster.
 */
export function compareLikelihood(a: Likely, b: Likely): number {
  if (a.score !== b.score || a.score === 0) return b.score - a.score
  return Object.keys(b.recognised.columns).length - Object.keys(a.recognised.columns).length
}
type Likely = { score: number; recognised: Recognised<string> }

/**
 * Half for the share of the sheet's columns that are known, half for the share of the required fields that are there. A kind with
 * telling columns is halfway to certain where one is there, and out of the question where none is.
 */
export function scoreOf(recognised: Recognised<string>, fields: FieldList): number {
  const telling = Object.keys(fields).filter((field) => fields[field]?.telling)
  if (telling.length === 0) return plainScoreOf(recognised, fields)
  const isThere = (field: string) => recognised.columns[field] !== undefined
  const tells = (field: string) => {
    const beside = fields[field]?.telling
    return isThere(field) && (beside === true || beside?.some(isThere))
  }
  return telling.some(tells) ? 0.5 + plainScoreOf(recognised, fields) / 2 : 0
}

function plainScoreOf(recognised: Recognised<string>, fields: FieldList): number {
  const known = Object.keys(recognised.columns).length
  const unknown = recognised.spareColumns.filter(({ why }) => why === 'unknown').length
  const required = Object.values(fields).filter((field) => field.required).length
  const present = required === 0 ? 1 : 1 - recognised.missing.length / required
  return (known / (known + unknown)) * 0.5 + present * 0.5
}
