import * as z from 'zod'
import type { LayoutElement } from './elements.ts'
import { chooseGlyphs, Face, type FontMetrics } from './faces.ts'
import type { LayoutPage } from './layout.ts'
import { type DocumentData, fieldsOf, findValue } from './template.ts'

/** What a person chose for a name with rare characters: a face for the whole name, or a pen for what the layout's own face lacks. */
export const NameChoice = z.union([Face, z.literal('by-hand')])
export type NameChoice = z.infer<typeof NameChoice>

/** A layout and the faces' widths as they are for one document, whose names may have been chosen for. */
export function applyNameChoices<Page extends LayoutPage>(
  { page, data, nameFields }: { page: Page; data: DocumentData; nameFields: readonly string[] },
  choices: ReadonlyMap<string, NameChoice>,
  metrics: FontMetrics,
): { page: Page; metrics: FontMetrics } {
  const chosen = nameFields.flatMap((field) => {
    const name = findValue(data, field)
    const choice = choices.get(String(name))
    return choice === undefined ? [] : [{ field, name: String(name), choice }]
  })
  if (chosen.length === 0) return { page, metrics }
  const elements = page.elements.map((element) => {
    const choice = chosen.find(({ field, choice }) => choice !== 'by-hand' && isSetFrom(element, field))?.choice
    return choice === undefined || choice === 'by-hand' ? element : { ...element, face: choice }
  })
  const blocked = new Set(
    chosen.flatMap(({ name, choice, field }) => (choice === 'by-hand' ? lackingIn(page, { name, field }, metrics) : [])),
  )
  return {
    page: { ...page, elements },
    metrics:
      blocked.size === 0 ? metrics : { ...metrics, advance: (face, one) => (blocked.has(one) ? undefined : metrics.advance(face, one)) },
  }
}

/** The characters of a name that `face` lacks, each with the face that steps in; null where none does. */
export function rareCharacters(name: string, face: Face, metrics: FontMetrics): { character: string; face: Face | null }[] {
  return chooseGlyphs(name, face, metrics).flatMap((glyph) =>
    glyph.face === face ? [] : [{ character: glyph.character, face: glyph.face }],
  )
}

function isSetFrom(element: LayoutElement, field: string): element is LayoutElement & { kind: 'text' } {
  return element.kind === 'text' && fieldsOf(element.content).includes(field)
}

function lackingIn(page: LayoutPage, { name, field }: { name: string; field: string }, metrics: FontMetrics): string[] {
  const faces = page.elements.flatMap((element) => (isSetFrom(element, field) ? [element.face] : []))
  return faces.flatMap((face) => rareCharacters(name, face, metrics).map(({ character }) => character))
}
