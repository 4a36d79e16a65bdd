import { beforeAll, expect, test, vi } from 'vitest'
import { setUpSecurity } from '../../electron/desktop/security.ts'
import { openMainWindow } from '../../electron/desktop/window.ts'
import { app, BrowserWindow } from './fake-electron.ts'

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

test('every right of the machine is refused, whichever way it is asked for', () => {
  const session = {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setDisplayMediaRequestHandler: vi.fn(),
    setBluetoothPairingHandler: vi.fn(),
  }
  app.emit('session-created', session)
  const answer = vi.fn()
  session.setPermissionRequestHandler.mock.calls[0]?.[0](null, 'media', answer)
  session.setDisplayMediaRequestHandler.mock.calls[0]?.[0]({}, answer)
  session.setBluetoothPairingHandler.mock.calls[0]?.[0]({}, answer)
  expect(answer.mock.calls).toEqual([[false], [null], [{ confirmed: false }]])
  expect(session.setPermissionCheckHandler.mock.calls[0]?.[0]()).toBe(false)
  expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]()).toBe(false)
})
