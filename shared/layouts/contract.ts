import * as z from 'zod'
import { NameChoice } from '../documents/faces.ts'
import { DocumentKind } from '../documents/kinds.ts'
import { LayoutByName } from '../documents/layout.ts'
import { RareName } from '../documents/name-faces.ts'
import { mostPictureBytes } from '../documents/picture.ts'
import { Sheet } from '../documents/sheet.ts'
import { refusals } from '../errors.ts'
import { procedure } from '../procedure.ts'
import { reasonTo } from '../reason.ts'
import { LayoutRow, LayoutVersion, PictureRow, UserFaceRow } from './model.ts'

/** A version of a layout; without `version` the newest. */
export const LayoutRef = z.object({ layoutId: z.string().min(1).max(100), version: z.int().min(1).optional() })
export type LayoutRef = z.infer<typeof LayoutRef>

const Which = z.object({ layoutId: z.string(), version: z.int() })
const One = z.object({ id: z.int() })
const name = z.string().trim().min(1, '请填写名称').max(60)

export const mostLayoutFileBytes = 40 * 1024 * 1024
export const mostFaceBytes = 60 * 1024 * 1024

/** A file of at most so many bytes; what it really is, is decided by its content. */
const fileUpTo = (bytes: number) => z.file().max(bytes, `文件太大，最多 ${bytes / 1024 / 1024} MB`)

export const layoutsContract = {
  list: procedure.output(z.array(LayoutRow)),
  get: procedure.input(LayoutRef).output(LayoutVersion).errors(refusals('NOT_FOUND')),
  /** The sheets of a layout with the example of its kind: nobody's real data. */
  example: procedure.input(LayoutRef).output(z.array(Sheet)).errors(refusals('NOT_FOUND')),
  /** The sheets of a layout that is still being drawn. */
  draw: procedure.input(z.object({ layout: LayoutByName })).output(z.array(Sheet)),

  /** A new version of an own layout, `version` being the one it was made from; of one that came with the program, an own layout. */
  save: procedure
    .input(z.object({ layout: LayoutByName }))
    .output(Which)
    .errors(refusals('NOT_FOUND', 'LAYOUT_CHANGED', 'PICTURE_MISSING', 'LINES_MISSING', 'LINES_DIFFER')),
  copy: procedure.input(LayoutRef.extend({ name })).output(Which).errors(refusals('NOT_FOUND')),
  choose: procedure.input(z.object({ kind: DocumentKind, layoutId: z.string() })).errors(refusals('NOT_FOUND', 'LINES_MISSING')),
  remove: procedure
    .input(z.object({ layoutId: z.string(), reason: reasonTo('删除') }))
    .errors(refusals('NOT_FOUND', 'LAYOUT_SHIPPED', 'IN_USE')),

  exportFile: procedure.input(LayoutRef).output(z.file()).errors(refusals('NOT_FOUND')),
  importFile: procedure
    .input(z.object({ file: fileUpTo(mostLayoutFileBytes) }))
    .output(Which)
    .errors(refusals('NOT_A_LAYOUT')),

  pictures: procedure.output(z.array(PictureRow)),
  /** The same picture again is answered as it was first named. */
  addPicture: procedure
    .input(z.object({ name, file: fileUpTo(mostPictureBytes) }))
    .output(PictureRow)
    .errors(refusals('NOT_A_PICTURE')),
  removePicture: procedure.input(One.extend({ reason: reasonTo('删除') })).errors(refusals('NOT_FOUND', 'IN_USE')),
  picture: procedure
    .input(z.object({ key: z.string() }))
    .output(z.file())
    .errors(refusals('NOT_FOUND')),

  faces: procedure.output(z.array(UserFaceRow)),
  addFace: procedure
    .input(z.object({ name, file: fileUpTo(mostFaceBytes) }))
    .output(UserFaceRow)
    .errors(refusals('NAME_TAKEN', 'NOT_A_FONT')),
  removeFace: procedure.input(One.extend({ reason: reasonTo('删除') })).errors(refusals('NOT_FOUND', 'IN_USE')),
  face: procedure.input(One).output(z.file()).errors(refusals('NOT_FOUND')),
  /** For each character of a text, which face draws it where `song` is wanted: a label, or null where it has to be written by hand. */
  tryText: procedure
    .input(z.object({ text: z.string().max(200) }))
    .output(z.array(z.object({ character: z.string(), face: z.string().nullable() }))),

  /** The names of the registry that Song can't set whole, and those for which something was chosen. */
  rareNames: procedure.output(z.array(RareName)),
  /** For every paper with this name from now on; null leaves it to the program again. */
  chooseForName: procedure.input(z.object({ name: z.string().min(1).max(100), choice: NameChoice.nullable() })),
}
