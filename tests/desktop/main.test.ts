import { expect, test, vi } from 'vitest'
import { app, BrowserWindow, Menu, protocol, servers, session } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

test('starting sets up every part and opens one window with one server', async () => {
  await import('../../electron/main.ts')
  expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledOnce()
  await vi.waitFor(() => expect(BrowserWindow.all).toHaveLength(1))
  expect(servers.map(({ file }) => file)).toEqual([expect.stringMatching(/process\.js$/)])
  expect(protocol.handle).toHaveBeenCalledWith('app', expect.any(Function))
  expect(Menu.setApplicationMenu).toHaveBeenCalledOnce()
  expect(session.defaultSession.listenerCount('will-download')).toBe(1)
  app.emit('window-all-closed')
  expect(app.quit).toHaveBeenCalledOnce()
})
