import type { PlanRequest } from '../exchange/import-request.ts'
import type { Recognised } from '../exchange/recognise.ts'
import type { RowReader } from '../exchange/row-reader.ts'
import { parseDate } from '../exchange/values/date.ts'
import type { Parser } from '../exchange/values/parsed.ts'
import { parseText } from '../exchange/values/text.ts'
import { parseWord } from '../exchange/values/word.ts'
import { type PairingImportField, pairingImportFields, pairingKindWords, pairingStateWords, stateOfLabel } from './import-fields.ts'
import { parsePeriod } from './import-period.ts'
import { PairingKind, type PairingState } from './model.ts'

/** What a row says of an agreement, besides who made it; days as written, of which a month alone is still a month. */
export type WrittenAgreement = {
  kind: PairingKind | undefined
  start: string | undefined
  end: string | undefined
  years: number | undefined
  goals: string | undefined
  state: PairingState | undefined
}

const goalsText = parseText(1000)
const kinds = parseWord(pairingKindWords, 'ask')
const states = parseWord(pairingStateWords, 'ask')
const dates: Readonly<Record<'1900' | '1904', Parser<string>>> = {
  '1900': (cell) => parseDate(cell, '1900'),
  '1904': (cell) => parseDate(cell, '1904'),
}
const periods = { '1900': parsePeriod('1900'), '1904': parsePeriod('1904') } as const

/** Reads what was agreed; the days of their own columns count before those of a period. */
export function readAgreement(
  reader: RowReader<PairingImportField>,
  { dateSystem }: Pick<Recognised<PairingImportField>, 'dateSystem'>,
  { options }: PlanRequest,
): WrittenAgreement {
  const start = reader.read('startDate', dates[dateSystem]) ?? undefined
  const end = reader.read('endDate', dates[dateSystem]) ?? undefined
  const period = reader.read('period', periods[dateSystem]) ?? undefined
  const written = reader.read('kind', kinds)
  const isReadable = !reader.problems.some(({ field, severity }) => field === pairingImportFields.kind.label && severity !== 'warning')
  const kind = PairingKind.safeParse(isReadable ? (written ?? options.pairingKind) : undefined)
  if (!kind.success && isReadable)
    reader.report('kind', 'wrong', { message: '结对类型没有填', advice: '请补上：带徒、对口帮扶或班主任导师' })
  const state = reader.read('state', states)
  return {
    kind: kind.data,
    start: start ?? period?.start,
    end: end ?? period?.end,
    years: period?.years,
    goals: reader.readLeniently('goals', goalsText) ?? undefined,
    state: state ? stateOfLabel(state) : undefined,
  }
}
