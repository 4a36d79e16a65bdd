import type { Side } from '../../../shared/booklets/places.ts'
import type { Layout } from '../../../shared/documents/layout.ts'
import type { Sheet, SheetOperation } from '../../../shared/documents/sheet.ts'
import type { DocumentRow } from '../../../shared/documents/template.ts'
import type { Store } from '../db/open.ts'
import { layOutSheet } from '../lib/lay-out-document.ts'
import { linesOf } from './layouts.ts'

/** A side of an opening and what stands on its lines: `line` from 1. `tone` is how it is shown: on paper already, new, or spoiled. */
export type DrawnLine = { line: number; content: Readonly<Record<string, string | number>>; tone: 'old' | 'new' | 'void' }
export type PageOf = { layout: Layout; page: number; side: Side; owner: { teacherName: string; number: string } }

const colors = { old: '#9aa3a2', void: '#d9a7a0' } as const

/** A page as it looks: the form, what is on it already in grey, spoiled lines in pale red, what is new in black. */
export function drawPage(store: Store, page: PageOf, lines: readonly DrawnLine[]): Sheet {
  const form = layOutSheet(store, page.layout, dataOf(page, []))
  const drawn = (['old', 'void', 'new'] as const).map((tone) => ({
    tone,
    sheet: drawLines(
      store,
      page,
      lines.filter((line) => line.tone === tone),
    ),
  }))
  return {
    ...form,
    operations: [
      ...form.operations,
      ...drawn.flatMap(({ tone, sheet }) => (tone === 'new' ? sheet.operations : inColor(sheet, colors[tone]))),
    ],
    warnings: drawn.flatMap(({ sheet }) => sheet.warnings),
  }
}

/** Only the values on their lines: what goes onto the paper, whose form and earlier lines are there already. */
export function drawLines(store: Store, page: PageOf, lines: readonly DrawnLine[]): Sheet {
  const ruled = { ...page.layout, elements: page.layout.elements.filter(({ kind }) => kind === 'lines') }
  return layOutSheet(store, ruled, dataOf(page, lines))
}

function dataOf({ layout, page, side, owner }: PageOf, lines: readonly DrawnLine[]) {
  const rows: DocumentRow[] = lines.map(({ line, content }) => ({ line, ...content }))
  const pageNumber = page * 2 - (side === 'left' ? 1 : 0)
  const { list } = linesOf(layout)
  return { side, teacherName: owner.teacherName, cardNumber: owner.number, year: null, pageNumber, [list]: rows }
}

function inColor({ operations }: Sheet, color: string): SheetOperation[] {
  return operations.map((operation) => ('color' in operation ? { ...operation, color } : operation))
}
