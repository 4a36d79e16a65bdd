import * as z from 'zod'
import type { LayoutElement } from './elements.ts'
import { type ChosenNames, chooseGlyphs, Face, type FontMetrics, type Glyph, NameChoice } from './faces.ts'
import type { LayoutPage } from './layout.ts'
import { type DocumentData, fieldsOf, fillTemplate, findValue, rowsOf } from './template.ts'

/**
 * A name with characters that the face it is set in lacks: for each the label of the face that steps in (null: none, it is written by hand), the
 * faces that have the whole name, and what was chosen for it.
 */
export const RareName = z.object({
  name: z.string(),
  characters: z.array(z.object({ character: z.string(), face: z.string().nullable() })),
  faces: z.array(z.object({ face: Face, label: z.string() })),
  choice: NameChoice.nullable(),
})
export type RareName = z.infer<typeof RareName>

/** A character of a name that its face lacks, and the face that steps in; null where none does. */
export type RareCharacter = { character: string; face: Face | null }

/** The widths for one document. Where nobody in it was chosen for they stay the same object, by which the layout step knows what it has laid out already. */
export function withChosenNames(metrics: FontMetrics, data: DocumentData, names: ChosenNames): FontMetrics {
  if (names.choices.size === 0) return metrics
  const rows = [data, ...Object.values(data).flatMap((value) => (value !== null && typeof value === 'object' ? value : []))]
  const isAnyChosen = rows.some((row) => names.fields.some((field) => names.choices.has(String(findValue(row, field)))))
  return isAnyChosen ? { ...metrics, names } : metrics
}

/** A template and the values it is filled with: the document's, and those of a row where it stands in one. */
export type Filling = { content: string; data: DocumentData }

/** The characters of a filled template: a name that was chosen for as it was chosen, the words around it in `face`. */
export function chooseGlyphsIn(filling: Filling, face: Face, metrics: FontMetrics): Glyph[] {
  const { names } = metrics
  const pieces = names ? filling.content.split(/(\{[^{}]*\})/) : [filling.content]
  return pieces.flatMap((content) => {
    const piece = { content, data: filling.data }
    const setting = names ? settingOf(namesIn(piece, names.fields), { face, metrics, choices: names.choices }) : { face, metrics }
    return chooseGlyphs(fillTemplate(content, filling.data).text, setting.face, setting.metrics)
  })
}

type Setting = { face: Face; metrics: FontMetrics }

function settingOf([name = '']: readonly string[], { choices, face, metrics }: Setting & Pick<ChosenNames, 'choices'>): Setting {
  const choice = choices.get(name)
  if (choice === undefined) return { face, metrics }
  if (choice !== 'by-hand') return { face: choice, metrics }
  const blocked = new Set(rareCharacters(name, face, metrics).map(({ character }) => character))
  return {
    face,
    metrics: { ...metrics, advance: (one, character) => (blocked.has(character) ? undefined : metrics.advance(one, character)) },
  }
}

/** The characters of a name that `face` lacks. */
export function rareCharacters(name: string, face: Face, metrics: FontMetrics): RareCharacter[] {
  return chooseGlyphs(name, face, metrics).flatMap((glyph) =>
    glyph.face === face ? [] : [{ character: glyph.character, face: glyph.face }],
  )
}

/** The names on a document that hold characters which the layout's own face lacks there, whatever was chosen for them: an entry for each such character. */
export function rareNamesOn(
  { elements }: LayoutPage,
  { data, fields }: { data: DocumentData; fields: readonly string[] },
  metrics: FontMetrics,
): (RareCharacter & { name: string })[] {
  return elements
    .flatMap((element) => fillingsOf(element, data))
    .flatMap(({ face, ...filling }) =>
      namesIn(filling, fields).flatMap((name) => rareCharacters(name, face, metrics).map((rare) => ({ name, ...rare }))),
    )
}

function fillingsOf(element: LayoutElement, data: DocumentData): (Filling & { face: Face })[] {
  if (element.kind === 'text') return [{ content: element.content, face: element.face, data }]
  if (element.kind !== 'table' && element.kind !== 'lines') return []
  return rowsOf(data, element.list).flatMap((row) =>
    element.columns.map(({ content, face }) => ({ content, face, data: { ...data, ...row } })),
  )
}

function namesIn({ content, data }: Filling, nameFields: readonly string[]): string[] {
  return fieldsOf(content).flatMap((field) => {
    const name = nameFields.includes(field) ? findValue(data, field) : null
    return name === null ? [] : [String(name)]
  })
}
