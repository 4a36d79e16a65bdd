import { chineseDay } from '../dates.ts'
import type { RowReader } from '../exchange/row-reader.ts'
import { refusalOfDraft } from './decide.ts'
import { type PairingImportField, pairingImportFields } from './import-fields.ts'
import { endAfterYears, firstDayOf, lastDayOf } from './import-period.ts'
import type { WrittenAgreement } from './import-values.ts'
import type { PairingDraft, PairingState } from './model.ts'

/** A pairing as the import writes one. */
export type PairingValues = PairingDraft & { state: PairingState }
/** A pairing that is there already. */
export type KnownPairing = PairingValues & { id: number }

/** In place of goals that a list does not give: an agreement has some. */
export const unwrittenGoals = '名单未写明'

/** Where one of these can't be read, that is said already, and nothing more can be. */
const { startDate: startField, endDate: endField, period: periodField } = pairingImportFields
const daysSaid: ReadonlySet<string> = new Set([startField.label, endField.label, periodField.label])

type Asked = { written: WrittenAgreement; pair: { mentorId: number; menteeId: number } | undefined; there: readonly KnownPairing[] }
type Reader = RowReader<PairingImportField>

/**
 * What a row makes of the pairing of two people: the one that is there already (the same kind and first day, or the only one where the
 * row gives no day), or a new one. What stands against it is reported; without values there is nothing to write.
 */
export function decideAgreement(
  reader: Reader,
  { written, pair, there }: Asked,
): { values: PairingValues | undefined; existing: KnownPairing | undefined } {
  const nothing = { values: undefined, existing: undefined }
  const { kind, start } = written
  const isUnread = reader.problems.some(({ severity, field }) => severity !== 'warning' && daysSaid.has(field))
  if (!pair || !kind || isUnread) return nothing
  const existing = start === undefined ? onlyOne(there) : there.find(({ startDate }) => startDate.startsWith(start))
  if (!existing && start === undefined) {
    reader.report('startDate', 'wrong', { message: '没有写开始日期', advice: '请补上结对从哪一天（或哪个月）开始' })
    return nothing
  }
  const startDate = existing?.startDate ?? firstDayOf(start ?? '')
  const endDate = endOf(written, startDate, existing)
  if (endDate === undefined) {
    reader.report('endDate', 'wrong', { message: '没有写结束日期', advice: '请补上结束日期，或在结对期限里写几年' })
    return nothing
  }
  const values = {
    kind,
    ...pair,
    startDate,
    endDate,
    goals: goalsOf(reader, written, existing),
    state: written.state ?? existing?.state ?? 'active',
  }
  if (refusalOfDraft(values) === 'PERIOD_BACKWARDS')
    reader.report('endDate', 'wrong', { message: `结束日期 ${endDate} 早于开始日期 ${startDate}`, advice: '请核对两个日期' })
  reportPaired(
    reader,
    values,
    there.find(({ id, state }) => state === 'active' && id !== existing?.id),
  )
  return { values, existing }
}

function onlyOne(there: readonly KnownPairing[]): KnownPairing | undefined {
  const active = there.filter(({ state }) => state === 'active')
  return active.length === 1 ? active[0] : there.length === 1 ? there[0] : undefined
}

/** A month that the registry knows more exactly is no change. */
function endOf({ end, years }: WrittenAgreement, startDate: string, existing: KnownPairing | undefined): string | undefined {
  if (end !== undefined) return existing?.endDate.startsWith(end) ? existing.endDate : lastDayOf(end)
  return existing?.endDate ?? (years === undefined ? undefined : endAfterYears(startDate, years))
}

function goalsOf(reader: Reader, { goals }: WrittenAgreement, existing: KnownPairing | undefined): string {
  if (goals !== undefined) return goals
  if (existing) return existing.goals
  reader.report('goals', 'warning', { message: '没有写结对目标', advice: `先记为“${unwrittenGoals}”，以后可以在结对页补上` })
  return unwrittenGoals
}

function reportPaired(reader: Reader, { state }: PairingValues, other: KnownPairing | undefined): void {
  if (state !== 'active' || !other) return
  reader.report('menteeName', 'wrong', {
    message: `这两位老师已经有一份进行中的同类结对，从${chineseDay(other.startDate)}开始`,
    advice: '是同一份，请把开始日期改成登记的；确实另结一份，请先结束原来的',
    toSender: { message: '这一对师徒的结对好像报过', advice: '请核对开始日期；另结一份的，请写明原来那一份已完成或已终止' },
  })
}
