import type { Layout } from '../../../shared/documents/layout.ts'
import { type LayoutFile, picturesOf, readLayoutFile } from '../../../shared/layouts/layout-file.ts'
import type { Store } from '../db/open.ts'
import { drawingKit } from '../lib/drawing-kit.ts'
import { addPicture, findPictureByKey, keyOf } from './pictures.ts'
import { addOwnLayout, type Saved } from './store.ts'

/** A layout and its pictures as one file, for another office or for keeping. */
export function exportLayout(store: Store, layout: Layout): File {
  const { findPicture } = drawingKit(store)
  const pictures = picturesOf(layout).flatMap((key) => {
    const bytes = findPicture(key)
    const row = findPictureByKey(store, key)
    return bytes && row ? [{ key, name: row.name, content: Buffer.from(bytes).toString('base64') }] : []
  })
  const file: LayoutFile = { format: 'qinglan-layout', formatVersion: 1, layout, pictures }
  return new File([JSON.stringify(file, null, 2)], `样式 ${layout.name} 第${layout.version}版.json`, { type: 'application/json' })
}

/** Takes in the layout of a file as an own one, with its pictures; or answers in a sentence what is wrong with the file. To be called within a transaction. */
export function importLayout(store: Store, text: string): Saved | string {
  const file = readLayoutFile(text)
  if (typeof file === 'string') return file
  for (const { key, name, content } of file.pictures) {
    const bytes = Buffer.from(content, 'base64')
    if (keyOf(bytes) !== key) return `图片“${name}”已损坏`
    const added = addPicture(store, name, bytes)
    if (typeof added === 'string') return `图片“${name}”：${added}`
  }
  return addOwnLayout(store, file.layout)
}
