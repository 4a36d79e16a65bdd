import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabases } from '../../electron/server/databases.ts'
import { startHttp } from '../../electron/server/http.ts'
import { temporaryFolder } from '../support/office.ts'

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string }

async function startServer() {
  const folder = temporaryFolder()
  const rendererFolder = join(folder, 'renderer')
  mkdirSync(rendererFolder)
  writeFileSync(join(rendererFolder, 'index.html'), '<title>青蓝</title>')
  writeFileSync(join(folder, 'secret.txt'), 'not for the window')
  const databases = openDatabases(join(folder, 'data'))
  const server = await startHttp({ context: { databases }, rendererFolder })
  onTestFinished(async () => {
    databases.close()
    await server.close()
  })
  const { origin, host, port, searchParams } = new URL(server.url)
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET', body = '') =>
    new Promise<Answer>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method, headers: { host, ...headers } }, (response) => {
        let text = ''
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString()
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
      })
      sent.on('error', reject)
      sent.end(body)
    })
  return { ask, origin, token: searchParams.get('token') ?? '' }
}

async function comeIn() {
  const { ask, origin, token } = await startServer()
  const welcome = await ask(`/?token=${token}`)
  return { ask, origin, token, welcome, cookie: String(welcome.headers['set-cookie']).split(';')[0] ?? '' }
}

const state = { method: 'POST', path: '/rpc/office/state', body: '{}' }

test('the token opens the door once and is changed for a cookie that scripts cannot read', async () => {
  const { ask, token, welcome, cookie } = await comeIn()
  expect(welcome.status).toBe(303)
  expect(String(welcome.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/)
  expect((await ask('/', { cookie })).body).toContain('青蓝')
  expect((await ask(`/?token=${token}`)).status).toBe(403)
})

test('the faces of the documents are behind the same door, and nothing else lies under their address', async () => {
  const { ask, cookie } = await comeIn()
  const face = await ask('/fonts/song.ttf', { cookie })
  expect([face.status, face.headers['content-type']]).toEqual([200, 'font/ttf'])
  expect(Number(face.headers['content-length'])).toBeGreaterThan(1_000_000)
  expect((await ask('/fonts/song.ttf')).status).toBe(403)
  for (const path of ['/fonts/', '/fonts/arial.ttf', '/fonts/..%2fsecret.txt', '/fonts/song.ttf/x'])
    expect((await ask(path, { cookie })).status).toBe(404)
})

test('two offices on two ports of one browser do not throw each other out', async () => {
  const [first, second] = [await comeIn(), await comeIn()]
  const jar = `${first.cookie}; ${second.cookie}`
  expect(new Set([first, second].map(({ cookie }) => cookie.split('=')[0])).size).toBe(2)
  expect((await first.ask('/', { cookie: jar })).status).toBe(200)
  expect((await second.ask('/', { cookie: jar })).status).toBe(200)
})

test('nobody comes in without the cookie, with a wrong one, or with a wrong token', async () => {
  const { ask, origin } = await startServer()
  const name = `qinglan-${new URL(origin).port}`
  for (const headers of [{}, { cookie: `${name}=guess` }, { cookie: `${name}=` }]) expect((await ask('/', headers)).status).toBe(403)
  expect((await ask('/?token=guess')).status).toBe(403)
})

test('a foreign Host or Origin is refused even with the cookie, and so is a command without an Origin', async () => {
  const { ask, origin, cookie } = await comeIn()
  const send = (headers: Record<string, string>) =>
    ask(state.path, { cookie, 'content-type': 'application/json', ...headers }, state.method, state.body)
  expect((await send({ origin })).status).toBe(200)
  expect((await send({ origin: 'https://example.org' })).status).toBe(403)
  expect((await send({ origin: 'null' })).status).toBe(403)
  expect((await send({ origin, host: 'example.org' })).status).toBe(403)
  expect((await send({})).status).toBe(403)
})

test('a foreign Host does not use up the token', async () => {
  const { ask, token } = await startServer()
  expect((await ask(`/?token=${token}`, { host: 'example.org' })).status).toBe(403)
  expect((await ask(`/?token=${token}`)).status).toBe(303)
})

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%2e%2e%5csecret.txt', '/nothing.js'])(
  'a file outside the window’s folder is not found: %s',
  async (path) => {
    const { ask, cookie } = await comeIn()
    const answer = await ask(path, { cookie })
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain('not for the window')
  },
)

test('pages carry a strict content security policy', async () => {
  const { ask, cookie } = await comeIn()
  const { headers } = await ask('/', { cookie })
  expect(headers['content-security-policy']).toMatch(/default-src 'none'.*script-src 'self';/)
  expect(headers['x-content-type-options']).toBe('nosniff')
})
