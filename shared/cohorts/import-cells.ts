import type { FieldList } from '../exchange/fields.ts'
import { finishRow } from '../exchange/finish-row.ts'
import { firstLines } from '../exchange/first-lines.ts'
import type { PlanRequest } from '../exchange/import-request.ts'
import type { Change, PlannedRow } from '../exchange/plan.ts'
import type { Recognised } from '../exchange/recognise.ts'
import { openRow, type RowReader } from '../exchange/row-reader.ts'
import type { Parser } from '../exchange/values/parsed.ts'
import { type FoundTeacher, holderIn, openFinder, personOf, readWho } from '../teachers/find-in-row.ts'
import type { Registry } from '../teachers/match-list.ts'
import { reportUnsure } from '../teachers/report-found.ts'
import type { Who } from '../teachers/who.ts'
import { type CellSlot, fieldsOfSlots } from './cell-fields.ts'

/** The trainees of a cohort (teacher → enrollment), and what each has in each column, by `keyOfCell`. */
export type CellRegistry<Value> = Registry & { enrolled: ReadonlyMap<number, number>; cells: ReadonlyMap<string, Value> }

/** What a row writes: only cells that differ; an empty cell takes nothing away. */
export type CellImport<Value> = { enrollmentId: number; cells: readonly { id: number; value: Value }[] }

/** How the cells of one kind of sheet are read and shown. */
export type CellKind<Value> = { slots: readonly CellSlot[]; parse: Parser<Value>; show: (value: Value) => string }

export function keyOfCell(enrollmentId: number, slotId: number): string {
  return `${enrollmentId} ${slotId}`
}

/** Decides for each row which trainee it means, among those of the roster alone, and which marks or scores change. */
export function* planCells<Value extends string | number>(
  recognised: Recognised<string>,
  registry: CellRegistry<Value>,
  kind: CellKind<Value>,
  { answers }: PlanRequest,
): Generator<PlannedRow<CellImport<Value>>, void> {
  const fields = fieldsOfSlots(kind.slots)
  const find = openFinder(registry, answers, { nameIsEnough: true })
  const firstOf = firstLines()
  for (const row of recognised.rows) {
    const reader = openRow(row, recognised, fields)
    const who = readWho(row, reader)
    const found = who && find(who)
    const teacherId = found?.kind === 'found' ? found.teacherId : undefined
    const enrollmentId = registry.enrolled.get(teacherId ?? 0)
    const first = firstOf(holderIn(who, found), row.line)
    if (first) reader.report('name', 'wrong', { message: `与第 ${first} 行是同一个人`, advice: '请只留一行' })
    const cells = readCells(reader, kind, fields, (slotId) => registry.cells.get(keyOfCell(enrollmentId ?? 0, slotId)))
    reportFound(reader, found, cells.length > 0)
    yield finishRow({
      line: row.line,
      label: labelOf(who, teacherId === undefined ? cells : []),
      draft: { enrollmentId: enrollmentId ?? 0, cells: cells.map(({ id, value }) => ({ id, value })) },
      existingId: enrollmentId,
      changes: cells.map(({ change }) => change),
      problems: reader.problems,
      ask: found?.ask,
      people: who && found ? [{ ...personOf(who, found), remark: notOnRoster }] : [],
    })
  }
}

/** Of somebody who is not on the roster also what the row says, by which it is known again while it waits. */
function labelOf(who: Who | undefined, cells: readonly { change: Change }[]): string {
  const said = cells.map(({ change: { label, after } }) => `${label} ${after}`).join('、')
  return [who?.name, who?.school, said].filter(Boolean).join('　')
}

function readCells<Value extends string | number>(
  reader: RowReader<string>,
  { slots, parse, show }: CellKind<Value>,
  fields: FieldList,
  current: (slotId: number) => Value | undefined,
): { id: number; value: Value; change: Change }[] {
  return slots.flatMap(({ id, field }) => {
    const value = reader.read(field, parse)
    const before = current(id)
    if (value === undefined || value === null || value === before) return []
    const change = { field, label: fields[field]?.label ?? field, before: before === undefined ? null : show(before), after: show(value) }
    return [{ id, value, change }]
  })
}

const notInCohort = { message: '班次名单里没有这位学员', advice: '请对照证件核对姓名和身份证号' }
const notOnRoster = '名单里没有这位学员'

/** Values of somebody who is not on the roster wait until he is; a row without any has nothing to wait for. */
function reportFound(reader: RowReader<string>, found: FoundTeacher | undefined, hasValues: boolean): void {
  reportUnsure(reader, 'name', found)
  if (found?.kind === 'nobody')
    reader.report('name', hasValues ? 'warning' : 'wrong', {
      message: notOnRoster,
      advice: hasValues
        ? '这一行先放进“待匹配”，这位老师加到名单里以后再写入；姓名写错了请改正'
        : '这一行什么也没有填；请核对姓名，或先把这位老师加到名单里',
      toSender: notInCohort,
    })
}
