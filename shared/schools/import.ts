import { compareFields } from '../exchange/compare.ts'
import { finishRow } from '../exchange/finish-row.ts'
import { firstLines } from '../exchange/first-lines.ts'
import { matchSchools, type SchoolCandidate } from '../exchange/fuzzy.ts'
import type { PlanRequest } from '../exchange/import-request.ts'
import type { Choice, PlannedRow, Question } from '../exchange/plan.ts'
import type { Recognised, Row } from '../exchange/recognise.ts'
import { openRow, type RowReader } from '../exchange/row-reader.ts'
import type { Cell } from '../exchange/sheet.ts'
import { type Parsed, parsed, wrong } from '../exchange/values/parsed.ts'
import { compact, withoutSpaces } from '../exchange/values/plain-text.ts'
import { parseText } from '../exchange/values/text.ts'
import { type SchoolField, schoolFields } from './fields.ts'
import type { School } from './model.ts'

export type ExistingSchool = School & { aliases: readonly string[] }
export type SchoolRegister = { schools: readonly ExistingSchool[]; places: readonly string[] }
/** What a sheet says of a school; what it does not say is undefined. */
export type SchoolImport = { [Field in SchoolField]?: string | undefined }

/** Decides for each row whether the school is new: the code tells first, then the name; a name that is only alike is asked about. */
export function* planSchools(
  recognised: Recognised<SchoolField>,
  { schools, places }: SchoolRegister,
  { answers }: PlanRequest,
): Generator<PlannedRow<SchoolImport>, void> {
  const byId = new Map(schools.map((school) => [school.id, school]))
  const byCode = new Map(schools.flatMap((school) => (school.code ? [[school.code, school] as const] : [])))
  const byName = new Map(schools.map((school) => [compact(school.name), school]))
  const matcher = matchSchools(schools, places)
  const first = { code: firstLines(), name: firstLines(), school: firstLines() }

  for (const row of recognised.rows) {
    const reader = openRow(row, recognised, schoolFields)
    const draft = readSchool(reader, row)
    const sure = byCode.get(draft.code ?? '') ?? byName.get(compact(draft.name ?? ''))
    const alike = sure || !draft.name ? undefined : (matcher.find(draft.name) ?? matcher.propose(draft.name))
    const ask = alike && askWhether(draft.name ?? '', alike)
    const answer = ask && answers[ask.question.key]
    const school = sure ?? byId.get(answer ?? 0)
    if (ask && answer === undefined)
      reader.report('name', 'doubtful', { message: ask.question.text, advice: '请在“待确认”里选定', toSender: nameToSender })
    const owner = draft.name ? byName.get(compact(draft.name)) : undefined
    if (school && owner && owner.id !== school.id)
      reader.report('name', 'wrong', {
        message: `“${owner.name}”已登记，标识码却是“${school.name}”的`,
        advice: '请核对标识码和校名',
        toSender: { message: '标识码和校名对不上', advice: '请核对标识码和校名' },
      })
    reportRepeat(reader, 'code', first.code(draft.code, row.line))
    reportRepeat(reader, 'name', first.name(draft.name && compact(draft.name), row.line) ?? first.school(school?.id, row.line))
    const changes = school ? compareFields<SchoolField>(draft, school, schoolFields) : []
    yield finishRow({ line: row.line, label: draft.name ?? '', draft, existingId: school?.id, changes, problems: reader.problems, ask })
  }
}

function readSchool(reader: RowReader<SchoolField>, row: Row<SchoolField>): SchoolImport {
  const text = (field: SchoolField) => reader.readLeniently(field, parseText(100)) ?? undefined
  const name = reader.read('name', parseText(60))
  return {
    code: (row.cells.code && reader.read('code', parseCode)) ?? undefined,
    name: name ? withoutSpaces(name) : undefined,
    kind: text('kind'),
    area: text('area'),
    centralSchool: text('centralSchool'),
    note: text('note'),
  }
}

function parseCode(cell: Cell): Parsed<string> {
  const code = compact(cell.text).toUpperCase()
  if (code === '') return { value: null }
  if (cell.damage === 'digits') return wrong('标识码按数字存放，15 位以后的数字已经丢失', '请把这一列设为“文本”格式后重填')
  return /^[A-Z0-9-]{1,30}$/.test(code) ? parsed(code) : wrong(`“${cell.text}”不像标识码`, '标识码只有字母和数字，请核对')
}

const nameToSender = { message: '校名需要核对', advice: '请写学校的全称，和公章上的一样' }

function askWhether(name: string, { id, name: known }: SchoolCandidate): { question: Question; choices: Choice[] } {
  const question: Question = { key: `school:${compact(name)}`, about: 'other', text: `“${name}”是不是已登记的“${known}”？` }
  return {
    question,
    choices: [
      { id, label: known, hint: '就是这所学校，校名改成表里的写法' },
      { id: null, label: name, hint: '是另一所学校，新增' },
    ],
  }
}

function reportRepeat(reader: RowReader<SchoolField>, field: 'code' | 'name', line: number | undefined): void {
  if (line === undefined) return
  reader.report(field, 'wrong', { message: `与第 ${line} 行是同一所学校`, advice: '请只留一行' })
}
