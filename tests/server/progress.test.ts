import { expect, test } from 'vitest'
import { withProgress } from '../../electron/server/lib/progress.ts'

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

test('work that fails fails for the listener too', async () => {
  const work = withProgress(undefined, async () => {
    throw new Error('disk full')
  })
  await expect(work.next()).rejects.toThrow('disk full')
})
