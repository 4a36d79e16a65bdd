import { parentPort } from 'node:worker_threads'
import type { Sheet } from '../../../shared/exchange/sheet.ts'
import { packRows } from './pack-rows.ts'
import { readWorkbookBytes, type WorkbookReading } from './read-workbook.ts'

/**
 * What the thread that reads workbooks answers: why the workbook can't be read; or each sheet without its rows, then its rows by the
 * thousand, packed; and the end.
 */
export type WorkbookMessage = Extract<WorkbookReading, { unreadable: unknown }> | { sheet: Omit<Sheet, 'rows'> } | { rows: string } | 'end'

const rowsAtOnce = 1_000

/** The entrance of the thread. It is sent the bytes of one workbook after the other. */
parentPort?.on('message', (bytes: Uint8Array) => {
  const reading = readWorkbookBytes(bytes)
  if ('unreadable' in reading) send(reading)
  else for (const sheet of reading.sheets) sendSheet(sheet)
  send('end')
})

function sendSheet({ rows, ...sheet }: Sheet): void {
  send({ sheet })
  for (let first = 0; first < rows.length; first += rowsAtOnce) send({ rows: packRows(rows.slice(first, first + rowsAtOnce)) })
}

function send(message: WorkbookMessage): void {
  parentPort?.postMessage(message)
}
