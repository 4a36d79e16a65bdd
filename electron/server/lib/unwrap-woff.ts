import { inflateSync } from 'node:zlib'

/**
 * The TTF inside a WOFF 1.0 file; any other font is answered as it is. WOFF is the same tables, each deflated by itself, under another
 * directory (https://www.w3.org/TR/WOFF/). Opened as it is, fontkit would unpack the 15 MB of outlines again for every glyph.
 */
export function unwrapWoff(file: Buffer): Buffer {
  if (file.toString('latin1', 0, 4) !== 'wOFF') return file
  const tables = Array.from({ length: file.readUInt16BE(12) }, (_, i) => readTable(file, 44 + i * 20))
  const directory = Buffer.alloc(12 + tables.length * 16)
  writeHeader(directory, file.readUInt32BE(4), tables.length)
  let offset = directory.length
  for (const [i, { tag, checksum, data }] of tables.entries()) {
    directory.write(tag, 12 + i * 16, 'latin1')
    directory.writeUInt32BE(checksum, 16 + i * 16)
    directory.writeUInt32BE(offset, 20 + i * 16)
    directory.writeUInt32BE(data.length, 24 + i * 16)
    offset += data.length + padding(data)
  }
  return Buffer.concat([directory, ...tables.flatMap(({ data }) => [data, Buffer.alloc(padding(data))])])
}

type SfntTable = { tag: string; checksum: number; data: Buffer }

function readTable(file: Buffer, at: number): SfntTable {
  const [offset, packed, length, checksum] = [4, 8, 12, 16].map((step) => file.readUInt32BE(at + step)) as [number, number, number, number]
  const stored = file.subarray(offset, offset + packed)
  return { tag: file.toString('latin1', at, at + 4), checksum, data: packed < length ? inflateSync(stored) : stored }
}

function writeHeader(directory: Buffer, flavour: number, count: number): void {
  const power = Math.floor(Math.log2(count))
  directory.writeUInt32BE(flavour, 0)
  directory.writeUInt16BE(count, 4)
  directory.writeUInt16BE(2 ** power * 16, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE(count * 16 - 2 ** power * 16, 10)
}

/** Tables begin at multiples of four bytes. */
function padding(data: Buffer): number {
  return (4 - (data.length % 4)) % 4
}
