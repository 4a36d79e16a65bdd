import type { FontkitFont } from 'fontkit'
import type { Face, FontMetrics } from '../../../shared/documents/faces.ts'
import type { Store } from '../db/open.ts'
import type { Sqlite } from '../db/sqlite.ts'
import { advanceIn, fontMetrics, openFont, openFontFile } from './fonts.ts'

/** What laying out and drawing need besides a layout and its data: the faces, and the PNG or JPEG of a picture's key. */
export type DrawingKit = {
  metrics: FontMetrics
  openFont: (face: Face) => FontkitFont
  findPicture: (key: string) => Uint8Array | undefined
}

/** Only what comes with the program: for sheets that have nothing of the office's own. */
export const bundledKit: DrawingKit = { metrics: fontMetrics, openFont, findPicture: () => undefined }

/** With the faces that the office has added and the pictures it keeps. */
export function drawingKit(store: Store): DrawingKit {
  const rows = store.sqlite.prepare('SELECT id FROM userFace ORDER BY id').all() as { id: number }[]
  if (rows.length === 0) return { ...bundledKit, findPicture: (key) => findPicture(store, key) }
  const userFaces = rows.map(({ id }): Face => `user-${id}`)
  const open = (face: Face) => {
    if (!face.startsWith('user-')) return openFont(face)
    return userFaces.includes(face) ? openUserFace(store, face) : undefined
  }
  const metrics: FontMetrics = { userFaces, advance: (face, character) => advanceOf(open(face), character) }
  return { metrics, openFont: (face) => open(face) ?? openFont('song'), findPicture: (key) => findPicture(store, key) }
}

/** A layout may name a face that was removed since: then it has no glyphs, and another steps in. */
function advanceOf(font: FontkitFont | undefined, character: string): number | undefined {
  return font && advanceIn(font, character)
}

/** Opened faces are kept while the database is open; an id is never used again. */
const openedFaces = new WeakMap<Sqlite, Map<Face, FontkitFont>>()

function openUserFace({ sqlite }: Store, face: Face): FontkitFont | undefined {
  const known = openedFaces.get(sqlite) ?? new Map<Face, FontkitFont>()
  openedFaces.set(sqlite, known)
  const font = known.get(face)
  if (font) return font
  const bytes = contentOf(sqlite, Number(face.slice('user-'.length)))
  if (!bytes) return undefined
  const opened = openFontFile(bytes)
  known.set(face, opened)
  return opened
}

function contentOf(sqlite: Sqlite, faceId: number): Buffer | undefined {
  const row = sqlite.prepare('SELECT bytes FROM userFaceContent WHERE faceId = ?').get(faceId) as { bytes: Buffer } | undefined
  return row?.bytes
}

function findPicture({ sqlite }: Store, key: string): Uint8Array | undefined {
  const row = sqlite
    .prepare('SELECT bytes FROM pictureContent JOIN picture ON picture.id = pictureContent.pictureId WHERE picture.key = ?')
    .get(key) as { bytes: Buffer } | undefined
  return row?.bytes
}
