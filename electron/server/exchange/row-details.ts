import { subjectLabels } from '../../../shared/audit/labels.ts'
import { waitsFor } from '../../../shared/exchange/plan.ts'
import type { RowDetails, WrittenPart } from '../../../shared/exchange/row-details.ts'
import { rehearse, type Store } from '../db/open.ts'
import type { ImportRefusal, ImportStep, OpenedImport } from '../lib/import-kind.ts'
import { parseValues, showChanges } from '../lib/show-changes.ts'
import { markKept } from '../lib/waiting-rows.ts'
import { createBatch } from './batch-store.ts'
import { written } from './commit.ts'
import { type Asked, openSheet, plannedFrom } from './plan-import.ts'

/**
 * One row as it was understood. What it would write is what writing it leaves in the audit trail, in a transaction that is then taken back: no kind
 * of data has to say it a second time.
 */
export async function readRow(store: Store, asked: Asked, line: number): Promise<RowDetails | ImportRefusal> {
  const sheet = asked.file.sheets.find(({ name }) => name === asked.sheet)
  const opened = await openSheet(store, sheet, asked)
  if ('refusal' in opened) return opened
  const planned = findStep(opened.steps, line)
  const [step] = planned ? markKept(store, [planned], plannedFrom(asked, opened.recognised)) : []
  if (!step) return { refusal: 'NOT_FOUND', detail: `第 ${line} 行不是要导入的数据。` }
  const { verdict, label = '', problems } = step.row
  const waits = waitsFor(step.row).map(({ who }) => who.name)
  const writes = written.has(verdict) && waits.length === 0 ? await rehearse(store, (inside) => writesOf(inside, step, asked)) : []
  return { line, verdict, label, cells: listCells(opened, asked, line), problems, waits, writes }
}

/** The rows before it are judged as well: one of them may be the same person. */
function findStep(steps: Iterable<ImportStep>, line: number): ImportStep | undefined {
  for (const step of steps) if (step.row.line === line) return step
  return undefined
}

function listCells({ recognised }: OpenedImport, { kind }: Asked, line: number): RowDetails['cells'] {
  const cells = recognised.rows.find((row) => row.line === line)?.cells ?? {}
  return Object.entries(recognised.columns).map(([field, column = '']) => ({
    column,
    field: kind.fields[field]?.label ?? field,
    text: cells[field]?.text || (cells[field]?.written ?? ''),
  }))
}

type Stored = { subject: string; action: WrittenPart['action']; before: string | null; after: string | null }

function writesOf(store: Store, step: ImportStep, { kind, file, sheet }: Asked): WrittenPart[] {
  const nothing = { new: 0, changed: 0, same: 0, doubtful: 0, wrong: 0, leftOut: 0, total: 0 }
  const source = { kind: kind.kind, fileName: file.fileName, hash: file.hash, sheet }
  const batchId = createBatch(store, { ...source, counts: nothing, corrections: [], omitted: [] })
  step.write(store, { batchId })
  const lines = store.sqlite
    .prepare('SELECT subject, action, before, after FROM auditEntry WHERE batchId = ? ORDER BY id')
    .all(batchId) as Stored[]
  return lines.map(({ subject, action, before, after }) => ({
    subject: subjectLabels[subject] ?? subject,
    action,
    values: showChanges(store, { table: subject, before: parseValues(before), after: parseValues(after) }, 'whole'),
  }))
}
