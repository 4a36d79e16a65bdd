import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel, Worker } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { afterAll, expect, test } from 'vitest'
import type { contract } from '../../shared/contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'qinglan-port-'))
const server = startServer()

afterAll(async () => {
  await server.terminate()
  rmSync(folder, { recursive: true, force: true })
})

test('two windows, each with a port of its own, ask the same server', async () => {
  const states = await Promise.all([connect().office.state(), connect().office.state()])
  expect(states).toMatchObject([
    { countyExists: false, dataFolder: folder },
    { countyExists: false, dataFolder: folder },
  ])
})

test('a server that dies rejects what is in flight', async () => {
  const client = connect()
  await client.office.state()
  const answer = expect(client.office.state()).rejects.toThrow()
  await server.terminate()
  await answer
})

/** process.ts in a thread of its own, under the parent that Electron's utility process would give it. */
function startServer(): Worker {
  const entrance = new URL('../../electron/server/process.ts', import.meta.url).href
  const code = `
    const { parentPort } = require('node:worker_threads')
    process.parentPort = { on: (_name, listen) => parentPort.on('message', (port) => listen({ data: { type: 'connect' }, ports: [port] })) }
    import(${JSON.stringify(entrance)})
  `
  return new Worker(code, { eval: true, env: { ...process.env, QINGLAN_DATA: folder } })
}

function connect(): ContractRouterClient<typeof contract> {
  const { port1, port2 } = new MessageChannel()
  server.postMessage(port1, [port1])
  port2.start()
  return createORPCClient(new RPCLink({ port: port2 }))
}
