import { randomUUID } from 'node:crypto'
import type { DocumentKind } from '../../../shared/documents/kinds.ts'
import { Layout } from '../../../shared/documents/layout.ts'
import type { LayoutOrigin, LayoutRow, LayoutVersion } from '../../../shared/layouts/model.ts'
import { isRuled, linesPerSideOf } from '../../../shared/layouts/ruled-lines.ts'
import type { Store } from '../db/open.ts'
import { changeRow, createRow, removeRow, type Why } from '../db/write.ts'
import { chosenLayout, definitionOf, findLayout } from '../lib/layouts.ts'

type Listed = Omit<LayoutRow, 'isChosen'>

/** Every layout in its newest version, with the certificates issued with any of its versions or the booklets whose pages are of it. */
export function listLayouts(store: Store): LayoutRow[] {
  const rows = store.sqlite
    .prepare(
      `SELECT layoutId, kind, name, origin, version, createdAt, definition ->> '$.width' AS width, definition ->> '$.height' AS height,
         (SELECT count(*) FROM certificate WHERE certificate.layoutId = layout.layoutId)
           + (SELECT count(*) FROM booklet WHERE layout.layoutId IN (booklet.layoutId, booklet.reviewLayoutId)) AS papers
       FROM layout WHERE version = (SELECT max(version) FROM layout AS other WHERE other.layoutId = layout.layoutId)
       ORDER BY origin = 'own', id`,
    )
    .all() as Listed[]
  const chosen = new Map<DocumentKind, string>()
  const idOf = (kind: DocumentKind) => {
    const known = chosen.get(kind) ?? chosenLayout(store, kind).id
    chosen.set(kind, known)
    return known
  }
  return rows.map((row) => ({ ...row, isChosen: idOf(row.kind) === row.layoutId }))
}

export function findLayoutVersion(store: Store, layoutId: string, version?: number): LayoutVersion | undefined {
  const row = listLayouts(store).find((listed) => listed.layoutId === layoutId)
  const layout = findLayout(store, layoutId, version)
  if (!row || !layout) return undefined
  const versions = store.sqlite
    .prepare(
      `SELECT version, createdAt,
         (SELECT count(*) FROM certificate WHERE certificate.layoutId = layout.layoutId AND layoutVersion = layout.version) AS papers
       FROM layout WHERE layoutId = ? ORDER BY version DESC`,
    )
    .all(layoutId) as LayoutVersion['versions']
  return { ...row, layout, versions }
}

export type Saved = { layoutId: string; version: number }

/** Writes what was drawn as the next version of an own layout, or as an own layout made from one of the program's. */
export function saveLayout(store: Store, layout: Layout): Saved | 'NOT_FOUND' | 'LAYOUT_CHANGED' | 'LINES_MISSING' | 'LINES_DIFFER' {
  const newest = newestOf(store, layout.id)
  if (!newest) return 'NOT_FOUND'
  if (isRuled(newest.kind) && linesPerSideOf(layout) === 0) return 'LINES_MISSING'
  if (newest.origin === 'shipped') return addOwnLayout(store, layout)
  if (newest.version !== layout.version) return 'LAYOUT_CHANGED'
  if (!keepsLines(store, layout)) return 'LINES_DIFFER'
  const next = Layout.parse({ ...layout, version: newest.version + 1 })
  return addVersion(store, next)
}

/** Booklets count their lines by the page they were begun with: where one has this page, no line comes or goes. */
function keepsLines(store: Store, layout: Layout): boolean {
  const isWritten = store.sqlite.prepare('SELECT 1 FROM booklet WHERE ? IN (layoutId, reviewLayoutId) LIMIT 1').get(layout.id) !== undefined
  const before = findLayout(store, layout.id)
  return !isWritten || !before || linesPerSideOf(before) === linesPerSideOf(layout)
}

/** A layout under an id of its own, which is never used again. Equal names get a number. */
export function addOwnLayout(store: Store, layout: Layout): Saved {
  const name = freeName(store, layout.name)
  return addVersion(store, Layout.parse({ ...layout, id: `own-${randomUUID()}`, version: 1, name }))
}

export function chooseLayout(store: Store, kind: DocumentKind, layoutId: string): 'NOT_FOUND' | 'LINES_MISSING' | undefined {
  const layout = findLayout(store, layoutId)
  if (layout?.kind !== kind) return 'NOT_FOUND'
  if (isRuled(kind) && linesPerSideOf(layout) === 0) return 'LINES_MISSING'
  const current = store.sqlite.prepare('SELECT id FROM layoutChoice WHERE kind = ?').get(kind) as { id: number } | undefined
  if (current) changeRow(store, 'layoutChoice', current.id, { layoutId })
  else createRow(store, 'layoutChoice', { kind, layoutId })
}

/** Removes all versions of an own layout that nothing was issued with, that no booklet has and that is not the chosen one. */
export function removeLayout(store: Store, layoutId: string, why: Why): 'NOT_FOUND' | 'LAYOUT_SHIPPED' | 'IN_USE' | undefined {
  const row = listLayouts(store).find((listed) => listed.layoutId === layoutId)
  if (!row) return 'NOT_FOUND'
  if (row.origin === 'shipped') return 'LAYOUT_SHIPPED'
  if (row.papers > 0 || row.isChosen || isPrintedWith(store, layoutId)) return 'IN_USE'
  const versions = store.sqlite.prepare('SELECT id FROM layout WHERE layoutId = ?').all(layoutId) as { id: number }[]
  for (const { id } of versions) removeRow(store, 'layout', id, why)
}

/** A print job keeps its documents, and draws them again in the layout they were laid out in. */
function isPrintedWith({ sqlite }: Store, layoutId: string): boolean {
  return sqlite.prepare('SELECT 1 FROM printSheet WHERE layoutId = ? LIMIT 1').get(layoutId) !== undefined
}

/** Whether any version of any layout uses this picture or this face: their names are found in no other place of a definition. */
export function isNamedInLayout({ sqlite }: Store, word: string): boolean {
  return sqlite.prepare('SELECT 1 FROM layout WHERE instr(definition, ?) > 0 LIMIT 1').get(JSON.stringify(word)) !== undefined
}

type Newest = { version: number; origin: LayoutOrigin; kind: DocumentKind }

function newestOf({ sqlite }: Store, layoutId: string): Newest | undefined {
  return sqlite.prepare('SELECT version, origin, kind FROM layout WHERE layoutId = ? ORDER BY version DESC').get(layoutId) as
    | Newest
    | undefined
}

function addVersion(store: Store, layout: Layout): Saved {
  const { id: layoutId, version, kind, name } = layout
  const createdAt = store.now().toISOString()
  createRow(store, 'layout', { layoutId, version, kind, name, origin: 'own', definition: definitionOf(layout), createdAt })
  return { layoutId, version }
}

function freeName({ sqlite }: Store, wanted: string): string {
  const isTaken = (name: string) => sqlite.prepare('SELECT 1 FROM layout WHERE name = ? LIMIT 1').get(name) !== undefined
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted.slice(0, 54)}（${n}）`
    if (!isTaken(name)) return name
  }
}
