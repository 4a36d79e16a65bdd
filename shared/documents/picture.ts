import * as z from 'zod'

/** What a picture file is, by its own first bytes; width and height in pixels. */
export const PictureFacts = z.object({ type: z.enum(['image/png', 'image/jpeg']), width: z.int(), height: z.int() })
export type PictureFacts = z.infer<typeof PictureFacts>

export const mostPictureBytes = 8 * 1024 * 1024
const mostPixelsAcross = 6000

/** The facts of a picture, or in a sentence why it can't be taken: it goes into PDFs as it is, so nothing but a whole PNG or JPEG may pass. */
export function readPicture(bytes: Uint8Array): PictureFacts | string {
  if (bytes.length > mostPictureBytes) return `图片太大，最多 ${mostPictureBytes / 1024 / 1024} MB，请压缩后再选`
  const facts = readPng(bytes) ?? readJpeg(bytes)
  if (!facts) return '只能用 PNG 或 JPG 图片；这个文件不是，或者已损坏'
  if (facts.width === 0 || facts.height === 0) return '图片是空的，或者已损坏'
  if (facts.width > mostPixelsAcross || facts.height > mostPixelsAcross)
    return `图片是 ${facts.width}×${facts.height} 像素，长和宽都不能超过 ${mostPixelsAcross}，请缩小后再选`
  return facts
}

const pngMark = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** A PNG begins with its mark and the chunk IHDR, and ends with the chunk IEND. */
function readPng(bytes: Uint8Array): PictureFacts | undefined {
  if (bytes.length < 45 || pngMark.some((byte, i) => bytes[i] !== byte)) return undefined
  if (textAt(bytes, 12) !== 'IHDR' || textAt(bytes, bytes.length - 8) !== 'IEND') return undefined
  const view = viewOf(bytes)
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

function textAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}

/** A JPEG is a row of segments FF xx length …; its size stands in the first frame header (C0–CF but for three that are none). */
function readJpeg(bytes: Uint8Array): PictureFacts | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  const view = viewOf(bytes)
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (isFrame(marker)) return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    else at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
