import { on } from 'node:events'
import { existsSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Sheet, SheetRow } from '../../../shared/exchange/sheet.ts'
import { unreadableSentences } from '../../../shared/exchange/unreadable.ts'
import { unpackRows } from './pack-rows.ts'
import type { WorkbookReading } from './read-workbook.ts'
import type { WorkbookMessage } from './read-workbook-worker.ts'

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
    const reading = await ask(worker, bytes, { signal, mostMilliseconds: limits.mostMilliseconds })
    if (reading && size <= mostBytesToKeep && idle === undefined) keep(worker)
    else await end(worker)
    signal?.throwIfAborted()
    return reading ?? { unreadable: 'tooLarge', sentence: unreadableSentences.tooLarge }
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

/**
 * What the thread reads of one workbook; nothing where it has to be ended. A mistake of ours in there is thrown here. Rows are unpacked while
 * the thread packs the next ones; a thousand take a millisecond or two, and other requests come in between.
 */
async function ask(worker: Worker, bytes: Bytes, { signal, mostMilliseconds }: Patience): Promise<WorkbookReading | undefined> {
  const patience = AbortSignal.any([AbortSignal.timeout(mostMilliseconds), ...(signal ? [signal] : [])])
  const sheets: (Sheet & { rows: SheetRow[] })[] = []
  let reading: WorkbookReading = { sheets }
  try {
    const messages = on(worker, 'message', { signal: patience })
    worker.postMessage(bytes, [bytes.buffer])
    for await (const [message] of messages as AsyncIterable<[WorkbookMessage]>) {
      if (message === 'end') return reading
      if ('unreadable' in message) reading = message
      else if ('sheet' in message) sheets.push({ ...message.sheet, rows: [] })
      else sheets.at(-1)?.rows.push(...unpackRows(message.rows))
      await setImmediate()
    }
  } catch (error) {
    if (!patience.aborted && !isOutOfMemory(error)) throw error
  }
  return undefined
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
