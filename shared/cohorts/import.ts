import { finishRow } from '../exchange/finish-row.ts'
import { firstLines } from '../exchange/first-lines.ts'
import type { PlanRequest } from '../exchange/import-request.ts'
import type { PlannedRow } from '../exchange/plan.ts'
import type { Recognised } from '../exchange/recognise.ts'
import { openRow } from '../exchange/row-reader.ts'
import { holderIn, openFinder, personOf, readWho, whoFields } from '../teachers/find-in-row.ts'
import type { Registry } from '../teachers/match-list.ts'
import { reportFound } from '../teachers/report-found.ts'

/** A sheet of names says who comes; everything else about a teacher is the registry's to say. */
export const enrollmentFields = whoFields
export type EnrollmentField = keyof typeof enrollmentFields

/** Who may be meant, and who is on the roster already (teacher → enrollment). */
export type RosterRegistry = Registry & { enrolled: ReadonlyMap<number, number> }
export type EnrollmentImport = { cohortId: number; teacherId: number }

/** Decides for each row whom it means. Two rows of one name are two people, so each is asked about by itself. */
export function* planEnrollments(
  recognised: Recognised<EnrollmentField>,
  registry: RosterRegistry,
  { options: { cohortId = 0 }, answers }: PlanRequest,
): Generator<PlannedRow<EnrollmentImport>, void> {
  const find = openFinder(registry, answers)
  const firstOf = firstLines()
  for (const row of recognised.rows) {
    const reader = openRow(row, recognised, enrollmentFields)
    const who = readWho(row, reader)
    const found = who && find(who, `row:${row.line}`)
    reportFound(reader, found)
    const first = firstOf(holderIn(who, found), row.line)
    if (first) reader.report('name', 'wrong', { message: `与第 ${first} 行是同一个人`, advice: '请只留一行' })
    const teacherId = found?.kind === 'found' ? found.teacherId : 0
    yield finishRow({
      line: row.line,
      label: [who?.name, who?.school].filter(Boolean).join('　'),
      draft: { cohortId, teacherId },
      existingId: registry.enrolled.get(teacherId),
      changes: [],
      problems: reader.problems,
      ask: found?.ask,
      people: who && found ? [personOf(who, found)] : [],
    })
  }
}
