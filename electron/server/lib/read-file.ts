import type { Sheet } from '../../../shared/exchange/sheet.ts'
import { mostFileBytes, unreadableSentences } from '../../../shared/exchange/unreadable.ts'
import { openWorkbookReader } from './workbook-reader.ts'

/** A file that was read: `hash` is its SHA-256 in hex. */
export type ReadFile = { fileName: string; hash: string } & ({ sheets: readonly Sheet[] } | { sentence: string })

let latest: { hash: string; sheets: readonly Sheet[] } | undefined

/** 100,000 rows take 6 s and half a gigabyte; an office PC may need twice the time. */
const readInThread = openWorkbookReader({ mostMilliseconds: 20_000, mostMegabytes: 2_048 })

/** Reads a workbook. The last one is kept: recognising, trying and committing ask for the same file one after the other. */
export async function readFile(file: File, signal?: AbortSignal): Promise<ReadFile> {
  const { name: fileName } = file
  if (fileName.startsWith('~$')) return { fileName, hash: '', sentence: unreadableSentences.leftOver }
  if (file.size > mostFileBytes) return { fileName, hash: '', sentence: unreadableSentences.tooLarge }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
  if (latest?.hash === hash) return { fileName, ...latest }
  const reading = await readInThread(bytes, signal)
  if (!('sheets' in reading)) return { fileName, hash, sentence: reading.sentence }
  latest = { hash, sheets: reading.sheets }
  return { fileName, ...latest }
}

/** Lets the kept file go, once it is imported. */
export function forgetFile(): void {
  latest = undefined
}
