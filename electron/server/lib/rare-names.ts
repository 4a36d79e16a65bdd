import { setImmediate } from 'node:timers/promises'
import type { Face } from '../../../shared/documents/faces.ts'
import { nameFieldsOf } from '../../../shared/documents/kinds.ts'
import type { Layout } from '../../../shared/documents/layout.ts'
import { type RareCharacter, type RareName, rareCharacters, rareNamesOn } from '../../../shared/documents/name-faces.ts'
import type { DocumentData } from '../../../shared/documents/template.ts'
import type { Store } from '../db/open.ts'
import { drawingKit } from './drawing-kit.ts'
import { labelsOfFaces } from './face-labels.ts'
import { nameChoices } from './lay-out-document.ts'

/** The names on documents that the faces of their layouts can't set whole, in the order in which they come. */
export async function rareNamesOf<Kept>(
  store: Store,
  documents: readonly Kept[],
  read: (kept: Kept) => { layout: Layout; data: DocumentData },
): Promise<RareName[]> {
  const { metrics } = drawingKit(store)
  const found: (RareCharacter & { name: string })[] = []
  for (const [i, kept] of documents.entries()) {
    const { layout, data } = read(kept)
    found.push(...rareNamesOn(layout, { data, fields: nameFieldsOf(layout.kind) }, metrics))
    if (i % 50 === 49) await setImmediate() // others are answered in between
  }
  return describeRareNames(
    store,
    Map.groupBy(found, ({ name }) => name),
  )
}

/** Each name and what is rare in it, with what can be chosen for it and what was. */
export function describeRareNames(store: Store, found: ReadonlyMap<string, readonly RareCharacter[]>): RareName[] {
  const { metrics } = drawingKit(store)
  const labels = labelsOfFaces(store)
  const choices = nameChoices(store)
  return [...found].map(([name, rare]) => {
    const characters = [...new Map(rare.map(({ character, face }): [string, Face | null] => [character, face]))]
    const choice = choices.get(name) ?? null
    return {
      name,
      characters: characters.map(([character, face]) => ({ character, face: face && (labels.get(face) ?? face) })),
      faces: [...labels].flatMap(([face, label]) =>
        face === choice || rareCharacters(name, face, metrics).length === 0 ? [{ face, label }] : [],
      ),
      choice,
    }
  })
}
