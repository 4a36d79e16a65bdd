import * as z from 'zod'
import { DocumentKind } from '../documents/kinds.ts'
import { LayoutByName } from '../documents/layout.ts'
import { PictureFacts } from '../documents/picture.ts'

/** Whether a layout came with the program or is the office's own. */
export const layoutOrigins = { shipped: '随程序', own: '本中心' } as const satisfies Record<string, string>
export const LayoutOrigin = z.enum(Object.keys(layoutOrigins) as (keyof typeof layoutOrigins)[])
export type LayoutOrigin = z.infer<typeof LayoutOrigin>

/** A layout as lists show it: its newest version. `isChosen`: the office uses it for its kind. `papers` counts the certificates issued with any version of it, or the booklets whose pages are of it. */
export const LayoutRow = z.object({
  layoutId: z.string(),
  kind: DocumentKind,
  name: z.string(),
  origin: LayoutOrigin,
  version: z.int(),
  createdAt: z.iso.datetime(),
  width: z.number(),
  height: z.number(),
  isChosen: z.boolean(),
  papers: z.int(),
})
export type LayoutRow = z.infer<typeof LayoutRow>

/** One version of a layout, with the versions there are, newest first. */
export const LayoutVersion = LayoutRow.extend({
  layout: LayoutByName,
  versions: z.array(z.object({ version: z.int(), createdAt: z.iso.datetime(), papers: z.int() })),
})
export type LayoutVersion = z.infer<typeof LayoutVersion>

/** A stored picture: a seal, a signature, the scan of a form. `key` is the SHA-256 of its content in hex. */
export const PictureRow = PictureFacts.extend({ id: z.int(), key: z.string(), name: z.string(), addedAt: z.iso.datetime() })
export type PictureRow = z.infer<typeof PictureRow>

/** A face that the office has added for characters that no bundled face has. `characters` is how many it can draw. */
export const UserFaceRow = z.object({
  id: z.int(),
  name: z.string(),
  fileName: z.string(),
  characters: z.int(),
  addedAt: z.iso.datetime(),
})
export type UserFaceRow = z.infer<typeof UserFaceRow>
