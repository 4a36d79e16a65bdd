import { chineseDay } from '../dates.ts'
import { compareFields } from '../exchange/compare.ts'
import type { FieldList } from '../exchange/fields.ts'
import { finishRow } from '../exchange/finish-row.ts'
import { firstLines } from '../exchange/first-lines.ts'
import type { PlanRequest } from '../exchange/import-request.ts'
import type { PlannedPerson, PlannedRow } from '../exchange/plan.ts'
import type { Recognised } from '../exchange/recognise.ts'
import { openRow, type RowReader } from '../exchange/row-reader.ts'
import { s0RuleSet } from '../rules/presets/s0.ts'
import { type FoundTeacher, holderIn, openFinder, personOf, readWho } from '../teachers/find-in-row.ts'
import type { Registry } from '../teachers/match-list.ts'
import { reportFound } from '../teachers/report-found.ts'
import { viewPerson } from '../teachers/view-person.ts'
import type { Who } from '../teachers/who.ts'
import { decideAgreement, type KnownPairing, type PairingValues } from './import-agreement.ts'
import { menteeColumns, mentorColumns, type PairingImportField, pairingImportFields } from './import-fields.ts'
import { readAgreement, type WrittenAgreement } from './import-values.ts'
import { pairingStateLabels } from './model.ts'

/** Who may be meant, and every pairing of theirs. */
export type PairingRegistry = Registry & { pairings: readonly KnownPairing[] }

type Fields = FieldList<PairingImportField>
const fields: Fields = pairingImportFields

/** Decides for each row who is paired with whom, and whether the registry has it already. */
export function* planPairings(
  recognised: Recognised<PairingImportField>,
  registry: PairingRegistry,
  request: PlanRequest,
): Generator<PlannedRow<PairingValues>, void> {
  const find = openFinder(registry, request.answers)
  const statusOf = new Map(registry.teachers.map(({ choice }) => [choice.id, choice.status]))
  const known = Map.groupBy(registry.pairings, ({ kind, mentorId, menteeId }) => keyOf(kind, mentorId, menteeId))
  const first = { same: firstLines(), active: firstLines() }
  const columns = { mentor: mentorColumns(recognised.columns), mentee: menteeColumns(recognised.columns) }
  for (const row of recognised.rows) {
    const reader = openRow<PairingImportField>(row, recognised, fields)
    const views = { mentor: viewPerson(row, reader, columns.mentor), mentee: viewPerson(row, reader, columns.mentee) }
    const people: People = {
      mentor: readWho(views.mentor.row, views.mentor.reader),
      mentee: readWho(views.mentee.row, views.mentee.reader),
    }
    const written = readAgreement(reader, recognised, request)
    const mentor = people.mentor && asRole('导师', people.mentor, find(people.mentor))
    const mentee = people.mentee && asRole('学员', people.mentee, find(people.mentee))
    reportFound(views.mentor.reader, mentor)
    reportFound(views.mentee.reader, mentee)
    const pair = pairOf(reader, holderIn(people.mentor, mentor), holderIn(people.mentee, mentee))
    const key = pair && written.kind && keyOf(written.kind, pair.mentor, pair.mentee)
    const there = (key && known.get(key)) || []
    const { values, existing } = decideAgreement(reader, { written, pair: pair && idsOf(pair), there })
    if (key && values) reportRepeats(reader, first, { key, values, line: row.line })
    if (values && values.endDate >= request.today && values.state === 'active' && existing === undefined)
      reportLeft(reader, values, statusOf)
    yield finishRow<PairingValues>({
      line: row.line,
      label: labelOf(people, written),
      draft: values ?? nothing,
      existingId: existing?.id,
      changes: values && existing ? compareFields(toText(values), toText(existing), comparedFields) : [],
      problems: reader.problems,
      ask: openFirst(mentor, mentee),
      people: [...named('导师', people.mentor, mentor), ...named('学员', people.mentee, mentee)],
    })
  }
}

const nothing: PairingValues = { kind: '带徒', mentorId: 0, menteeId: 0, startDate: '', endDate: '', goals: '', state: 'active' }
const { endDate, goals, state } = fields
const comparedFields = { endDate, goals, state }

function toText({ endDate: end, goals: aims, state: now }: PairingValues) {
  return { endDate: end, goals: aims, state: pairingStateLabels[now] }
}

function keyOf(kind: string, mentor: Holder, mentee: Holder): string {
  return `${kind} ${mentor} ${mentee}`
}

type People = { mentor: Who | undefined; mentee: Who | undefined }

/** A question about one of two people says which of them. */
function asRole(role: '导师' | '学员', { name }: Who, found: FoundTeacher): FoundTeacher {
  if (!found.ask) return found
  const text = `${role}“${name}”：${found.ask.question.text}`
  const ask = { ...found.ask, question: { ...found.ask.question, text } }
  return { ...found, ask, remark: found.kind === 'open' ? text : found.remark }
}

/** A teacher by his id, a stranger as he is written. */
type Holder = number | string
type Pair = { mentor: Holder; mentee: Holder }

function pairOf(reader: RowReader<PairingImportField>, mentor: Holder | undefined, mentee: Holder | undefined): Pair | undefined {
  if (mentor === undefined || mentee === undefined) return undefined
  if (mentor === mentee) {
    reader.report('menteeName', 'wrong', { message: '导师和学员是同一个人', advice: '请核对姓名和身份证号' })
    return undefined
  }
  return { mentor, mentee }
}

/** What an agreement lacks is said even while it waits for strangers; they have no id yet, and are two. */
function idsOf({ mentor, mentee }: Pair): { mentorId: number; menteeId: number } {
  return { mentorId: typeof mentor === 'number' ? mentor : 0, menteeId: typeof mentee === 'number' ? mentee : -1 }
}

function named(role: string, who: Who | undefined, found: FoundTeacher | undefined): PlannedPerson[] {
  return who && found ? [personOf(who, found, role)] : []
}

/** An open question comes first; those that are answered stay to be seen. */
function openFirst(mentor: FoundTeacher | undefined, mentee: FoundTeacher | undefined) {
  return mentor?.kind === 'open' ? mentor.ask : mentee?.kind === 'open' ? mentee.ask : (mentor?.ask ?? mentee?.ask)
}

type First = Record<'same' | 'active', ReturnType<typeof firstLines>>
type Placed = { key: string; values: PairingValues; line: number }

function reportRepeats(reader: RowReader<PairingImportField>, first: First, { key, values, line }: Placed): void {
  const same = first.same(`${key} ${values.startDate}`, line)
  const active = first.active(values.state === 'active' ? key : undefined, line)
  if (same) reader.report('menteeName', 'wrong', { message: `与第 ${same} 行是同一份结对`, advice: '请只留一行' })
  else if (active)
    reader.report('menteeName', 'wrong', {
      message: `第 ${active} 行已经是这两位老师进行中的结对`,
      advice: '请只留一行，或写明哪一份已完成',
    })
}

const leftStatuses: readonly string[] = s0RuleSet.leftStatuses

/** A pairing that is still to run needs two people in service; a retired mentor may go on, which is only said. */
function reportLeft(
  reader: RowReader<PairingImportField>,
  { mentorId, menteeId }: PairingValues,
  statusOf: ReadonlyMap<number, string>,
): void {
  const people = [
    ['mentorName', '导师', statusOf.get(mentorId)],
    ['menteeName', '学员', statusOf.get(menteeId)],
  ] as const
  for (const [field, role, status] of people) {
    if (status === undefined || !leftStatuses.includes(status)) continue
    const isGoingOn = role === '导师' && status === '退休'
    reader.report(field, isGoingOn ? 'warning' : 'wrong', {
      message: `${role}的人员状态是“${status}”`,
      advice: isGoingOn ? '退休后返聘的可以照常导入；否则请换导师' : '请核对人员状态；已经结束的结对，请在状态栏写“已完成”或“已终止”',
      toSender: {
        message: `${role}现在能不能结对需要核对`,
        advice: '请核对这位老师是否在岗；已经结束的结对，请在状态栏写“已完成”或“已终止”',
      },
    })
  }
}

function labelOf({ mentor, mentee }: People, { kind, start }: WrittenAgreement): string {
  const names = `${mentor?.name ?? '？'}—${mentee?.name ?? '？'}`
  return [names, kind, start && `${chineseDay(start)}起`].filter(Boolean).join('　')
}
