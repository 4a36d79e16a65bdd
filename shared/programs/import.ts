import { compareFields } from '../exchange/compare.ts'
import { finishRow } from '../exchange/finish-row.ts'
import { firstLines } from '../exchange/first-lines.ts'
import type { PlanRequest } from '../exchange/import-request.ts'
import type { PlannedRow } from '../exchange/plan.ts'
import type { Recognised } from '../exchange/recognise.ts'
import { openRow, type RowReader } from '../exchange/row-reader.ts'
import { parseMonths } from '../exchange/values/months.ts'
import type { Parser } from '../exchange/values/parsed.ts'
import { parseRange, parseTenths } from '../exchange/values/range.ts'
import { parseText } from '../exchange/values/text.ts'
import { type ProgramField, programFields } from './fields.ts'
import type { ProgramDraft } from './model.ts'

export type ExistingProgram = ProgramDraft & { id: number }
/** What a sheet says of a line of the plan; what it does not say is undefined. */
export type ProgramWords = { [Field in ProgramField]?: string | undefined }
export type ProgramImport = { year: number; planSheet: string; words: ProgramWords }

/** Decides for each row of a plan of one year and table whether the line is there: by name and number, else by name where it is the only one. */
export function* planPrograms(
  recognised: Recognised<ProgramField>,
  existing: readonly ExistingProgram[],
  { options: { year = 0, planSheet = '' } }: PlanRequest,
): Generator<PlannedRow<ProgramImport>, void> {
  const byName = Map.groupBy(existing, ({ name }) => name)
  const read = recognised.rows.map((row) => {
    const reader = openRow(row, recognised, programFields)
    return { row, reader, draft: readProgram(reader) }
  })
  const sameNames = Map.groupBy(read, ({ draft }) => draft.name)
  const firstOf = firstLines()
  const firstFor = firstLines()

  for (const { row, reader, draft } of read) {
    const namesakes = byName.get(draft.name ?? '') ?? []
    const isOnlyOne = namesakes.length === 1 && sameNames.get(draft.name)?.length === 1
    const program = namesakes.find(({ sequence }) => sequence === (draft.sequence ?? null)) ?? (isOnlyOne ? namesakes[0] : undefined)
    const repeated = firstOf(draft.name && `${draft.name} ${draft.sequence ?? ''}`, row.line) ?? firstFor(program?.id, row.line)
    if (repeated)
      reader.report('name', 'wrong', { message: `与第 ${repeated} 行的名称和序号都相同`, advice: '请只留一行，或改用不同的序号' })
    const label = [draft.sequence, draft.name].filter(Boolean).join('　')
    const changes = program ? compareFields<ProgramField>(draft, program, programFields) : []
    yield finishRow({
      line: row.line,
      label,
      draft: { year, planSheet, words: draft },
      existingId: program?.id,
      changes,
      problems: reader.problems,
    })
  }
}

function readProgram(reader: RowReader<ProgramField>): ProgramWords {
  const text = (field: ProgramField, most = 1000) => reader.readLeniently(field, parseText(most)) ?? undefined
  const words = (field: ProgramField, parser: Parser<{ text: string }>) => reader.readLeniently(field, parser)?.text
  return {
    sequence: text('sequence', 20),
    name: reader.read('name', parseName) ?? undefined,
    code: text('code', 60),
    content: text('content'),
    audience: text('audience'),
    peopleText: words('peopleText', parseRange),
    hoursText: words('hoursText', parseTenths),
    daysText: words('daysText', parseTenths),
    timeText: words('timeText', parseMonths),
    place: text('place'),
    department: text('department'),
    note: text('note'),
  }
}

/** A name broken over two lines of a cell is one name. */
const parseName: Parser<string> = (cell) => {
  const result = parseText(100)(cell)
  return 'problem' in result || result.value === null ? result : { ...result, value: result.value.replace(/\s*\n\s*/g, '') }
}
