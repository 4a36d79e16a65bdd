import { parentPort } from 'node:worker_threads'
import type { Sheet } from '../../../shared/exchange/sheet.ts'
import { readWorkbookBytes } from './read-workbook.ts'

/**
 * The entrance of the thread that reads workbooks. It is sent the bytes of one, and answers with messages of JSON, which cost a fifth of
 * copied objects: the sheets without their rows, then rows by the thousand, then the end; or why the workbook can't be read.
 */
const rowsAtOnce = 1_000

parentPort?.on('message', (bytes: Uint8Array) => {
  const reading = readWorkbookBytes(bytes)
  if ('unreadable' in reading) send(reading)
  else for (const sheet of reading.sheets) sendSheet(sheet)
  send('end')
})

function sendSheet({ rows, ...sheet }: Sheet): void {
  send({ ...sheet, rows: [] })
  for (let first = 0; first < rows.length; first += rowsAtOnce) send(rows.slice(first, first + rowsAtOnce))
}

function send(content: unknown): void {
  parentPort?.postMessage(JSON.stringify(content))
}
