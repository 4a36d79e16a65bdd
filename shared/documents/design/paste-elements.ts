import type { LayoutElement } from '../elements.ts'
import { moveElement, type PageSize, type Shift, withinPage } from './move-elements.ts'

/**
 * Copies beside the elements there are, with ids of their own, `by` from where the originals stand but on the page; and which they are. A second table is left out: a layout has
 * room for one. */
export function pasteElements(
  elements: readonly LayoutElement[],
  copies: readonly LayoutElement[],
  { by, page }: { by: Shift; page: PageSize },
): { elements: LayoutElement[]; ids: string[] } {
  const fitting = withOneTable(elements, copies)
  const way = withinPage(fitting, by, page)
  const taken = new Set(elements.map(({ id }) => id))
  const pasted = fitting.map((copy) => {
    const id = freshId(copy.kind, taken)
    taken.add(id)
    return { ...moveElement(copy, way), id }
  })
  return { elements: [...elements, ...pasted], ids: pasted.map(({ id }) => id) }
}

/** 'text-1', 'text-2' …: the first that no element has. */
export function freshId(kind: LayoutElement['kind'], taken: ReadonlySet<string>): string {
  let number = 1
  while (taken.has(`${kind}-${number}`)) number++
  return `${kind}-${number}`
}

function withOneTable(elements: readonly LayoutElement[], copies: readonly LayoutElement[]): LayoutElement[] {
  const tables = [...elements, ...copies].filter(({ kind }) => kind === 'table')
  return copies.filter((copy) => copy.kind !== 'table' || copy === tables[0])
}
