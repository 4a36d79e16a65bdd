import type { NameChoice } from '../../../shared/documents/faces.ts'
import { type RareName, rareCharacters } from '../../../shared/documents/name-faces.ts'
import type { Store } from '../db/open.ts'
import { changeRow, createRow, removeRow } from '../db/write.ts'
import { drawingKit } from '../lib/drawing-kit.ts'
import { nameChoices } from '../lib/lay-out-document.ts'
import { describeRareNames } from '../lib/rare-names.ts'

/** The names of the registry with characters that Song lacks, and those chosen for because of another face: a choice is seen as long as it lasts. */
export function listRareNames(store: Store): RareName[] {
  const { metrics } = drawingKit(store)
  const choices = nameChoices(store)
  const rows = store.sqlite.prepare('SELECT DISTINCT name FROM teacher ORDER BY pinyin, name').all() as { name: string }[]
  const names = new Set([...rows.map(({ name }) => name), ...choices.keys()])
  const rare = [...names].map((name) => [name, rareCharacters(name, 'song', metrics)] as const)
  return describeRareNames(store, new Map(rare.filter(([name, characters]) => characters.length > 0 || choices.has(name))))
}

/** Chooses for a name; null leaves it to the program again. */
export function chooseForName(store: Store, name: string, choice: NameChoice | null): void {
  const current = store.sqlite.prepare('SELECT id FROM nameFace WHERE name = ?').get(name) as { id: number } | undefined
  if (current && choice === null) removeRow(store, 'nameFace', current.id)
  else if (current && choice !== null) changeRow(store, 'nameFace', current.id, { choice })
  else if (choice !== null) createRow(store, 'nameFace', { name, choice })
}
