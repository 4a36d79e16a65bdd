import { EventEmitter } from 'node:events'
import { beforeAll, expect, test, vi } from 'vitest'
import { setUpSecurity } from '../../electron/desktop/security.ts'
import { openMainWindow } from '../../electron/desktop/window.ts'
import { app, BrowserWindow, dialog } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

beforeAll(() => {
  setUpSecurity()
  openMainWindow()
})

test('the window shows our page in a sandbox, without Node and apart from preload', () => {
  const [window] = BrowserWindow.all
  expect(window?.address).toBe('app://qinglan/')
  expect(window?.options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true })
})

test.each([
  ['https://example.com/', 'refused'],
  ['file:///etc/passwd', 'refused'],
  ['app://qinglan.example.com/', 'refused'],
  ['app://qinglan/#/schools', 'allowed'],
])('leaving for %s is %s', (url, verdict) => {
  const preventDefault = vi.fn()
  BrowserWindow.all[0]?.webContents.emit('will-navigate', { url, preventDefault })
  expect(preventDefault.mock.calls).toHaveLength(verdict === 'refused' ? 1 : 0)
})

test.each(['will-redirect', 'will-attach-webview'])('%s is refused', (name) => {
  const preventDefault = vi.fn()
  BrowserWindow.all[0]?.webContents.emit(name, { preventDefault })
  expect(preventDefault).toHaveBeenCalledOnce()
})

test('no further window is opened', () => {
  expect(BrowserWindow.all[0]?.webContents.openHandler?.()).toEqual({ action: 'deny' })
})

/** A session as Electron announces it, with what it was told. */
function announceSession() {
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setDisplayMediaRequestHandler: vi.fn(),
    setBluetoothPairingHandler: vi.fn(),
  })
  app.emit('session-created', session)
  const ask = (permission: string, requestingUrl: string): unknown => {
    const answer = vi.fn()
    session.setPermissionRequestHandler.mock.calls[0]?.[0](null, permission, answer, { requestingUrl })
    return answer.mock.calls[0]?.[0]
  }
  const check = (permission: string, origin: string): unknown =>
    session.setPermissionCheckHandler.mock.calls[0]?.[0](null, permission, origin)
  return { session, ask, check }
}

test('every right of the machine is refused, whichever way it is asked for', () => {
  const { session, ask, check } = announceSession()
  const answer = vi.fn()
  session.setDisplayMediaRequestHandler.mock.calls[0]?.[0]({}, answer)
  session.setBluetoothPairingHandler.mock.calls[0]?.[0]({}, answer)
  expect(answer.mock.calls).toEqual([[null], [{ confirmed: false }]])
  for (const permission of ['media', 'geolocation', 'clipboard-read', 'openExternal', 'unknown'])
    expect([permission, ask(permission, 'app://qinglan/'), check(permission, 'app://qinglan/')]).toEqual([permission, false, false])
  expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]()).toBe(false)
})

test.each([
  ['app://qinglan', true],
  ['app://qinglan/', true],
  ['app://qinglan/#/packs/1', true],
  ['app://qinglan.example.com/', false],
  ['https://example.com/', false],
  ['file:///', false],
  ['', false],
])('a folder that was chosen is given to %s: %s', (address, isGiven) => {
  const { ask, check } = announceSession()
  expect([ask('fileSystem', address), check('fileSystem', address)]).toEqual([isGiven, isGiven])
})

test.each([
  ['app://qinglan/', 0, 'tryAgain'],
  ['app://qinglan/', 1, 'deny'],
  ['https://example.com/', 0, 'deny'],
])('of a folder that nobody may have %s is told, and may choose another: %i → %s', async (origin, response, action) => {
  const { session } = announceSession()
  dialog.showMessageBox.mockResolvedValueOnce({ response })
  const answer = vi.fn()
  session.emit('file-system-access-restricted', {}, { origin, isDirectory: true, path: '/home/clerk' }, answer)
  await vi.waitFor(() => expect(answer).toHaveBeenCalledWith(action))
})
