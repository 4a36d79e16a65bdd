import type { CodeBook } from '../codes/code-book.ts'
import { chineseDay } from '../dates.ts'
import { compareFields } from '../exchange/compare.ts'
import { finishRow } from '../exchange/finish-row.ts'
import { firstLines } from '../exchange/first-lines.ts'
import { matchSchools, type SchoolName } from '../exchange/fuzzy.ts'
import type { PlanRequest } from '../exchange/import-request.ts'
import type { Change, PlannedRow } from '../exchange/plan.ts'
import type { Recognised, Row } from '../exchange/recognise.ts'
import { openRow, type RowReader } from '../exchange/row-reader.ts'
import { normaliseIdNumber } from '../exchange/values/id-number.ts'
import { missingTitles } from '../titles/missing-titles.ts'
import { chinesePartialDate } from '../titles/partial-date.ts'
import { type TeacherField, teacherFields } from './fields.ts'
import { type ExistingTeacher, identify, type TeacherLookups } from './import-identity.ts'
import { isSameWord, parsersWith, type WordField, wordFields } from './import-parsers.ts'
import { type FoundSchool, findSchool } from './import-school.ts'
import { type ReadTeacher, readTeacher, type TeacherValues } from './import-values.ts'
import { planTransfer, type TransferPlan } from './plan-transfer.ts'

export type TeacherRegistry = {
  teachers: readonly ExistingTeacher[]
  schools: readonly SchoolName[]
  places: readonly string[]
  codes?: CodeBook
}

/** What is written for a row: values, titles to add, the school of a new teacher, the transfer of a known one, the name a school is written under. */
export type TeacherImport = {
  values: Omit<TeacherValues, 'title'>
  titles: ReturnType<typeof missingTitles>['added']
  schoolId: number | undefined
  transfer?: Extract<TransferPlan, { open: unknown }> | undefined
  alias?: { schoolId: number; alias: string } | undefined
}

/** Decides for each row of a roster who is meant and what changes. Every row is judged by maps; nothing is asked of the database. */
export function* planTeachers(
  recognised: Recognised<TeacherField>,
  registry: TeacherRegistry,
  request: PlanRequest,
): Generator<PlannedRow<TeacherImport>, void> {
  const lookups = lookupsOf(recognised, registry)
  const schoolsById = new Map(registry.schools.map((school) => [school.id, school]))
  const schools = { matcher: matchSchools(registry.schools, registry.places), byId: schoolsById, answers: request.answers }
  const first = { idNumber: firstLines(), cardNumber: firstLines(), teacher: firstLines() }
  const parsers = parsersWith(registry.codes)
  const remembered = new Map<string, FoundSchool>()

  const schoolOf = (read: ReadTeacher, reader: RowReader<TeacherField>): FoundSchool => {
    if (recognised.columns.school === undefined) return { school: schoolsById.get(request.options.schoolId ?? 0) }
    if (read.school === undefined) return { school: undefined }
    const known = remembered.get(read.school)
    if (known) return known
    const count = reader.problems.length
    const found = findSchool(read.school, reader, schools)
    if (reader.problems.length === count) remembered.set(read.school, found)
    return found
  }

  for (const row of recognised.rows) {
    const reader = openRow(row, recognised, teacherFields)
    const read = readTeacher(row, reader, { today: request.today, dateSystem: recognised.dateSystem, parsers })
    const found = schoolOf(read, reader)
    const seen = { line: row.line, read, schoolId: found.school?.id }
    const isSchoolOpen = found.ask !== undefined && found.school === undefined
    const identity = isSchoolOpen || read.id.kind === 'wrong' ? { teacher: undefined } : identify(seen, reader, lookups, request.answers)
    reportRepeats(reader, row, { read, teacher: identity.teacher }, first)
    yield decide({ row, reader, read, found, isSchoolOpen, identity, lookups, request })
  }
}

type Judged = {
  row: Row<TeacherField>
  reader: RowReader<TeacherField>
  read: ReadTeacher
  found: FoundSchool
  isSchoolOpen: boolean
  identity: ReturnType<typeof identify>
  lookups: TeacherLookups
  request: PlanRequest
}

function decide({ row, reader, read, found, isSchoolOpen, identity, lookups, request }: Judged): PlannedRow<TeacherImport> {
  const { teacher } = identity
  const { school } = found
  const { title, ...values } = completed(read, teacher)
  const { added, withdrawn } = missingTitles(title ?? '', teacher?.titles ?? [])
  const isNew = !teacher && !identity.ask
  if (isNew && !school && !isSchoolOpen) reader.report('school', 'wrong', { message: '学校没有填', advice: '新老师要写明任职学校' })
  reportTakenCard(reader, values, teacher, lookups)
  reportWithdrawn(reader, withdrawn)
  const transfer = teacher && school ? transferOf({ teacher, school, reader, request }) : undefined
  const alias = school && found.alias !== undefined ? { schoolId: school.id, alias: found.alias } : undefined
  return finishRow({
    line: row.line,
    label: [values.name, school?.name ?? read.school ?? teacher?.schoolName].filter(Boolean).join('　'),
    draft: { values, titles: added, schoolId: school?.id, transfer, alias },
    existingId: teacher?.id,
    changes: teacher ? changesOf({ values, added, teacher, newSchool: transfer && school }) : [],
    problems: reader.problems,
    ask: isSchoolOpen ? found.ask : (identity.ask ?? found.ask),
  })
}

function lookupsOf({ rows }: Recognised<TeacherField>, { teachers }: TeacherRegistry): TeacherLookups {
  const by = <Key>(key: (teacher: ExistingTeacher) => Key | null) => {
    const found = new Map<Key, ExistingTeacher>()
    for (const teacher of teachers) {
      const own = key(teacher)
      if (own !== null) found.set(own, teacher)
    }
    return found
  }
  return {
    byId: by(({ id }) => id),
    byIdNumber: by(({ idNumber }) => idNumber),
    byCardNumber: by(({ cardNumber }) => cardNumber?.toUpperCase() ?? null),
    byName: Map.groupBy(teachers, ({ name }) => name),
    inSheet: new Set(rows.map(({ cells }) => normaliseIdNumber(cells.idNumber?.text ?? ''))),
  }
}

/**
 * A month that a date already says more exactly is no change, and neither is today's word for what is kept, nor a statement that the ID number
 * contradicts where the registry agrees with the number. What the number says fills what nobody has stated.
 */
function completed({ values, id }: ReadTeacher, teacher: ExistingTeacher | undefined): TeacherValues {
  const ofId = id.kind === 'there' ? { sex: id.sex, birthDate: id.birthDate } : {}
  const exact = (date: string | undefined, known: string | null | undefined) =>
    date !== undefined && known?.startsWith(date) ? undefined : date
  const agreed = <T>(stated: T | undefined, known: T | null | undefined, told: T | undefined) => {
    if (!known) return stated ?? told
    return known === told ? undefined : stated
  }
  return {
    ...values,
    ...differentWords(values, teacher),
    sex: agreed(values.sex, teacher?.sex, ofId.sex),
    birthDate: exact(agreed(values.birthDate, teacher?.birthDate, ofId.birthDate), teacher?.birthDate),
    workStartDate: exact(values.workStartDate, teacher?.workStartDate),
  }
}

function differentWords(values: TeacherValues, teacher: ExistingTeacher | undefined): Partial<Record<WordField, string | undefined>> {
  const isKept = (field: WordField) => {
    const [read, kept] = [values[field], teacher?.[field]]
    return read !== undefined && kept && isSameWord(field, read, kept)
  }
  return Object.fromEntries(wordFields.filter(isKept).map((field) => [field, undefined]))
}

type Differing = {
  values: TeacherImport['values']
  added: TeacherImport['titles']
  teacher: ExistingTeacher
  newSchool: SchoolName | undefined
}

function changesOf({ values, added, teacher, newSchool }: Differing): Change[] {
  const borne = teacher.titles.filter(({ state }) => state === 'valid')
  const textOf = (titles: readonly { name: string }[]) => titles.map(({ name }) => name).join('、') || null
  const title = added.length > 0 ? (textOf([...borne, ...added]) ?? undefined) : undefined
  return compareFields<TeacherField>(
    { ...values, title, school: newSchool?.name },
    { ...teacher, title: textOf(borne), school: teacher.schoolName },
    teacherFields,
  )
}

/** Rosters are copied on for years: a title that was withdrawn is not given back by one. */
function reportWithdrawn(reader: RowReader<TeacherField>, withdrawn: ReturnType<typeof missingTitles>['withdrawn']): void {
  for (const { name, withdrawnOn } of withdrawn)
    reader.report('title', 'warning', {
      message: `“${name}”已于${chinesePartialDate(withdrawnOn ?? '')}撤销，不再登记`,
      advice: '请让学校核对；重新授予的，请在教师页登记',
    })
}

type Move = { teacher: ExistingTeacher; school: SchoolName; reader: RowReader<TeacherField>; request: PlanRequest }

function transferOf({ teacher, school, reader, request }: Move): TeacherImport['transfer'] {
  if (teacher.schoolId === school.id) return undefined
  const date = request.options.effectiveDate ?? request.today
  const plan = planTransfer(
    teacher.postings.map((posting) => ({ ...posting, schoolName: '' })),
    { schoolId: school.id, date },
  )
  if (!('refusal' in plan)) return plan
  if (plan.refusal === 'TRANSFER_BACKWARDS')
    reader.report('school', 'wrong', {
      message: `从${teacher.schoolName ?? '原来的学校'}调来的日期不能早于${chineseDay(plan.since)}`,
      advice: '请改选调动日期，或核对学校',
      toSender: { message: '任职学校需要核对', advice: '请核对学校；刚调来的，发回时请写明调来的日期' },
    })
  return undefined
}

type First = Record<'idNumber' | 'cardNumber' | 'teacher', ReturnType<typeof firstLines>>

/** The same person twice in one sheet: the second row says on which line the first one is. */
function reportRepeats(
  reader: RowReader<TeacherField>,
  { line }: Row<TeacherField>,
  { read: { values }, teacher }: { read: ReadTeacher; teacher: ExistingTeacher | undefined },
  first: First,
): void {
  const sameId = first.idNumber(values.idNumber, line)
  const samePerson = first.teacher(teacher?.id, line)
  const sameCard = first.cardNumber(values.cardNumber, line)
  if (sameId ?? samePerson)
    reader.report(sameId ? 'idNumber' : 'name', 'wrong', { message: `与第 ${sameId ?? samePerson} 行是同一个人`, advice: '请只留一行' })
  else if (sameCard)
    reader.report('cardNumber', 'wrong', { message: `继续教育证号与第 ${sameCard} 行相同`, advice: '一个证号只属于一个人，请核对' })
}

function reportTakenCard(
  reader: RowReader<TeacherField>,
  { cardNumber }: TeacherValues,
  teacher: ExistingTeacher | undefined,
  { byCardNumber }: TeacherLookups,
): void {
  const holder = cardNumber === undefined ? undefined : byCardNumber.get(cardNumber)
  if (!holder || holder.id === teacher?.id || reader.problems.some(({ severity }) => severity !== 'warning')) return
  reader.report('cardNumber', 'wrong', {
    message: `继续教育证号已登记给${holder.name}`,
    advice: '请核对证号',
    toSender: { message: '继续教育证号和姓名、身份证号对不上', advice: '请核对证号；不记得证号的，可以空着' },
  })
}
