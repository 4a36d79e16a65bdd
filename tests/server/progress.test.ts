import { ORPCError } from '@orpc/client'
import { expect, onTestFinished, test } from 'vitest'
import { withProgress } from '../../electron/server/lib/progress.ts'
import { writeBugsTo } from '../../electron/server/lib/report-bug.ts'

test('work tells how far it is, then its result', async () => {
  const events = []
  for await (const event of withProgress(undefined, async (report) => {
    await report('写入', 1, 2)
    await report('写入', 2, 2)
    return '好了'
  }))
    events.push(event)
  expect(events.at(-1)).toEqual({ type: 'done', result: '好了' })
  expect(events).toContainEqual({ type: 'progress', step: '写入', done: 1, total: 2 })
})

test('work whose listener goes away is cancelled at its next report', async () => {
  let wasCancelled = false
  const work = withProgress(undefined, async (report) => {
    try {
      for (let done = 0; ; done++) await report('写入', done, 0)
    } catch (error) {
      wasCancelled = true
      throw error
    }
  })
  await work.next()
  await work.return()
  await new Promise((resolve) => setImmediate(resolve))
  await new Promise((resolve) => setImmediate(resolve))
  expect(wasCancelled).toBe(true)
})

test('a bug in long work is written down under a number, and the clerk is told the number in Chinese', async () => {
  const bugs = bugsOfThisTest()
  const work = withProgress(undefined, async () => {
    throw new Error('disk full')
  })
  const error = await work.next().catch((thrown: Error) => thrown)
  expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', message: expect.stringContaining('程序出错了') })
  const [number = ''] = /\d{8}/.exec((error as Error).message) ?? []
  expect(bugs).toEqual([expect.stringMatching(`bug ${number}: Error: disk full`)])
})

test('a refusal passes as it is, and work that was cancelled is no bug', async () => {
  const bugs = bugsOfThisTest()
  const refusal = new ORPCError('NOT_FOUND', { message: '要找的内容已经不在了' })
  const refused = withProgress(undefined, () => Promise.reject(refusal))
  await expect(refused.next()).rejects.toBe(refusal)
  const listener = new AbortController()
  const cancelled = withProgress(listener.signal, async (report) => {
    for (let done = 0; ; done++) await report('写入', done, 0)
  })
  await cancelled.next()
  listener.abort()
  await expect(cancelled.next()).rejects.toThrow('aborted')
  expect(bugs).toEqual([])
})

function bugsOfThisTest(): string[] {
  const bugs: string[] = []
  writeBugsTo((line) => bugs.push(line))
  onTestFinished(() => writeBugsTo((line) => process.stderr.write(line)))
  return bugs
}
