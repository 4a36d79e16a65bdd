import type { BatchDetails, UndoLine, UndoReport } from '../../../shared/exchange/batch.ts'
import { groupByThing, type WrittenLine, type WrittenThing } from '../../../shared/exchange/undo-plan.ts'
import type { Store } from '../db/open.ts'
import { removeRow, type Why } from '../db/write.ts'
import type { ImportKind, TakeBack } from '../lib/import-kind.ts'
import type { Report } from '../lib/progress.ts'
import { markUndone, undoing } from './batch-store.ts'
import { tableNow } from './row-name.ts'
import { undoThing } from './undo-thing.ts'

const thingsAtOnce = 100

type Undo = { batch: BatchDetails; reason: string; kind: ImportKind; report: Report }

/**
 * Takes a batch back from what the audit trail says it did, the last thing first; of one that was partly taken back, what was impossible then.
 * Answers what became of it this time. The caller holds the transaction.
 */
export async function undoBatch(store: Store, { batch, reason, kind, report }: Undo): Promise<UndoReport> {
  const { id: batchId, undone } = batch
  const lines = listLines(store, batchId, undone && remainingLines(undone.report))
  const things = groupByThing(lines, ownersIn(store, lines)).toReversed()
  const touched = listTouchedSince(store, batchId)
  const why: Why = { reason: `${undoing}${reason}`, batchId }
  const found: UndoReport = { restored: [], kept: [], impossible: [] }
  for (const [i, thing] of things.entries()) {
    if (i % thingsAtOnce === 0) await report('正在撤销', i, things.length)
    const outcomes = undoThing(store, thing, { why, touched, whyNot: kind.whyNotUndone, takeBack: takeBackOf(kind) })
    for (const [list, line] of outcomes) found[list].push(line satisfies UndoLine)
  }
  markUndone(store, batchId, { reason, report: undone ? afterAnother(undone.report, found) : found })
  await report('正在撤销', things.length, things.length)
  return found
}

function remainingLines({ impossible }: UndoReport): ReadonlySet<number> {
  return new Set(impossible.flatMap(({ lines = [] }) => lines))
}

/** What was impossible is either done by now, or found impossible again; what can't be tried again stays on the list. */
function afterAnother(earlier: UndoReport, found: UndoReport): UndoReport {
  return {
    restored: [...earlier.restored, ...found.restored],
    kept: [...earlier.kept, ...found.kept],
    impossible: [...earlier.impossible.filter(({ lines }) => lines === undefined), ...found.impossible],
  }
}

type Stored = Omit<WrittenLine, 'before' | 'after'> & { before: string | null; after: string | null }

/** What the batch wrote; only certain lines of it where they are said. */
function listLines({ sqlite }: Store, batchId: number, only: ReadonlySet<number> | null): WrittenLine[] {
  const all = sqlite
    .prepare('SELECT id, subject, subjectId, action, before, after FROM auditEntry WHERE batchId = ? ORDER BY id')
    .all(batchId) as Stored[]
  const rows = only ? all.filter(({ id }) => only.has(id)) : all
  const parse = (text: string | null) => (text === null ? null : (JSON.parse(text) as WrittenLine['after']))
  return rows.map(({ before, after, subject, ...line }) => ({
    ...line,
    subject: tableNow(subject),
    before: parse(before),
    after: parse(after),
  }))
}

/** Postings belong to their teacher; so do the titles with which a teacher came. Titles of teachers who were there before are things of their own. */
function ownersIn(store: Store, lines: readonly WrittenLine[]): (line: WrittenLine) => Owner | undefined {
  const created = lines.filter(({ subject, action }) => subject === 'teacher' && action === 'create')
  const newcomers = new Set(created.map(({ subjectId }) => subjectId))
  return (line) => {
    if (line.subject === 'posting') return teacherOfPosting(store, line)
    const teacherId = line.subject === 'title' ? line.after?.['teacherId'] : undefined
    return typeof teacherId === 'number' && newcomers.has(teacherId) ? { subject: 'teacher', subjectId: teacherId } : undefined
  }
}
type Owner = Pick<WrittenThing, 'subject' | 'subjectId'>

function teacherOfPosting({ sqlite }: Store, line: WrittenLine): Owner | undefined {
  const current = sqlite.prepare('SELECT teacherId FROM posting WHERE id = ?').get(line.subjectId) as { teacherId: number } | undefined
  const teacherId = line.after?.['teacherId'] ?? current?.teacherId
  return typeof teacherId === 'number' ? { subject: 'teacher', subjectId: teacherId } : undefined
}

/** A row that waits, or waited, goes whatever became of it; what was written for it is a thing of its own. */
function takeBackOf(kind: ImportKind): TakeBack {
  return (store, row, why) => {
    if (row.subject !== 'waitingRow') return kind.takeBack(store, row, why)
    removeRow(store, 'waitingRow', row.id, why)
    return { outcome: 'restored', detail: '待匹配的一行，已移除' }
  }
}

/**
 * Rows of the batch that something outside it has written to since, as "subject id". Each row is looked at from its own line on: rows that
 * waited are written long after the rest of their batch, and so are titles that a migration made out of a text.
 */
function listTouchedSince({ sqlite }: Store, batchId: number): ReadonlySet<string> {
  const rows = sqlite
    .prepare(
      `SELECT DISTINCT later.subject || ' ' || later.subjectId AS key FROM auditEntry AS own
       JOIN auditEntry AS later ON later.subject = own.subject AND later.subjectId = own.subjectId AND later.id > own.id
       WHERE own.batchId = @batchId AND (later.batchId IS NULL OR later.batchId <> @batchId)`,
    )
    .all({ batchId }) as { key: string }[]
  return new Set(rows.map(({ key }) => key))
}
