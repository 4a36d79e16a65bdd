import type { LineKind } from '../../../shared/booklets/model.ts'
import type { LinesElement } from '../../../shared/documents/elements.ts'
import type { Layout } from '../../../shared/documents/layout.ts'
import type { Store } from '../db/open.ts'
import { chosenLayout, findLayout } from '../lib/layouts.ts'

/** The layout of the pages of a new booklet. */
export function layoutForNew(store: Store, kind: LineKind): Layout {
  return chosenLayout(store, kind === 'hours' ? 'booklet-registration' : 'annual-review')
}

/** The layout of a booklet's pages, in its newest version: what was put right in it since is right for older booklets too. */
export function layoutOf(store: Store, layoutId: string): Layout {
  const layout = findLayout(store, layoutId)
  if (!layout) throw new Error(`layoutOf: no layout ${layoutId}`)
  return layout
}

export function linesOf({ id, elements }: Pick<Layout, 'id' | 'elements'>): LinesElement {
  const lines = elements.find((element) => element.kind === 'lines')
  if (!lines) throw new Error(`linesOf: layout ${id} has no ruled lines`)
  return lines
}
