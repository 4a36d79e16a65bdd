import { promisify } from 'node:util'
import { crc32, deflateRaw, inflateRawSync } from 'node:zlib'
import { listEntries, type PackageEntry } from '../check-package.ts'
import { StrangePackage } from './strange-package.ts'
import { type PackedPart, writeZip } from './write-zip.ts'

const fold = promisify(deflateRaw)

/** The parts of a package by name. What is not written stays as it came, down to its packed bytes and its place. */
export type Package = {
  names: () => string[]
  has: (name: string) => boolean
  /** The text of a part; a byte order mark stays in it. */
  text: (name: string) => string
  write: (name: string, text: string) => void
  remove: (name: string) => void
  save: () => Promise<Uint8Array<ArrayBuffer>>
}

/** Opens a package that `checkPackage` has found whole and harmless. */
export function openPackage(bytes: Uint8Array): Package {
  const entries = listEntries(bytes)
  if (entries === undefined) throw new StrangePackage('no directory')
  const stored = new Map(entries.filter(({ name }) => !name.endsWith('/')).map((entry) => [entry.name, entry]))
  const written = new Map<string, string>()
  const removed = new Set<string>()
  const names = () => [...new Set([...stored.keys(), ...written.keys()])].filter((name) => !removed.has(name))
  return {
    names,
    has: (name) => !removed.has(name) && (stored.has(name) || written.has(name)),
    text: (name) => {
      const entry = removed.has(name) ? undefined : stored.get(name)
      const text = written.get(name) ?? (entry && decode(unpack(bytes, entry), name))
      if (text === undefined) throw new StrangePackage(`no part ${name}`)
      return text
    },
    write: (name, text) => {
      removed.delete(name)
      written.set(name, text)
    },
    remove: (name) => {
      written.delete(name)
      removed.add(name)
    },
    save: async () => {
      const parts = names().map(async (name) => {
        const text = written.get(name)
        const entry = stored.get(name)
        return text === undefined && entry ? keepPacked(bytes, entry) : pack(name, text ?? '')
      })
      return writeZip(await Promise.all(parts))
    },
  }
}

function packedBytes(bytes: Uint8Array, { offset, packed }: PackageEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return bytes.subarray(start, start + packed)
}

/** The content of one part, unfolded within its declared size. */
export function unpack(bytes: Uint8Array, entry: PackageEntry): Uint8Array {
  const packed = packedBytes(bytes, entry)
  return entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unfolded) })
}

function decode(content: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content)
  } catch {
    throw new StrangePackage(`${name} is not UTF-8`)
  }
}

/** A part as it came, packed. */
export function keepPacked(bytes: Uint8Array, entry: PackageEntry): PackedPart {
  return { ...entry, content: packedBytes(bytes, entry) }
}

async function pack(name: string, text: string): Promise<PackedPart> {
  const content = Buffer.from(text)
  return { name, flags: 0x800, method: 8, time: 0, date: 0x21, crc: crc32(content), unfolded: content.length, content: await fold(content) }
}
