import { compareFields } from '../exchange/compare.ts'
import { finishRow } from '../exchange/finish-row.ts'
import { firstLines } from '../exchange/first-lines.ts'
import type { Answers, PlanRequest } from '../exchange/import-request.ts'
import type { Choice, PlannedRow, Question } from '../exchange/plan.ts'
import type { Recognised } from '../exchange/recognise.ts'
import { openRow, type RowReader } from '../exchange/row-reader.ts'
import { parseMonths } from '../exchange/values/months.ts'
import { type Parsed, type Parser, parsed, wrong } from '../exchange/values/parsed.ts'
import { parseRange, parseTenths } from '../exchange/values/range.ts'
import { parseText } from '../exchange/values/text.ts'
import { formatTenths } from '../hours/format.ts'
import { type ProgramField, type ProgramHours, type ProgramText, programFields, programHours } from './fields.ts'
import type { ProgramDraft } from './model.ts'

export type ExistingProgram = ProgramDraft & { id: number }
/** What a sheet says of a line of the plan; what it does not say is undefined. */
export type ProgramWords = { [Field in ProgramText]?: string | undefined } & { [Field in ProgramHours]?: number | undefined }
export type ProgramImport = { year: number; planSheet: string; words: ProgramWords }

/**
 * Decides for each row of a plan of one year and table whether the line is there: by name and number, else by name where it is the only one. `existing`
 * are all lines of the year: one that bears the name in another table is this very line, or a person says that it is another.
 */
export function* planPrograms(
  recognised: Recognised<ProgramField>,
  existing: readonly ExistingProgram[],
  { options: { year = 0, planSheet = '' }, answers }: PlanRequest,
): Generator<PlannedRow<ProgramImport>, void> {
  const byName = Map.groupBy(
    existing.filter((program) => program.planSheet === planSheet),
    ({ name }) => name,
  )
  const elsewhere = Map.groupBy(
    existing.filter((program) => program.planSheet !== planSheet),
    ({ name }) => name,
  )
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
    const here = namesakes.find(({ sequence }) => sequence === (draft.sequence ?? null)) ?? (isOnlyOne ? namesakes[0] : undefined)
    const found: Found = here ? { program: here, words: draft } : findElsewhere(row.line, draft, { elsewhere, answers })
    const { program, words, ask } = found
    if (ask?.choices.every(({ id }) => id !== answers[ask.question.key]))
      reader.report('name', 'doubtful', { message: ask.question.text, advice: '请在“待确认”里选定', toSender: namedAlike })
    const repeated = firstOf(draft.name && `${draft.name} ${draft.sequence ?? ''}`, row.line) ?? firstFor(program?.id, row.line)
    if (repeated)
      reader.report('name', 'wrong', { message: `与第 ${repeated} 行的名称和序号都相同`, advice: '请只留一行，或改用不同的序号' })
    const label = [draft.sequence, draft.name].filter(Boolean).join('　')
    const changes = program ? compareFields<ProgramField>(words, program, programFields, showValue) : []
    yield finishRow({
      line: row.line,
      label,
      draft: { year, planSheet, words },
      existingId: program?.id,
      changes,
      problems: reader.problems,
      ask,
    })
  }
}

const namedAlike = { message: '同一年的另一张表里已有同名的项目', advice: '请核对；是另一个项目的，请把名称写得能分清' }

type Found = { program?: ExistingProgram | undefined; words: ProgramWords; ask?: { question: Question; choices: Choice[] } }
type Elsewhere = { elsewhere: ReadonlyMap<string, readonly ExistingProgram[]>; answers: Answers }

/** Lines are numbered anew in each table, so that the number says nothing there. Where nothing differs it is the same line, else a person says so. */
function findElsewhere(line: number, draft: ProgramWords, { elsewhere, answers }: Elsewhere): Found {
  const candidates = elsewhere.get(draft.name ?? '') ?? []
  const [first] = candidates
  if (!first) return { words: draft }
  const words = { ...draft, sequence: undefined }
  const same = candidates.find((program) => compareFields<ProgramField>(words, program, programFields, showValue).length === 0)
  if (same) return { program: same, words }
  const question: Question = { key: `row:${line}`, about: 'other', text: `“${first.planSheet}”里已有同名的项目，是同一个吗？` }
  const choices = [
    ...candidates.map(({ id, name, planSheet, sequence }) => ({
      id,
      label: '是同一个项目',
      hint: [planSheet, sequence, name].filter(Boolean).join('　'),
    })),
    { id: null, label: '是另一个项目', hint: '照样新增' },
  ]
  const program = candidates.find(({ id }) => id === answers[question.key])
  return { program, words: program ? words : draft, ask: { question, choices } }
}

function readProgram(reader: RowReader<ProgramField>): ProgramWords {
  const text = (field: ProgramText, most = 1000) => reader.readLeniently(field, parseText(most)) ?? undefined
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
    categoryText: text('categoryText', 200),
    periodText: text('periodText', 100),
    modeText: text('modeText'),
    offlineHours: reader.readLeniently('offlineHours', parsePart) ?? undefined,
    onlineHours: reader.readLeniently('onlineHours', parsePart) ?? undefined,
  }
}

/** One number of hours in tenths. */
const parsePart: Parser<number> = (cell) => {
  const result = parseTenths(cell)
  if ('problem' in result || result.value === null) return result as Parsed<number>
  const { min, max } = result.value
  return min !== null && min === max ? parsed(min) : wrong(`“${cell.text}”看不出是多少学时`, '这一格没有导入；请填一个数，例如 30')
}

function showValue(field: ProgramField, value: string | number | boolean): string {
  return typeof value === 'number' && (programHours as readonly string[]).includes(field) ? `${formatTenths(value)} 学时` : String(value)
}

/** A name broken over two lines of a cell is one name. */
const parseName: Parser<string> = (cell) => {
  const result = parseText(100)(cell)
  return 'problem' in result || result.value === null ? result : { ...result, value: result.value.replace(/\s*\n\s*/g, '') }
}
