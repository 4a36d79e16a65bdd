import { parentPort } from 'node:worker_threads'
import { type BookSheet, writeBook } from './write-workbook.ts'

/**
 * The entrance of the thread that writes long workbooks. It is sent JSON: the sheets without their rows, then for each sheet its rows by the
 * thousand, then the end; it answers with the bytes.
 */
type Rows = BookSheet['rows'][number][]
export type WriterMessage = { sheets: BookSheet[] } | { sheet: number; rows: Rows } | 'end'

const sheets: (BookSheet & { rows: Rows })[] = []

parentPort?.on('message', (message: string) => {
  const content = JSON.parse(message) as WriterMessage
  if (content === 'end') void write()
  else if ('sheets' in content) sheets.push(...content.sheets.map((sheet) => ({ ...sheet, rows: [] as Rows })))
  else sheets[content.sheet]?.rows.push(...content.rows)
})

async function write(): Promise<void> {
  const bytes = new Uint8Array(await writeBook(sheets))
  parentPort?.postMessage(bytes, [bytes.buffer])
}
