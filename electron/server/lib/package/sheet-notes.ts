import { addContentType } from './content-types.ts'
import type { Edit } from './edit-text.ts'
import { emptyDrawing, rewriteShapes } from './note-shapes.ts'
import { emptyNotesPart, hasNotes, type Note, rewriteNotes } from './notes-part.ts'
import type { Package } from './open-package.ts'
import { placeForChild, type Worksheet } from './read-worksheet.ts'
import { addRelationship, listRelationships } from './relationships.ts'
import { freePart } from './workbook-part.ts'
import { withPrefix } from './xml-text.ts'

const notesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml'
const drawingType = 'application/vnd.openxmlformats-officedocument.vmlDrawing'
const relationSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Takes our earlier notes from a sheet and writes new ones; gives the edits that the sheet itself needs. */
export async function replaceNotes(
  box: Package,
  { part, sheet }: { part: string; sheet: Worksheet },
  notes: readonly Note[],
): Promise<Edit[]> {
  const relationships = await listRelationships(box, part)
  const known = relationships.find(({ kind }) => kind === 'comments')?.target
  if (notes.length === 0 && (known === undefined || !hasNotes(box.text(known)))) return []
  const path = known ?? (await addPart(box, part, 'comments'))
  const rewritten = await rewriteNotes(box.text(path), notes)
  box.write(path, rewritten.text)
  if (rewritten.gone.length + rewritten.added.length === 0) return []
  const drawing = relationships.find(({ id }) => id === sheet.legacyDrawing)?.target
  const shapes = drawing ?? (await addPart(box, part, 'vmlDrawing'))
  box.write(shapes, await rewriteShapes(box.text(shapes), rewritten))
  if (drawing !== undefined) return []
  const id = (await listRelationships(box, part)).find(({ target }) => target === shapes)?.id ?? ''
  const place = placeForChild(sheet, 'legacyDrawing')
  return [{ from: place, to: place, text: withPrefix(`<legacyDrawing xmlns:r="${relationSpace}" r:id="${id}"/>`, sheet.prefix) }]
}

async function addPart(box: Package, owner: string, kind: 'comments' | 'vmlDrawing'): Promise<string> {
  const path = freePart(box, (n) => (kind === 'comments' ? `xl/comments${n}.xml` : `xl/drawings/vmlDrawing${n}.vml`))
  box.write(path, kind === 'comments' ? emptyNotesPart : emptyDrawing)
  await addRelationship(box, owner, { kind, target: path })
  await addContentType(box, kind === 'comments' ? { part: path } : { ending: 'vml' }, kind === 'comments' ? notesType : drawingType)
  return path
}
