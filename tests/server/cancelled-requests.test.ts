import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabases } from '../../electron/server/databases.ts'
import { writeBugsTo } from '../../electron/server/lib/report-bug.ts'
import { servePort } from '../../electron/server/serve.ts'
import type { contract } from '../../shared/contract.ts'
import { temporaryFolder, testOffice } from '../support/office.ts'

test('a page that is left while its file is being read is no bug', async () => {
  const bugs: string[] = []
  writeBugsTo((line) => bugs.push(line))
  const client = connect()
  await client.office.create(testOffice)
  const leave = new AbortController()
  const reading = client.exchange.recognise({ file: rosterOf(40_000) }, { signal: leave.signal })
  await client.office.state() // the file is with the server by now
  leave.abort()
  await expect(reading).rejects.toThrow()
  await client.exchange.recognise({ file: rosterOf(1) }) // the first request has ended by now
  expect(bugs).toEqual([])
})

function rosterOf(people: number): File {
  const rows = Array.from({ length: people }, (_, n) => `张三,${n}`)
  return new File([`姓名,继续教育证号\n${rows.join('\n')}`], '名单.csv')
}

/** A window of its own on an empty data folder. */
function connect(): ContractRouterClient<typeof contract> {
  const databases = openDatabases(temporaryFolder())
  const { port1, port2 } = new MessageChannel()
  servePort(port1, { databases })
  port1.start()
  port2.start()
  onTestFinished(() => {
    port1.close()
    databases.close()
    writeBugsTo((line) => process.stderr.write(line))
  })
  return createORPCClient(new RPCLink({ port: port2 }))
}
