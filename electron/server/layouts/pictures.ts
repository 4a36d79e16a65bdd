import { createHash } from 'node:crypto'
import { readPicture } from '../../../shared/documents/picture.ts'
import type { PictureRow } from '../../../shared/layouts/model.ts'
import type { Store } from '../db/open.ts'
import { createRow, removeRow, type Why } from '../db/write.ts'
import { isNamedInLayout } from './store.ts'

export function listPictures({ db }: Store): Promise<PictureRow[]> {
  return db.selectFrom('picture').selectAll().orderBy('name').orderBy('id').execute()
}

export function findPictureByKey({ sqlite }: Store, key: string): PictureRow | undefined {
  return sqlite.prepare('SELECT * FROM picture WHERE key = ?').get(key) as PictureRow | undefined
}

/** Keeps a picture under the hash of its content, or answers the sentence that says why it can't be kept. One that is kept already is kept once. */
export function addPicture(store: Store, name: string, bytes: Uint8Array): PictureRow | string {
  const facts = readPicture(bytes)
  if (typeof facts === 'string') return facts
  const key = keyOf(bytes)
  const known = findPictureByKey(store, key)
  if (known) return known
  const row = { key, name, ...facts, addedAt: store.now().toISOString() }
  const id = createRow(store, 'picture', row)
  store.sqlite.prepare('INSERT INTO pictureContent (pictureId, bytes) VALUES (?, ?)').run(id, bytes)
  return { id, ...row }
}

export function keyOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export function removePicture(store: Store, id: number, why: Why): 'NOT_FOUND' | 'IN_USE' | undefined {
  const picture = store.sqlite.prepare('SELECT key FROM picture WHERE id = ?').get(id) as { key: string } | undefined
  if (!picture) return 'NOT_FOUND'
  if (isNamedInLayout(store, picture.key)) return 'IN_USE'
  removeRow(store, 'picture', id, why)
}
