import { chineseDay } from '../dates.ts'
import { compareFields } from '../exchange/compare.ts'
import type { FieldList } from '../exchange/fields.ts'
import { finishRow } from '../exchange/finish-row.ts'
import { firstLines } from '../exchange/first-lines.ts'
import { matchSchools, type SchoolName } from '../exchange/fuzzy.ts'
import type { PlanRequest } from '../exchange/import-request.ts'
import type { PlannedRow } from '../exchange/plan.ts'
import type { Recognised } from '../exchange/recognise.ts'
import { openRow, type RowReader } from '../exchange/row-reader.ts'
import { compact } from '../exchange/values/plain-text.ts'
import { type FoundTeacher, openFinder } from '../teachers/find-in-row.ts'
import { type FoundSchool, findSchool } from '../teachers/import-school.ts'
import type { Registry } from '../teachers/match-list.ts'
import { reportUnsure } from '../teachers/report-found.ts'
import { type BaseImportField, baseImportFields } from './import-fields.ts'
import { readBase, type WrittenBase } from './import-values.ts'
import type { Base, BaseDraft } from './model.ts'

/** A base that is there already; `firstActivity` is the first day on which it did something that counts. */
export type KnownBase = Base & { firstActivity: string | null }
export type BaseRegistry = Registry & { bases: readonly KnownBase[]; places: readonly string[] }

/** What is written for a row: the base, and the name its school is written under. */
export type BaseImport = { base: BaseDraft; alias?: { schoolId: number; alias: string } | undefined }

type Reader = RowReader<BaseImportField>
const fields: FieldList<BaseImportField> = baseImportFields

/** Decides for each row whether the base is new: a base is known by its name. */
export function* planBases(
  recognised: Recognised<BaseImportField>,
  registry: BaseRegistry,
  request: PlanRequest,
): Generator<PlannedRow<BaseImport>, void> {
  const byName = new Map(registry.bases.map((base) => [compact(base.name), base]))
  const byId = new Map(registry.schools.map((school) => [school.id, school]))
  const schools = { matcher: matchSchools(registry.schools, registry.places), byId, answers: request.answers }
  const find = openFinder(registry, request.answers, { noneOfThem: { label: '都不是', hint: '负责人先空着，以后再填' } })
  const nameOf = new Map(registry.teachers.map(({ choice }) => [choice.id, choice.name]))
  const firstOf = firstLines()
  for (const row of recognised.rows) {
    const reader = openRow<BaseImportField>(row, recognised, fields)
    const written = readBase(row, reader, recognised)
    const place = written.school === undefined ? { school: undefined } : findSchool(written.school, reader, schools)
    const leader = written.leader && find({ ...written.leader, school: written.leader.school ?? place.school?.name ?? null })
    if (leader) reportLeader(reader, leader)
    const existing = byName.get(compact(written.name ?? ''))
    const repeated = firstOf(written.name && compact(written.name), row.line)
    if (repeated) reader.report('name', 'wrong', { message: `与第 ${repeated} 行同名`, advice: '请只留一行' })
    const base = complete(reader, { written, place, leader, existing })
    if (existing) reportLife(reader, base, existing)
    yield finishRow<BaseImport>({
      line: row.line,
      label: [written.name, place.school?.name ?? written.school].filter(Boolean).join('　'),
      draft: { base, alias: place.school && place.alias !== undefined ? { schoolId: place.school.id, alias: place.alias } : undefined },
      existingId: existing?.id,
      changes: existing ? changesOf(base, existing, { byId, nameOf }) : [],
      problems: reader.problems,
      ask: askOf(place, leader),
    })
  }
}

function askOf(place: FoundSchool, leader: FoundTeacher | undefined): FoundSchool['ask'] {
  return place.ask && !place.school ? place.ask : (leader?.ask ?? place.ask)
}

function reportLeader(reader: Reader, leader: FoundTeacher): void {
  reportUnsure(reader, 'leader', leader)
  if (leader.kind === 'nobody')
    reader.report('leader', 'warning', {
      message: leader.remark ?? '没有登记这位老师',
      advice: '负责人先空着；登记这位老师以后，再导入一次就补上了',
    })
}

type Known = { written: WrittenBase; place: FoundSchool; leader: FoundTeacher | undefined; existing: KnownBase | undefined }

/** What the row leaves open is what the registry says; a new base has to say what every base has. */
function complete(reader: Reader, { written, place, leader, existing }: Known): BaseDraft {
  const { name = '', kind, level, registeredOn, note } = written
  if (!existing) reportLacking(reader, written)
  const since = registeredOn !== undefined && existing?.registeredOn.startsWith(registeredOn) ? existing.registeredOn : registeredOn
  return {
    name: existing?.name ?? name,
    kind: kind ?? existing?.kind ?? '实训基地',
    level: level ?? existing?.level ?? '县级',
    schoolId: place.school?.id ?? existing?.schoolId ?? 0,
    leaderId: leader?.kind === 'found' ? leader.teacherId : (existing?.leaderId ?? null),
    registeredOn: firstDayOf(since ?? existing?.registeredOn ?? ''),
    note: note ?? existing?.note ?? null,
  }
}

function reportLacking(reader: Reader, { kind, level, registeredOn }: WrittenBase): void {
  const isSaid = (field: BaseImportField) =>
    reader.problems.some((problem) => problem.field === fields[field].label && problem.severity !== 'warning')
  if (kind === undefined && !isSaid('kind'))
    reader.report('kind', 'wrong', { message: '没有写类型，从名称也看不出', advice: '请补上：实训基地、名师工作室或乡村工作室' })
  if (level === undefined && !isSaid('level'))
    reader.report('level', 'warning', { message: '没有写级别，按县级登记', advice: '不是县级的请补上级别' })
  if (registeredOn === undefined && !isSaid('registeredOn'))
    reader.report('registeredOn', 'wrong', { message: '没有写登记日期', advice: '请补上挂牌或成立的日期；活动从这一天起算' })
}

/** A base can't have begun after what it did, or after it was closed. */
function reportLife(reader: Reader, { registeredOn }: BaseDraft, { firstActivity, closedOn }: KnownBase): void {
  if (firstActivity !== null && registeredOn > firstActivity)
    reader.report('registeredOn', 'wrong', {
      message: `登记日期不能晚于第一次活动（${chineseDay(firstActivity)}）`,
      advice: '请核对登记日期',
    })
  else if (closedOn !== null && registeredOn > closedOn)
    reader.report('registeredOn', 'wrong', { message: `登记日期不能晚于撤销日期（${chineseDay(closedOn)}）`, advice: '请核对登记日期' })
}

function firstDayOf(date: string): string {
  return date.length === 7 ? `${date}-01` : date
}

type ComparedField = Exclude<BaseImportField, 'name' | 'leaderSchool' | 'leaderIdNumber' | 'leaderCardNumber'>
const { name: _name, leaderSchool: _school, leaderIdNumber: _idNumber, leaderCardNumber: _cardNumber, ...comparedFields } = fields
type Names = { byId: ReadonlyMap<number, SchoolName>; nameOf: ReadonlyMap<number, string> }

function changesOf(base: BaseDraft, existing: KnownBase, { byId, nameOf }: Names) {
  const { kind, level, registeredOn, note } = existing
  const before = { kind, level, registeredOn, note, school: existing.schoolName, leader: existing.leaderName }
  const leader = base.leaderId === existing.leaderId ? existing.leaderName : nameOf.get(base.leaderId ?? 0)
  const after = { ...base, school: base.schoolId === existing.schoolId ? existing.schoolName : byId.get(base.schoolId)?.name, leader }
  return compareFields<ComparedField>(after, before, comparedFields)
}
