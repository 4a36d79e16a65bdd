import { type NameChoice, rareCharacters } from '../../../shared/documents/name-faces.ts'
import type { RareName } from '../../../shared/layouts/model.ts'
import type { Store } from '../db/open.ts'
import { changeRow, createRow, removeRow } from '../db/write.ts'
import { drawingKit } from '../lib/drawing-kit.ts'
import { nameChoices } from '../lib/lay-out-document.ts'
import { labelsOfFaces } from './faces.ts'

/** The names of the registry with characters that Song lacks, and what was chosen for each. */
export async function listRareNames(store: Store): Promise<RareName[]> {
  const { metrics } = drawingKit(store)
  const labels = await labelsOfFaces(store)
  const choices = nameChoices(store)
  const rows = store.sqlite.prepare('SELECT DISTINCT name FROM teacher ORDER BY pinyin, name').all() as { name: string }[]
  return rows.flatMap(({ name }) => {
    const rare = rareCharacters(name, 'song', metrics)
    if (rare.length === 0) return []
    const characters = rare.map(({ character, face }) => ({ character, face: face && (labels.get(face) ?? face) }))
    return [{ name, characters, choice: choices.get(name) ?? null }]
  })
}

/** Chooses for a name; null leaves it to the program again. */
export function chooseForName(store: Store, name: string, choice: NameChoice | null): void {
  const current = store.sqlite.prepare('SELECT id FROM nameFace WHERE name = ?').get(name) as { id: number } | undefined
  if (current && choice === null) removeRow(store, 'nameFace', current.id)
  else if (current && choice !== null) changeRow(store, 'nameFace', current.id, { choice })
  else if (choice !== null) createRow(store, 'nameFace', { name, choice })
}
