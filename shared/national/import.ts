import { finishRow } from '../exchange/finish-row.ts'
import { firstLines } from '../exchange/first-lines.ts'
import type { PlanRequest } from '../exchange/import-request.ts'
import type { PlannedRow } from '../exchange/plan.ts'
import type { Recognised } from '../exchange/recognise.ts'
import { openRow, type RowReader } from '../exchange/row-reader.ts'
import { parseText } from '../exchange/values/text.ts'
import { type FoundTeacher, openFinder, readWho } from '../teachers/find-in-row.ts'
import type { Registry } from '../teachers/match-list.ts'
import { reportUnsure } from '../teachers/report-found.ts'
import type { Who } from '../teachers/who.ts'
import { type FailureField, failureFields } from './fields.ts'

/** Who may be meant, and what was sent back before, by `keyOfFailure`. */
export type FailureRegistry = Registry & { known: ReadonlyMap<string, number> }

export type FailureWords = { year: string | null; project: string | null; hours: string | null; message: string }
export type FailureImport = Pick<Who, 'name' | 'idNumber'> & FailureWords & { teacherId: number | null }

/** The same person, project, year, hours and message is the same failure. */
export function keyOfFailure({ name, idNumber, year, project, hours, message }: Omit<FailureImport, 'teacherId'>): string {
  return [name, idNumber, year, project, hours, message].join('|')
}

/** Decides for each line whom it is about. A line of somebody unknown is kept all the same; a line without a message is of no interest. */
export function* planFailures(
  recognised: Recognised<FailureField>,
  registry: FailureRegistry,
  { answers }: PlanRequest,
): Generator<PlannedRow<FailureImport>, void> {
  const find = openFinder(registry, answers, { noneOfThem: { label: '都不是', hint: '按所写的姓名记下' } })
  const firstOf = firstLines()
  for (const row of recognised.rows) {
    const reader = openRow(row, recognised, failureFields)
    const who = readWho(row, reader)
    const words = readWords(reader)
    const found = who && words.message !== '' ? find(who) : undefined
    reportFound(reader, found)
    const draft = {
      name: who?.name ?? '',
      idNumber: who?.idNumber ?? null,
      ...words,
      teacherId: found?.kind === 'found' ? found.teacherId : null,
    }
    const first = firstOf(words.message === '' ? undefined : keyOfFailure(draft), row.line)
    if (first) reader.report('message', 'wrong', { message: `与第 ${first} 行完全相同`, advice: '请只留一行' })
    yield finishRow({
      line: row.line,
      label: [who?.name, words.project, words.message || '（没有错误信息，不用导入）'].filter(Boolean).join('　'),
      draft,
      existingId: words.message === '' ? 0 : registry.known.get(keyOfFailure(draft)),
      changes: [],
      problems: reader.problems,
      ask: found?.ask,
    })
  }
}

function readWords(reader: RowReader<FailureField>): FailureWords {
  const text = (field: FailureField) => reader.readLeniently(field, parseText(500)) ?? null
  return { year: text('year'), project: text('project'), hours: text('hours'), message: text('message') ?? '' }
}

function reportFound(reader: RowReader<FailureField>, found: FoundTeacher | undefined): void {
  reportUnsure(reader, 'name', found)
  if (found?.kind === 'nobody')
    reader.report('name', 'warning', { message: found.remark ?? '没有登记这位老师', advice: '按所写的姓名记下，请核对姓名和身份证号' })
}
