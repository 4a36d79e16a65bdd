import { createHash } from 'node:crypto'
import type { Sheet } from '../../../shared/exchange/sheet.ts'
import { readWorkbookBytes } from '../lib/read-workbook.ts'

/** A file that was read: `hash` is its SHA-256 in hex. */
export type ReadFile = { fileName: string; hash: string } & ({ sheets: readonly Sheet[] } | { sentence: string })

let latest: { hash: string; sheets: readonly Sheet[] } | undefined

/** Reads a workbook. The last one is kept: recognising, trying and committing ask for the same file one after the other. */
export async function readFile(file: File): Promise<ReadFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const hash = createHash('sha256').update(bytes).digest('hex')
  if (latest?.hash === hash) return { fileName: file.name, ...latest }
  const reading = readWorkbookBytes(bytes)
  if (!('sheets' in reading)) return { fileName: file.name, hash, sentence: reading.sentence }
  latest = { hash, sheets: reading.sheets }
  return { fileName: file.name, ...latest }
}

/** Lets the kept file go, once it is imported. */
export function forgetFile(): void {
  latest = undefined
}
