import { once } from 'node:events'
import { gatherIssue } from '../../electron/server/certificates/issue.ts'
import { writeIssue } from '../../electron/server/certificates/issue-documents.ts'
import { closeStore, openStore, transact } from '../../electron/server/db/open.ts'

// A program of its own on the office's file: opens it, waits for the word, and issues one cohort after another.
const [path = '', ...cohorts] = process.argv.slice(2)
const store = openStore(path, { now: () => new Date('2026-11-22T12:00:00') })
process.stdout.write('ready\n')
await once(process.stdin, 'data')
for (const cohortId of cohorts.map(Number)) {
  await transact(store, async (inside) => {
    const ground = await gatherIssue(inside, { cohortId, issuedOn: '2026-11-22', usesPaper: true })
    if (typeof ground === 'string') throw new Error(ground)
    const issued = writeIssue(inside, ground)
    if (typeof issued === 'string') throw new Error(issued)
  })
}
closeStore(store)
process.exit(0)
