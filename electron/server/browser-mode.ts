import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dataFolder } from './data-folder.ts'
import { openDatabases } from './databases.ts'
import { startHttp } from './http.ts'
import { appendBugsTo } from './lib/bug-file.ts'
import { openAtStart } from './open-at-start.ts'

/** The entrance of browser mode. Prints one line with the address, which can be opened once; ends on Ctrl-C. */
const folder = dataFolder()
const databases = openDatabases(folder)
appendBugsTo(join(folder, 'bugs.log'))
await openAtStart(databases)

const server = await startHttp({
  context: { databases },
  rendererFolder: process.env['QINGLAN_RENDERER'] ?? fileURLToPath(new URL('../renderer', import.meta.url)),
  port: Number(process.env['QINGLAN_PORT'] ?? 0),
})
process.stdout.write(`${server.url}\n`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    databases.close()
    void server.close().then(() => process.exit(0))
  })
}
