import type { NameChoice } from '../../../shared/documents/faces.ts'
import { nameFieldsOf } from '../../../shared/documents/kinds.ts'
import { layOutPages } from '../../../shared/documents/lay-out.ts'
import type { Layout } from '../../../shared/documents/layout.ts'
import { withChosenNames } from '../../../shared/documents/name-faces.ts'
import type { Sheet } from '../../../shared/documents/sheet.ts'
import type { DocumentData } from '../../../shared/documents/template.ts'
import type { Store } from '../db/open.ts'
import { drawingKit } from './drawing-kit.ts'

/** The sheets of a document as this office prints it: with its own faces, and names in the faces chosen for them. */
export function layOutDocument(store: Store, layout: Layout, data: DocumentData): Sheet[] {
  const names = { fields: nameFieldsOf(layout.kind), choices: nameChoices(store) }
  return layOutPages(layout, data, withChosenNames(drawingKit(store).metrics, data, names))
}

/** The sheet of a document that is one sheet by its nature: a certificate. */
export function layOutSheet(store: Store, layout: Layout, data: DocumentData): Sheet {
  const [sheet, second] = layOutDocument(store, layout, data)
  if (!sheet || second) throw new Error(`layOutSheet: expected one sheet of ${layout.id}, the document goes on`)
  return sheet
}

/** What was chosen for names with rare characters, by name. */
export function nameChoices({ sqlite }: Store): Map<string, NameChoice> {
  const rows = sqlite.prepare('SELECT name, choice FROM nameFace').all() as { name: string; choice: NameChoice }[]
  return new Map(rows.map(({ name, choice }) => [name, choice]))
}
