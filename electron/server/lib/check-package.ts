import { crc32, inflateRawSync } from 'node:zlib'
import type { Unreadable } from '../../../shared/exchange/unreadable.ts'

/** Most bytes a workbook may unfold to; 100,000 rows of 20 columns are about 100 MB. */
const mostUnfolded = 300 * 1024 * 1024
const mostEntries = 5_000
/** Real sheets fold to about a tenth; only small parts may fold better than this. */
const mostRatio = 250
const smallEntry = 20 * 1024 * 1024

/** A line of a package's directory; time and date are as DOS writes them. */
export type PackageEntry = {
  name: string
  flags: number
  method: number
  time: number
  date: number
  crc: number
  packed: number
  unfolded: number
  offset: number
}

/** What a zip package holds, once it is known to be whole and harmless: part names, and the size it unfolds to. */
export type PackageSummary = { names: ReadonlySet<string>; unfolded: number }

/**
 * Looks at a zip package before any library does: declared sizes first, then every part is unfolded with its declared size as
 * the limit, because a declaration can lie and the reader would believe it.
 */
export function checkPackage(bytes: Uint8Array): PackageSummary | { unreadable: Unreadable } {
  const entries = listEntries(bytes)
  if (entries === undefined) return { unreadable: 'damaged' }
  const unfolded = entries.reduce((total, entry) => total + entry.unfolded, 0)
  const tooDense = entries.some((entry) => entry.unfolded > smallEntry && entry.unfolded > entry.packed * mostRatio)
  if (entries.length > mostEntries || unfolded > mostUnfolded || tooDense) return { unreadable: 'tooLarge' }
  if (entries.some(({ flags }) => (flags & 1) === 1)) return { unreadable: 'encrypted' }
  if (!entries.every((entry) => isWhole(bytes, entry))) return { unreadable: 'damaged' }
  return { names: new Set(entries.map(({ name }) => name)), unfolded }
}

/** Reads the central directory; undefined where there is none or it points outside the file. */
export function listEntries(bytes: Uint8Array): PackageEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: PackageEntry[] = []
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return undefined
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: decodeName(bytes.subarray(at + 46, at + 46 + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      time: view.getUint16(at + 12, true),
      date: view.getUint16(at + 14, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unfolded: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Windows in Chinese writes names in its own code and does not say so. */
function decodeName(name: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name)
  } catch {
    return new TextDecoder('gb18030').decode(name)
  }
}

function findEnd(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - 22 - 65_535)
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at
  return undefined
}

function isWhole(bytes: Uint8Array, entry: PackageEntry): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) return false
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  if (packed.length !== entry.packed) return false
  const content = entry.method === 0 ? packed : entry.method === 8 ? unfold(packed, entry.unfolded) : undefined
  return content !== undefined && content.length === entry.unfolded && crc32(content) === entry.crc
}

function unfold(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch {
    return undefined // larger than declared, or broken: the caller calls it damaged
  }
}
