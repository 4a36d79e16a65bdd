import { existsSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Sheet, SheetRow } from '../../../shared/exchange/sheet.ts'
import { unreadableSentences } from '../../../shared/exchange/unreadable.ts'
import type { WorkbookReading } from './read-workbook.ts'

export type ReaderLimits = { mostMilliseconds: number; mostMegabytes: number }
type Bytes = Uint8Array<ArrayBuffer>
/** Reads a workbook; the bytes are handed over and gone afterwards. Rejects when `signal` is aborted. */
export type WorkbookReader = (bytes: Bytes, signal?: AbortSignal) => Promise<WorkbookReading>

/** A thread waits a minute for the next file; one that has read more than this is let go at once, with the memory it took. */
const mostBytesToKeep = 8 * 1024 * 1024
const mostIdleMilliseconds = 60_000

/**
 * A reader whose work is done in a thread of its own, so that the process goes on answering, and a file that takes too long or too much
 * memory can be ended, however small it is.
 */
export function openWorkbookReader(limits: ReaderLimits): WorkbookReader {
  let idle: { worker: Worker; letGo: NodeJS.Timeout } | undefined
  const take = (): Worker => {
    if (!idle) return new Worker(findEntrance(), { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: limits.mostMegabytes } })
    const { worker, letGo } = idle
    idle = undefined
    clearTimeout(letGo)
    worker.ref()
    return worker
  }
  const keep = (worker: Worker) => {
    worker.unref()
    const letGo = setTimeout(() => void end(take()), mostIdleMilliseconds).unref()
    idle = { worker, letGo }
  }
  return async (bytes, signal) => {
    signal?.throwIfAborted()
    const size = bytes.length
    const worker = take()
    const messages = await ask(worker, bytes, { signal, mostMilliseconds: limits.mostMilliseconds })
    if (messages && size <= mostBytesToKeep && idle === undefined) keep(worker)
    else await end(worker)
    signal?.throwIfAborted()
    return messages ? putTogether(messages) : { unreadable: 'tooLarge', sentence: unreadableSentences.tooLarge }
  }
}

/** What a thread still fails with while it is being ended is nobody's business. */
async function end(worker: Worker): Promise<void> {
  worker.on('error', () => {})
  await worker.terminate()
}

/** Beside the bundle in the built program, beside this file in the source tree. */
function findEntrance(): string {
  const entrances = ['js', 'ts'].map((ending) => fileURLToPath(new URL(`./read-workbook-worker.${ending}`, import.meta.url)))
  const entrance = entrances.find((path) => existsSync(path))
  if (entrance === undefined) throw new Error(`findEntrance: nothing at ${entrances.join(', ')}`)
  return entrance
}

type Patience = { signal: AbortSignal | undefined; mostMilliseconds: number }

/** Everything the thread says of one workbook; nothing where it has to be ended. A mistake of ours in there is thrown here. */
function ask(worker: Worker, bytes: Bytes, { signal, mostMilliseconds }: Patience): Promise<string[] | undefined> {
  return new Promise((resolve, reject) => {
    const messages: string[] = []
    const settle = (finish: () => void) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', giveUp)
      worker.removeAllListeners('message').removeAllListeners('error')
      finish()
    }
    const giveUp = () => settle(() => resolve(undefined))
    const timer = setTimeout(giveUp, mostMilliseconds)
    signal?.addEventListener('abort', giveUp)
    worker.on('message', (message: string) => {
      if (message === '"end"') settle(() => resolve(messages))
      else messages.push(message)
    })
    worker.on('error', (error) => (isOutOfMemory(error) ? giveUp() : settle(() => reject(error))))
    worker.postMessage(bytes, [bytes.buffer])
  })
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

/** A thousand rows take some milliseconds; other requests come in between. */
async function putTogether(messages: readonly string[]): Promise<WorkbookReading> {
  const sheets: (Sheet & { rows: SheetRow[] })[] = []
  for (const message of messages) {
    const content = JSON.parse(message) as WorkbookReading | (Sheet & { rows: SheetRow[] }) | SheetRow[]
    if ('unreadable' in content) return content
    if (Array.isArray(content)) sheets.at(-1)?.rows.push(...content.map(withGaps))
    else if ('rows' in content) sheets.push(content)
    await setImmediate()
  }
  return { sheets }
}

/** JSON has null where a cell is missing. */
function withGaps(row: SheetRow): SheetRow {
  return { ...row, cells: row.cells.map((cell) => cell ?? undefined) }
}
