import type { DocumentKind } from '../documents/kinds.ts'
import type { Layout } from '../documents/layout.ts'

/** The kinds that booklets are registered on line by line: a page of them without ruled lines is of no use. */
const ruled: readonly DocumentKind[] = ['booklet-registration', 'annual-review']

export function isRuled(kind: DocumentKind): boolean {
  return ruled.includes(kind)
}

/** How many lines a side of the page has; 0 where it has none. */
export function linesPerSideOf({ elements }: Pick<Layout, 'elements'>): number {
  return elements.find((element) => element.kind === 'lines')?.count ?? 0
}
