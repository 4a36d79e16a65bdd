import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { answerRequest, declareAppScheme } from '../../electron/desktop/protocol.ts'
import { protocol } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

const outside = mkdtempSync(join(tmpdir(), 'qinglan-pages-'))
const folder = join(outside, 'renderer')
mkdirSync(join(folder, 'assets'), { recursive: true })
writeFileSync(join(folder, 'index.html'), '<title>青蓝</title>')
writeFileSync(join(folder, 'assets', 'a.js'), 'a()')
writeFileSync(join(outside, 'secret.txt'), 'secret')
mkdirSync(join(outside, 'fonts'))
writeFileSync(join(outside, 'fonts', 'song.ttf'), 'glyphs')
mkdirSync(join(outside, 'renderer-old'))
writeFileSync(join(outside, 'renderer-old', 'secret.txt'), 'secret')

test('the page comes with a policy that lets no foreign and no inline script run', async () => {
  const page = await answerRequest('app://qinglan/', folder)
  expect(await page.text()).toContain('青蓝')
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  const policy = page.headers.get('content-security-policy')?.split('; ')
  expect(policy).toEqual(
    expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"]),
  )
})

test('a script comes as a script', async () => {
  const script = await answerRequest('app://qinglan/assets/a.js?v=1', folder)
  expect(script.headers.get('content-type')).toContain('text/javascript')
  expect(await script.text()).toBe('a()')
})

test('the faces of the documents come from the one folder they lie in', async () => {
  const fonts = join(outside, 'fonts')
  const face = await answerRequest('app://qinglan/fonts/song.ttf', folder, fonts)
  expect(face.headers.get('content-type')).toBe('font/ttf')
  expect(await face.text()).toBe('glyphs')
  for (const path of ['..%2fsecret.txt', '%2e%2e/secret.txt', 'missing.ttf', 'song'])
    expect((await answerRequest(`app://qinglan/fonts/${path}`, folder, fonts)).status).toBe(404)
})

test.each([
  'app://qinglan/../secret.txt',
  'app://qinglan/%2e%2e/secret.txt',
  'app://qinglan/..%2fsecret.txt',
  'app://qinglan/assets/..%2f..%2fsecret.txt',
  'app://qinglan/..%2frenderer-old%2fsecret.txt',
  'app://qinglan/%ff',
  'app://qinglan/index.html%00.js',
  'app://qinglan/assets',
  'app://qinglan/missing.js',
  'app://elsewhere/index.html',
])('%s is not found', async (address) => {
  const answer = await answerRequest(address, folder)
  expect([answer.status, await answer.text()]).toEqual([404, ''])
})

test('the scheme has an origin of its own', () => {
  declareAppScheme()
  expect(protocol.registerSchemesAsPrivileged.mock.calls[0]?.[0]).toMatchObject([
    { scheme: 'app', privileges: { standard: true, secure: true } },
  ])
})
