import { join } from 'node:path'
import { dataFolder } from './data-folder.ts'
import { openDatabases } from './databases.ts'
import { appendBugsTo } from './lib/bug-file.ts'
import { openAtStart } from './open-at-start.ts'
import { servePort } from './serve.ts'

/** The part of Electron's utility process that is used here: ports arrive from main, one for each window that connects. */
type ParentPort = { on(event: 'message', listener: (message: { ports: readonly Port[] }) => void): void }
type Port = { on(event: string, listener: (event?: { data: unknown }) => void): void; postMessage(data: unknown): void; start(): void }

const folder = dataFolder()
const databases = openDatabases(folder)
appendBugsTo(join(folder, 'bugs.log'))
const opening = openAtStart(databases)

const { parentPort } = process as unknown as { parentPort: ParentPort }
parentPort.on('message', ({ ports: [port] }) => {
  if (!port) return
  void opening.then(() => {
    servePort(port, { databases })
    port.start()
  })
})
