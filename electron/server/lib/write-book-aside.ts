import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Report } from './progress.ts'
import type { WriterMessage } from './write-book-worker.ts'
import { type BookSheet, writeBook } from './write-workbook.ts'

/** So many rows are written in a few milliseconds, which is less than a thread takes to begin. */
const fewRows = 300
const rowsAtOnce = 500

/**
 * Writes a workbook. A long one is written in a thread of its own, so that the process goes on answering and the work can be ended at once;
 * it tells how many rows have been handed over, then that the file is being made.
 */
export async function writeBookAside(sheets: readonly BookSheet[], report: Report, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0)
  if (total <= fewRows) return new Uint8Array(await writeBook(sheets))
  const worker = new Worker(findEntrance(), { execArgv: [] })
  try {
    const written = answerOf(worker, signal)
    await handOver(worker, sheets, (done) => report('整理行', done, total))
    await report('生成文件', 0, 0)
    return await written
  } finally {
    await worker.terminate()
  }
}

async function handOver(worker: Worker, sheets: readonly BookSheet[], report: (done: number) => Promise<void>): Promise<void> {
  const send = (message: WriterMessage) => worker.postMessage(JSON.stringify(message))
  send({ sheets: sheets.map((sheet) => ({ ...sheet, rows: [] })) })
  let done = 0
  for (const [sheet, { rows }] of sheets.entries())
    for (let first = 0; first < rows.length; first += rowsAtOnce) {
      const some = rows.slice(first, first + rowsAtOnce)
      send({ sheet, rows: some })
      done += some.length
      await report(done)
    }
  send('end')
}

/** The bytes, or why there are none: the thread failed, or the work was cancelled. */
function answerOf(worker: Worker, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const answer = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    signal.addEventListener('abort', () => reject(signal.reason))
  })
  answer.catch(() => {}) // awaited by the caller; this only keeps a failure while rows are handed over from being called unhandled
  return answer
}

/** Beside the bundle in the built program, beside this file in the source tree. */
function findEntrance(): string {
  const entrances = ['js', 'ts'].map((ending) => fileURLToPath(new URL(`./write-book-worker.${ending}`, import.meta.url)))
  const entrance = entrances.find((path) => existsSync(path))
  if (entrance === undefined) throw new Error(`findEntrance: nothing at ${entrances.join(', ')}`)
  return entrance
}
