import type { Layout } from '../../shared/documents/layout.ts'
import { shippedLayouts } from '../../shared/documents/shipped-layouts.ts'

/** The newest version of a layout that comes with the program. */
export function shippedLayout(id: string): Layout {
  const versions = shippedLayouts.filter((layout) => layout.id === id)
  const newest = versions.toSorted((a, b) => b.version - a.version)[0]
  if (!newest) throw new Error(`shippedLayout: no layout ${id}`)
  return newest
}
