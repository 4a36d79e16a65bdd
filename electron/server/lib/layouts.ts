import type { DocumentKind } from '../../../shared/documents/kinds.ts'
import { Layout } from '../../../shared/documents/layout.ts'
import { shippedLayouts } from '../../../shared/documents/shipped-layouts.ts'
import type { Store } from '../db/open.ts'
import type { Sqlite } from '../db/sqlite.ts'

/** A version of a layout, or its newest. Whoever issues or prints asks here, so that a paper finds its own version for ever. */
export function findLayout(store: Store, layoutId: string, version?: number): Layout | undefined {
  const wanted = version ?? newestVersion(store, layoutId)
  if (wanted === undefined) return undefined
  const known = cacheOf(store.sqlite)
  const key = `${layoutId} ${wanted}`
  const layout = known.get(key) ?? readLayout(store, layoutId, wanted)
  if (layout) known.set(key, layout)
  return layout
}

/** The layout that the office uses for a kind of document, in its newest version: the one it has chosen, or the first that came with the program. */
export function chosenLayout(store: Store, kind: DocumentKind): Layout {
  const chosen = store.sqlite.prepare('SELECT layoutId FROM layoutChoice WHERE kind = ?').get(kind) as { layoutId: string } | undefined
  const layout = (chosen && findLayout(store, chosen.layoutId)) ?? findLayout(store, defaultLayoutId(kind))
  if (!layout) throw new Error(`chosenLayout: no layout for ${kind}`)
  return layout
}

/** Which layout is used for a kind as long as the office chooses none. */
export function defaultLayoutId(kind: DocumentKind): string {
  const first = shippedLayouts.find((layout) => layout.kind === kind)
  if (!first) throw new Error(`defaultLayoutId: the program has no layout for ${kind}`)
  return first.id
}

/** Puts the layouts that come with the program into a database that lacks them. What is there already stays, also when a later program has it no more. */
export function putShippedLayouts({ sqlite, now }: Store): void {
  const put = sqlite.prepare(
    `INSERT INTO layout (layoutId, version, kind, name, origin, definition, createdAt) VALUES (?, ?, ?, ?, 'shipped', ?, ?)
       ON CONFLICT (layoutId, version) DO NOTHING`,
  )
  const at = now().toISOString()
  sqlite.transaction(() => {
    for (const layout of shippedLayouts) put.run(layout.id, layout.version, layout.kind, layout.name, definitionOf(layout), at)
  })()
}

/** A layout as it is stored. */
export function definitionOf(layout: Layout): string {
  const known = definitions.get(layout)
  if (known !== undefined) return known
  const definition = JSON.stringify(layout)
  definitions.set(layout, definition)
  return definition
}

/** Versions never change, so they are parsed once: a job of a thousand asks a thousand times. Ids of own layouts are never used again. */
const caches = new WeakMap<Sqlite, Map<string, Layout>>()
const definitions = new WeakMap<Layout, string>()

function cacheOf(sqlite: Sqlite): Map<string, Layout> {
  const known = caches.get(sqlite) ?? new Map<string, Layout>()
  caches.set(sqlite, known)
  return known
}

function newestVersion({ sqlite }: Store, layoutId: string): number | undefined {
  const { newest } = sqlite.prepare('SELECT max(version) AS newest FROM layout WHERE layoutId = ?').get(layoutId) as {
    newest: number | null
  }
  return newest ?? undefined
}

function readLayout({ sqlite }: Store, layoutId: string, version: number): Layout | undefined {
  const row = sqlite.prepare('SELECT definition FROM layout WHERE layoutId = ? AND version = ?').get(layoutId, version) as
    | { definition: string }
    | undefined
  return row && Layout.parse(JSON.parse(row.definition))
}
