import type { Returned } from '../../../shared/packs/returned.ts'
import type { Store } from '../db/open.ts'
import { markProblems } from '../lib/mark-problems.ts'
import { readInThread } from './read-in-thread.ts'

type ReturnFile = { fileName: string; bytes: Uint8Array<ArrayBuffer>; content: Returned }

/** What a school sent, as it came; nothing where only what was read of it was kept. */
export function findReturnFile({ sqlite }: Store, returnId: number): ReturnFile | undefined {
  const found = sqlite
    .prepare(
      `SELECT fileName, packReturnFile.content AS bytes, packReturn.content AS content
       FROM packReturn JOIN packReturnFile ON packReturnFile.returnId = packReturn.id WHERE packReturn.id = ?`,
    )
    .get(returnId) as { fileName: string; bytes: Uint8Array; content: string } | undefined
  return found && { fileName: found.fileName, bytes: new Uint8Array(found.bytes), content: JSON.parse(found.content) as Returned }
}

/** The school's own workbook with what only the school can put right marked in it; undefined where that is nothing. */
export async function markReturn({ fileName, bytes, content }: ReturnFile, signal?: AbortSignal): Promise<File | undefined> {
  const { sheet, problems = [] } = content
  if (sheet === undefined || problems.length === 0) return undefined
  const reading = await readInThread(bytes.slice(), signal) // reading takes the bytes away
  if (!('sheets' in reading)) throw new Error(`markReturn: ${reading.sentence}`)
  return markProblems({ fileName, bytes, sheets: reading.sheets, sheet, problems })
}
