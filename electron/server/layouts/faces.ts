import type { FontkitFont } from 'fontkit'
import { chooseGlyphs } from '../../../shared/documents/faces.ts'
import type { UserFaceRow } from '../../../shared/layouts/model.ts'
import type { Store } from '../db/open.ts'
import { createRow, removeRow, type Why } from '../db/write.ts'
import { drawingKit } from '../lib/drawing-kit.ts'
import { labelsOfFaces } from '../lib/face-labels.ts'
import { openFontFile } from '../lib/fonts.ts'
import { isNamedInLayout } from './store.ts'

export function listFaces({ db }: Store): Promise<UserFaceRow[]> {
  return db.selectFrom('userFace').selectAll().orderBy('id').execute()
}

type NewFace = { name: string; fileName: string; bytes: Buffer }

/** Keeps a font file, or answers the sentence that says why it can't be used. */
export function addFace(store: Store, { name, fileName, bytes }: NewFace): UserFaceRow | string {
  const font = readFont(bytes)
  if (typeof font === 'string') return font
  const row = { name, fileName, characters: font.characterSet.length, addedAt: store.now().toISOString() }
  const id = createRow(store, 'userFace', row)
  store.sqlite.prepare('INSERT INTO userFaceContent (faceId, bytes) VALUES (?, ?)').run(id, bytes)
  return { id, ...row }
}

export async function isFaceNameTaken({ db }: Store, name: string): Promise<boolean> {
  return (await db.selectFrom('userFace').select('id').where('name', '=', name).executeTakeFirst()) !== undefined
}

export function removeFace(store: Store, id: number, why: Why): 'NOT_FOUND' | 'IN_USE' | undefined {
  if (!store.sqlite.prepare('SELECT 1 FROM userFace WHERE id = ?').get(id)) return 'NOT_FOUND'
  if (isNamedInLayout(store, `user-${id}`)) return 'IN_USE'
  removeRow(store, 'userFace', id, why)
}

export function findFaceFile({ sqlite }: Store, id: number): File | undefined {
  const row = sqlite
    .prepare('SELECT fileName, bytes FROM userFace JOIN userFaceContent ON faceId = userFace.id WHERE userFace.id = ?')
    .get(id) as { fileName: string; bytes: Buffer<ArrayBuffer> } | undefined
  return row && new File([row.bytes], row.fileName, { type: 'font/ttf' })
}

/** Which face draws each character where Song is wanted. */
export function tryText(store: Store, text: string): { character: string; face: string | null }[] {
  const labels = labelsOfFaces(store)
  return chooseGlyphs(text, 'song', drawingKit(store).metrics).map(({ character, face }) => ({
    character,
    face: face && (labels.get(face) ?? face),
  }))
}

/** The font is tried as it will be used: a character's outline is read. */
function readFont(bytes: Buffer): FontkitFont | string {
  try {
    const font = openFontFile(bytes)
    const [first] = font.characterSet
    if (first === undefined) return '字体里没有字'
    if (font['OS/2']?.fsType.noEmbedding) return '这个字体不允许嵌入 PDF，请换一个字体'
    font.glyphForCodePoint(first).path.toSVG()
    return font
  } catch (error) {
    // fontkit throws its own Errors of many kinds on anything that is not a whole font.
    if (error instanceof Error) return '只能用 TTF、OTF、TTC 字体；这个文件不是，或者已损坏'
    throw error
  }
}
