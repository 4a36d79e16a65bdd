import { columnLabels } from '../../../shared/audit/labels.ts'
import type { UndoLine, UndoReport } from '../../../shared/exchange/batch.ts'
import { putBack, type WrittenLine, type WrittenThing } from '../../../shared/exchange/undo-plan.ts'
import type { Store } from '../db/open.ts'
import { type AuditedTable, changeRow, removeRow, type Why } from '../db/write.ts'
import type { TakeBack } from '../lib/import-kind.ts'
import { isForbidden, whatRefersTo } from './references.ts'
import { nameOfRow } from './row-name.ts'

type Values = Record<string, string | number | null>
type Outcome = readonly [keyof UndoReport, UndoLine]
type Context = {
  why: Why
  touched: ReadonlySet<string>
  whyNot: (store: Store, subject: string, id: number) => string | undefined
  takeBack: TakeBack
}

/** Takes back what was done to one thing, the last first: a new thing goes whole or stays whole, changed fields go back one by one. */
export function undoThing(store: Store, thing: WrittenThing, context: Context): Outcome[] {
  const name = nameOfRow(store, thing, thing.own[0]?.after ?? thing.parts[0]?.after ?? {})
  if (thing.own.some(({ action }) => action === 'create')) return [removeCreated(store, { thing, name }, context)]
  const parts = thing.parts.length > 0 ? [undoParts(store, { thing, name }, context)] : []
  return [...parts, ...thing.own.toReversed().flatMap((line) => undoChange(store, { line, name }, context))]
}

function removeCreated(store: Store, { thing, name }: { thing: WrittenThing; name: string }, context: Context): Outcome {
  const { why, touched, whyNot, takeBack } = context
  const lines = [...thing.own, ...thing.parts]
  if (!rowOf(store, thing)) return ['kept', { name, detail: '已经删除了' }]
  const taken = takeBack(store, { subject: thing.subject, id: thing.subjectId }, why)
  if (taken) return [taken.outcome, { name, detail: taken.detail, ...(taken.outcome === 'impossible' && { lines: idsOf(lines) }) }]
  if (lines.some((line) => touched.has(keyOf(line)) && !holds(store, line))) return ['kept', { name, detail: '导入以后又改过，保留' }]
  const reason = whyNot(store, thing.subject, thing.subjectId)
  if (reason !== undefined) return ['impossible', { name, detail: reason, lines: idsOf(lines) }]
  const remove = () => {
    for (const line of lines.toReversed()) removeRow(store, tableOf(line), line.subjectId, why)
  }
  const failure = attempt(store, remove, () => whatRefersTo(store, thing))
  if (failure !== undefined) return ['impossible', { name, detail: failure, lines: idsOf(lines) }]
  return ['restored', { name, detail: '新增的，已移除' }]
}

/** The parts of a thing that was there before (a transfer: one posting ends, another begins) go back together. */
function undoParts(store: Store, { thing, name }: { thing: WrittenThing; name: string }, { why, touched }: Context): Outcome {
  if (thing.parts.some((line) => touched.has(keyOf(line)) && !holds(store, line)))
    return ['kept', { name, detail: '调动以后又改过，学校保留' }]
  const goBack = () => {
    for (const line of thing.parts.toReversed()) {
      if (line.action === 'create') removeRow(store, tableOf(line), line.subjectId, why)
      else changeRow(store, tableOf(line), line.subjectId, line.before ?? {}, why)
    }
  }
  const failure = attempt(store, goBack, () => '原来的学校恢复不了')
  if (failure === undefined) return ['restored', { name, detail: '回到原来的学校' }]
  return ['impossible', { name, detail: failure, lines: idsOf(thing.parts) }]
}

function undoChange(store: Store, { line, name }: { line: WrittenLine; name: string }, { why, whyNot }: Context): Outcome[] {
  const current = rowOf(store, line)
  if (!current) return [['impossible', { name, detail: '已经删除了' }]]
  const reason = whyNot(store, line.subject, line.subjectId)
  if (reason !== undefined) return [['impossible', { name, detail: reason, lines: [line.id] }]]
  const { back, kept, gone } = putBack(line, current)
  const labels = labelsOf(Object.keys(back))
  const failure = attempt(
    store,
    () => changeRow(store, tableOf(line), line.subjectId, back, why),
    () => `${labels}：原来的内容现在属于别的记录`,
  )
  const outcomes: Outcome[] = []
  if (failure !== undefined) outcomes.push(['impossible', { name, detail: failure, lines: [line.id] }])
  else if (labels !== '') outcomes.push(['restored', { name, detail: labels }])
  if (labelsOf(kept) !== '') outcomes.push(['kept', { name, detail: `${labelsOf(kept)}：导入以后又改过` }])
  if (labelsOf(gone) !== '') outcomes.push(['kept', { name, detail: `${labelsOf(gone)}：现在一条一条登记，请到教师页核对` }])
  return outcomes
}

/** Does it whole or not at all; where the tables forbid it, answers why, as it stands before everything is taken back. */
function attempt({ sqlite }: Store, work: () => void, why: () => string): string | undefined {
  sqlite.exec('SAVEPOINT undoThing')
  try {
    work()
    sqlite.exec('RELEASE undoThing')
    return undefined
  } catch (error) {
    if (!isForbidden(error)) throw error
    const reason = why()
    sqlite.exec('ROLLBACK TO undoThing; RELEASE undoThing')
    return reason
  }
}

/** Whether a row is still what the batch made it: also if it was changed and changed back. A column that there is no more says nothing. */
function holds(store: Store, line: WrittenLine): boolean {
  const current = rowOf(store, line)
  return (
    current !== undefined && Object.entries(line.after ?? {}).every(([column, value]) => !(column in current) || current[column] === value)
  )
}

function rowOf({ sqlite }: Store, { subject, subjectId }: Pick<WrittenThing, 'subject' | 'subjectId'>): Values | undefined {
  return sqlite.prepare(`SELECT * FROM ${subject} WHERE id = ?`).get(subjectId) as Values | undefined
}

/** The subject of an audit line is the name of its table. */
function tableOf({ subject }: { subject: string }): AuditedTable {
  return subject as AuditedTable
}

function idsOf(lines: readonly WrittenLine[]): number[] {
  return lines.map(({ id }) => id)
}

function keyOf({ subject, subjectId }: WrittenLine): string {
  return `${subject} ${subjectId}`
}

function labelsOf(columns: readonly string[]): string {
  return columns.flatMap((column) => columnLabels[column] ?? []).join('、')
}
