import { describePlace, placeAt } from '../../../shared/booklets/places.ts'
import { type CodeListId, codeLists } from '../../../shared/codes/lists.ts'
import { chineseDay } from '../../../shared/dates.ts'
import type { Store } from '../db/open.ts'
import type { Values } from '../lib/show-changes.ts'

type Value = Values[string] | undefined
type Name = (store: Store, part: Values) => string

/** What a part without a page of its own is called, where its changes don't tell: whose score it is, and in what. */
const names: Readonly<Record<string, Name>> = {
  attendance: (store, { enrollmentId, sessionId }) =>
    `${traineeOf(store, enrollmentId)} ${dayAndPart(valuesOf(store, 'session', sessionId))}`,
  score: (store, { enrollmentId, componentId }) => `${traineeOf(store, enrollmentId)} ${named(store, 'schemeComponent', componentId)}`,
  enrollment: (store, { teacherId }) => named(store, 'teacher', teacherId),
  session: (_, session) => dayAndPart(session),
  title: (_, { name }) => String(name ?? ''),
  codeMapping: (_, { list, word }) => `${codeLists[list as CodeListId]?.column ?? ''}“${word}”`,
  bookletLine: (store, line) => lineOf(store, line),
}

/** The part's name as it is now, or was last; null for things that are named by their changes or their page. */
export function nameOfPart(store: Store, table: string, id: number): string | null {
  const name = names[table]
  return name ? name(store, valuesOf(store, table, id)) : null
}

/** Where the line stands, and what on it. */
function lineOf(store: Store, { bookletId, kind, place, registeredContent }: Values): string {
  const { linesPerSide, reviewLinesPerSide } = valuesOf(store, 'booklet', bookletId)
  const at = placeAt(Number(place), { linesPerSide: Number(kind === 'hours' ? linesPerSide : reviewLinesPerSide) })
  const { what, year } = JSON.parse(String(registeredContent)) as { what?: string; year?: string }
  return `${describePlace(at)} ${what ?? `${year}年度`}`
}

function traineeOf(store: Store, id: Value): string {
  return named(store, 'teacher', valuesOf(store, 'enrollment', id)['teacherId'])
}

function named(store: Store, table: 'teacher' | 'schemeComponent', id: Value): string {
  return String(valuesOf(store, table, id)['name'] ?? '（已删除）')
}

function dayAndPart({ date, part }: Values): string {
  return date ? `${chineseDay(String(date))}${part ?? ''}` : '（已删除）'
}

/** The row as it is; of one that was removed, as it was last. */
function valuesOf({ sqlite }: Store, table: string, id: Value): Values {
  const row = sqlite.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(id ?? null) as Values | undefined
  if (row) return row
  const removal = sqlite
    .prepare(`SELECT before FROM auditEntry WHERE subject = ? AND subjectId = ? AND action = 'remove' ORDER BY id DESC LIMIT 1`)
    .get(table, id ?? null) as { before: string } | undefined
  return removal ? (JSON.parse(removal.before) as Values) : {}
}
