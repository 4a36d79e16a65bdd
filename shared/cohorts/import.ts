import { finishRow } from '../exchange/finish-row.ts'
import { firstLines } from '../exchange/first-lines.ts'
import type { PlanRequest } from '../exchange/import-request.ts'
import type { Choice, PlannedRow } from '../exchange/plan.ts'
import type { Recognised, Row } from '../exchange/recognise.ts'
import { openRow, type RowReader } from '../exchange/row-reader.ts'
import { parseIdNumber } from '../exchange/values/id-number.ts'
import { parseName } from '../exchange/values/name.ts'
import { compact } from '../exchange/values/plain-text.ts'
import { parseText } from '../exchange/values/text.ts'
import { toChoice, whoFields } from '../teachers/find-in-row.ts'
import { type MatchedLine, openMatcher, type Registry } from '../teachers/match-list.ts'
import type { ListLine } from '../teachers/read-list-line.ts'

/** A sheet of names says who comes; everything else about a teacher is the registry's to say. */
export const enrollmentFields = whoFields
export type EnrollmentField = keyof typeof enrollmentFields

/** Who may be meant, and who is on the roster already (teacher → enrollment). */
export type RosterRegistry = Registry & { enrolled: ReadonlyMap<number, number> }
export type EnrollmentImport = { cohortId: number; teacherId: number }

/** Decides for each row whom it means, as a pasted list is matched. */
export function* planEnrollments(
  recognised: Recognised<EnrollmentField>,
  registry: RosterRegistry,
  { options: { cohortId = 0 }, answers }: PlanRequest,
): Generator<PlannedRow<EnrollmentImport>, void> {
  const match = openMatcher(registry)
  const firstOf = firstLines()
  for (const row of recognised.rows) {
    const reader = openRow(row, recognised, enrollmentFields)
    const line = readLine(row, reader)
    const matched = reader.problems.some(({ severity }) => severity === 'wrong') ? undefined : match(line)
    const ask = matched?.outcome === 'several' ? askWho(row.line, matched) : undefined
    const answer = ask && answers[ask.question.key]
    const chosen = ask
      ? ask.choices.find(({ id }) => id === answer)?.id
      : matched?.outcome === 'matched'
        ? matched.candidates[0]?.id
        : undefined
    reportMatch(reader, matched, chosen ?? undefined)
    const first = firstOf(chosen ?? undefined, row.line)
    if (first) reader.report('name', 'wrong', { message: `与第 ${first} 行是同一个人`, advice: '请只留一行' })
    yield finishRow({
      line: row.line,
      label: line.words.join('　'),
      draft: { cohortId, teacherId: chosen ?? 0 },
      existingId: registry.enrolled.get(chosen ?? 0),
      changes: [],
      problems: reader.problems,
      ask,
    })
  }
}

function readLine(row: Row<EnrollmentField>, reader: RowReader<EnrollmentField>): ListLine {
  const name = reader.read('name', parseName)
  const school = reader.readLeniently('school', parseText(100))
  const idNumber = reader.readLeniently('idNumber', parseIdNumber)?.number
  const cardNumber = compact(row.cells.cardNumber?.text ?? '').toUpperCase()
  const present = (texts: readonly (string | null | undefined)[]) => texts.filter((text): text is string => Boolean(text))
  return { text: name ?? '', words: present([name, school]), numbers: present([idNumber, cardNumber]) }
}

function reportMatch(reader: RowReader<EnrollmentField>, matched: MatchedLine | undefined, chosen: number | undefined): void {
  if (!matched || chosen !== undefined) return
  if (matched.outcome === 'unknown')
    reader.report('name', 'wrong', { message: matched.remark ?? '没有登记这位老师', advice: '请先导入或添加这位老师，再导入名单' })
  else reader.report('name', 'doubtful', { message: matched.remark ?? '可能是几位老师', advice: '请在“待确认”里选定' })
}

function askWho(
  line: number,
  { remark, candidates }: MatchedLine,
): { question: { key: string; about: 'teacher'; text: string }; choices: Choice[] } {
  return { question: { key: `row:${line}`, about: 'teacher', text: remark ?? '是哪一位老师？' }, choices: candidates.map(toChoice) }
}
