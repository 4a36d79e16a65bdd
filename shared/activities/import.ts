import { chineseDay } from '../dates.ts'
import type { FieldList } from '../exchange/fields.ts'
import { finishRow } from '../exchange/finish-row.ts'
import type { Answers, PlanRequest } from '../exchange/import-request.ts'
import type { PlannedRow } from '../exchange/plan.ts'
import type { Recognised, Row } from '../exchange/recognise.ts'
import { isReadable, openRow, type RowReader } from '../exchange/row-reader.ts'
import { refusalOfDay } from './decide.ts'
import { type FoundHolder, type Holder, type HolderRegistry, namesIn, openHolders, type WrittenHolder } from './find-holder.ts'
import { type ActivityImportField, activityImportFields } from './import-fields.ts'
import { readActivity, type WrittenActivity } from './import-values.ts'
import { openLedger, type StandingActivity } from './match-ledger.ts'
import type { ActivityDraft, ActivityHolder } from './model.ts'

/** Whose activities may be meant, and every entry of the ledger that stands. */
export type ActivityRegistry = HolderRegistry & { entries: readonly StandingActivity[] }
export type ActivityImport = { holder: ActivityHolder; activity: ActivityDraft }

type Reader = RowReader<ActivityImportField>
const fields: FieldList<ActivityImportField> = activityImportFields
const nobody: ActivityHolder = { holder: 'base', holderId: 0 }

/** Decides for each row whose activity it is and whether the ledger has it already; what is there is neither doubled nor changed. */
export function* planActivities(
  recognised: Recognised<ActivityImportField>,
  registry: ActivityRegistry,
  request: PlanRequest,
): Generator<PlannedRow<ActivityImport>, void> {
  const { answers, today } = request
  const find = openHolders(registry, answers)
  const ledger = openLedger(registry.entries)
  for (const row of recognised.rows) {
    const reader = openRow<ActivityImportField>(row, recognised, fields)
    const activity = readActivity(reader, recognised, request)
    const written = readHolder(row, activity)
    const found = find(written)
    reportHolder(reader, found, written)
    const { holder } = found
    const there = holder && activity && isReadable(reader) ? ledger.find(holder, activity, row.line) : undefined
    const alike = there && 'alike' in there ? askWhether(row.line, there.alike, answers) : undefined
    const existingId = there && 'id' in there ? there.id : alike?.existingId
    if (there && 'line' in there)
      reader.report('topic', 'wrong', { message: `与第 ${there.line} 行完全相同`, advice: '请只留一行；确实办了几次，请写在次数里' })
    if (alike && !alike.isAnswered)
      reader.report('topic', 'doubtful', { message: alike.ask.question.text, advice: '请在“待确认”里选定', toSender: reportedBefore })
    if (holder && activity && existingId === undefined) reportDay(reader, holder, { date: activity.date, today })
    yield finishRow<ActivityImport>({
      line: row.line,
      label: labelOf(holder?.label ?? nameOf(written), activity),
      draft: { holder: holder ? { holder: holder.holder, holderId: holder.holderId } : nobody, activity: draftOf(activity) },
      existingId,
      changes: [],
      problems: reader.problems,
      ask: found.ask && !holder ? found.ask : (alike?.ask ?? found.ask),
      people: found.people ?? [],
    })
  }
}

/** The names under which the registry is asked for teachers. */
export function namesInRows(rows: readonly Row<ActivityImportField>[]): string[] {
  return [...new Set(rows.flatMap((row) => namesIn(readHolder(row, undefined))))]
}

function readHolder({ cells }: Row<ActivityImportField>, activity: WrittenActivity | undefined): WrittenHolder {
  const text = (field: ActivityImportField) => cells[field]?.text.trim() ?? ''
  return { name: text('holder'), kind: text('holderKind'), mentor: text('mentor'), mentee: text('mentee'), date: activity?.date }
}

const holderToSender = { message: '认不准是哪个基地、工作室或哪一对师徒', advice: '请写全称；师徒结对的，请写导师和学员两个人的姓名' }
const reportedBefore = { message: '同一天、同一主题的活动好像报过', advice: '请核对次数和人数；确实又办了一次的，发回时请说明' }
const dayToSender = { message: '这一天不在可以记活动的期限里', advice: '请核对活动日期；没有写错的，发回时请说明' }

function reportHolder(reader: Reader, { holder, ask, remark, people = [] }: FoundHolder, { mentor, mentee }: WrittenHolder): void {
  if (holder) return
  const field = mentor && mentee ? 'mentor' : 'holder'
  if (ask) reader.report(field, 'doubtful', { message: remark ?? '', advice: '请在“待确认”里选定', toSender: holderToSender })
  else if (people.length > 0) {
    const names = people.map(({ who }) => who.name).join('和')
    reader.report(field, 'warning', {
      message: `没有登记${names}`,
      advice: '这一行先放进“待匹配”，老师和结对都登记以后再写入；姓名写错了请改正',
    })
  } else
    reader.report(field, 'wrong', {
      message: remark ?? '',
      advice: '请先登记（或导入）这个基地、工作室或结对，再导入活动；已导入的行不会重复',
      toSender: holderToSender,
    })
}

/** The refusals of the screens, said of the row. */
function reportDay(reader: Reader, { label, days }: Holder, { date, today }: { date: string; today: string }): void {
  if (days === 'over') {
    reader.report('date', 'wrong', {
      message: `${label}的结对已经结束了，不能再记活动`,
      advice: '确实要补记，请先在结对页恢复这份结对',
      toSender: dayToSender,
    })
    return
  }
  const refusal = refusalOfDay(date, { ...days, today })
  if (refusal === 'DATE_IN_FUTURE')
    reader.report('date', 'wrong', { message: `${date} 还没有到`, advice: '请核对日期；没有写年份的，请写上' })
  if (refusal === 'ACTIVITY_TOO_EARLY')
    reader.report('date', 'wrong', {
      message: `${label}从${chineseDay(days.firstDay)}才开始`,
      advice: '请核对活动日期，或先改正登记的日期',
      toSender: dayToSender,
    })
  if (refusal === 'CLOSED')
    reader.report('date', 'wrong', {
      message: `${label}已在${chineseDay(days.lastDay ?? '')}撤销`,
      advice: '只能补记撤销以前的活动，请核对日期',
      toSender: dayToSender,
    })
}

/** The ledger has an activity of that day, kind and topic with other numbers: the same one, or one more? */
function askWhether(line: number, entry: StandingActivity, answers: Answers) {
  const key = `row:${line}`
  const numbers = [`${entry.times} 次`, entry.people === null ? '没有记人数' : `${entry.people} 人`].join('、')
  const question = { key, about: 'other' as const, text: `台账里 ${entry.date} 已有“${entry.topic}”（${numbers}），次数或人数不同` }
  const choices = [
    { id: entry.id, label: '就是那一次', hint: '不再登记；数目要改，请到台账冲正后重记' },
    { id: null, label: '是另一次活动', hint: '再登记一次' },
  ]
  const answer = answers[key]
  const isAnswered = answer === null || answer === entry.id
  return { ask: { question, choices }, isAnswered, existingId: answer === entry.id ? entry.id : undefined }
}

function draftOf(activity: WrittenActivity | undefined): ActivityDraft {
  const { date = '', kind = '', topic = '', times = 1, people } = activity ?? {}
  return { date, kind, topic, times, people: people ?? null }
}

function nameOf({ name, mentor, mentee }: WrittenHolder): string {
  return name || [mentor, mentee].filter(Boolean).join('—')
}

function labelOf(holder: string, activity: WrittenActivity | undefined): string {
  return [holder, activity?.date, activity?.topic].filter(Boolean).join('　')
}
