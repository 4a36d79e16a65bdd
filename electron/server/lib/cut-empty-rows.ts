import { crc32 } from 'node:zlib'
import { listEntries, type PackageEntry } from './check-package.ts'
import { keepPacked, unpack } from './package/open-package.ts'
import { writeZip } from './package/write-zip.ts'

/** Smaller sheets are read as fast as they would be looked through. */
const largeSheet = 16 * 1024 * 1024

/**
 * The package without the rows below the last content of its large sheets: somebody gave a whole sheet borders, and a million rows with
 * nothing in them would be parsed one by one. Anything that could be a value, a text or a formula stays.
 */
export function cutEmptyRows(bytes: Uint8Array): { bytes: Uint8Array; unfolded: number } {
  const entries = (listEntries(bytes) ?? []).filter(({ name }) => !name.endsWith('/'))
  const sizeOf = (list: readonly { unfolded: number }[]) => list.reduce((total, { unfolded }) => total + unfolded, 0)
  if (!entries.some(isLarge)) return { bytes, unfolded: sizeOf(entries) }
  const parts = entries.map((entry) => (isLarge(entry) ? shortened(bytes, entry) : undefined) ?? keepPacked(bytes, entry))
  return { bytes: writeZip(parts), unfolded: sizeOf(parts) }
}

function isLarge({ name, unfolded }: PackageEntry): boolean {
  return unfolded > largeSheet && /^xl\/worksheets\/[^/]+\.xml$/.test(name)
}

function shortened(bytes: Uint8Array, entry: PackageEntry) {
  const content = unpack(bytes, entry)
  const xml = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const end = xml.lastIndexOf('</sheetData>')
  const last = lastContent(xml, end)
  const from = last < 0 ? -1 : xml.indexOf('</row>', last) + '</row>'.length
  if (from < '</row>'.length || from > end) return undefined // with a prefix, in UTF-16, or not as expected
  const kept = Buffer.concat([xml.subarray(0, from), xml.subarray(end)])
  const { name, flags, time, date } = entry
  return { name, flags, time, date, method: 0, crc: crc32(kept), unfolded: kept.length, content: kept }
}

/** Where the last value, text or formula begins, whatever else these letters begin; -1 where there is none. */
function lastContent(xml: Buffer, end: number): number {
  let last = -1
  for (const mark of ['<v', '<is', '<f']) {
    const found = xml.subarray(Math.max(0, last), Math.max(0, end)).lastIndexOf(mark)
    if (found >= 0) last = Math.max(0, last) + found
  }
  return last
}
