import { appendFileSync } from 'node:fs'
import { writeBugsTo } from './report-bug.ts'

/** Keeps bugs in a file that the office can send to whoever maintains the program. */
export function appendBugsTo(path: string): void {
  writeBugsTo((line) => {
    process.stderr.write(line)
    appendFileSync(path, line)
  })
}
