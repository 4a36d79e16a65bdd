/** A part as it stands in a zip file: `content` is packed already, time and date are as DOS writes them. */
export type PackedPart = {
  name: string
  flags: number
  method: number
  time: number
  date: number
  crc: number
  unfolded: number
  content: Uint8Array
}

/** Sizes stand in the header of each part, so the mark that they follow behind it (bit 3) is taken out. */
const sizesFollow = 0x8

/** A zip file of parts in the order given. */
export function writeZip(parts: readonly PackedPart[]): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const about = describe(part, name.length)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    pieces.push(Buffer.from('PK\u0003\u0004'), about, name, part.content)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), about, place, name)
    offset += 4 + about.length + name.length + part.content.length
  }
  const listing = Buffer.concat(directory)
  return new Uint8Array(Buffer.concat([...pieces, listing, endOf(parts.length, listing.length, offset)]))
}

/** What the header of a part and its line in the directory have in common. */
function describe({ flags, method, time, date, crc, unfolded, content }: PackedPart, nameLength: number): Buffer {
  const about = Buffer.alloc(26)
  about.writeUInt16LE(20, 0)
  about.writeUInt16LE(flags & ~sizesFollow, 2)
  about.writeUInt16LE(method, 4)
  about.writeUInt16LE(time, 6)
  about.writeUInt16LE(date, 8)
  about.writeUInt32LE(crc, 10)
  about.writeUInt32LE(content.length, 14)
  about.writeUInt32LE(unfolded, 18)
  about.writeUInt16LE(nameLength, 22)
  return about
}

function endOf(count: number, directorySize: number, directoryOffset: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(directorySize, 12)
  end.writeUInt32LE(directoryOffset, 16)
  return end
}
