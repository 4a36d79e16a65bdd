import { ORPCError } from '@orpc/client'
import { expect, test, vi } from 'vitest'
import { DoorClosed, fetchInside } from '../../renderer/api/fetch-inside.ts'
import { messageOf } from '../../renderer/api/messages.ts'

test('a refusal is told with its detail', () => {
  const data = { detail: '继续教育证号已登记给王芳。' }
  expect(messageOf(new ORPCError('NUMBER_TAKEN', { message: '这个号码已属于另一个人，请核对。', data }))).toBe(
    '这个号码已属于另一个人，请核对。继续教育证号已登记给王芳。',
  )
})

test.each([
  ['a body that is too large', new ORPCError('PAYLOAD_TOO_LARGE')],
  ['a procedure that is not there', new ORPCError('NOT_FOUND')],
  ['a request that cannot be read', new ORPCError('BAD_REQUEST', { message: 'Malformed request.' })],
  ['a connection that breaks', new DOMException('The operation was aborted', 'AbortError')],
  ['a server that is gone', new TypeError('Failed to fetch')],
  ['an answer that is none', new Error('Invalid RPC response format.')],
])('the clerk reads no English: %s', (_, error) => {
  expect(messageOf(error)).not.toMatch(/[a-z]/i)
})

test('a page that the program does not know any more says so, and what to do', async () => {
  const answers = (type: string) =>
    vi.stubGlobal('fetch', async () => new Response('refused', { status: 403, headers: { 'content-type': type } }))
  answers('text/plain; charset=utf-8')
  const error = await fetchInside(new Request('http://127.0.0.1/rpc')).catch((failure: unknown) => failure)
  expect(error).toBeInstanceOf(DoorClosed)
  expect(messageOf(error)).toMatch(/这个页面已经失效.*新给出的网址/)
  answers('application/json')
  expect((await fetchInside(new Request('http://127.0.0.1/rpc'))).status).toBe(403)
  vi.unstubAllGlobals()
})
