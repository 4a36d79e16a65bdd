import type { FolderWorkbook } from '../../shared/packs/contract.ts'
import type { Progress } from '../../shared/progress.ts'
import { client } from '../api/client.ts'
import { messageOf } from '../api/messages.ts'
import { writeWholeFile } from './write-whole-file.ts'

/** What was written and what not, each workbook once; `stopped` is why the rest was not tried. */
export type FolderResult = {
  written: readonly FolderWorkbook[]
  failed: readonly (FolderWorkbook & { why: string })[]
  left: readonly FolderWorkbook[]
  stopped: string | undefined
}

type Writing = { roundId: number; folder: FileSystemDirectoryHandle; workbooks: readonly FolderWorkbook[] }

/**
 * Fetches and writes one workbook after the other. Cancelled, it ends between two files and says what is there; a file that can't be written is
 * passed over.
 */
export async function* writeIntoFolder(
  { roundId, folder, workbooks }: Writing,
  { signal }: { signal: AbortSignal },
): AsyncGenerator<Progress | { type: 'done'; result: FolderResult }, void> {
  await client.packs.handOut({ roundId, packIds: workbooks.map(({ packId }) => packId) })
  const written: FolderWorkbook[] = []
  const failed: FolderResult['failed'][number][] = []
  let stopped: string | undefined
  for (const [i, workbook] of workbooks.entries()) {
    yield { type: 'progress', step: '正在写入', done: i, total: workbooks.length }
    if (signal.aborted) stopped = '已取消。'
    if (stopped !== undefined) break
    const content = await client.packs.workbook({ packId: workbook.packId }).catch((error: unknown) => messageOf(error))
    if (typeof content === 'string') {
      stopped = content // what is in the folder by now is still told
      break
    }
    const why = await writeWholeFile(folder, workbook.fileName, content)
    if (!why) written.push(workbook)
    else if (why.isFinal) stopped = why.sentence
    else failed.push({ ...workbook, why: why.sentence })
  }
  const done = new Set([...written, ...failed].map(({ packId }) => packId))
  yield { type: 'done', result: { written, failed, left: workbooks.filter(({ packId }) => !done.has(packId)), stopped } }
}
