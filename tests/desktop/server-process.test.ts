import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { channels } from '../../electron/desktop/channels.ts'
import { restartDelay } from '../../electron/desktop/restart-delay.ts'
import { setUpServerProcess } from '../../electron/desktop/server-process.ts'
import { app, BrowserWindow, dialog, ipcMain, servers } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

beforeEach(() => {
  vi.useFakeTimers()
  ipcMain.removeAllListeners()
  app.removeAllListeners()
  dialog.showErrorBox.mockClear()
  servers.length = 0
  setUpServerProcess()
})

afterAll(() => {
  vi.useRealTimers()
})

/** A window whose page asks for the server. */
function connectWindow(address = 'app://qinglan/') {
  const page = new BrowserWindow({ webPreferences: {} }).webContents
  ipcMain.emit(channels.connect, { sender: page, senderFrame: { url: address, parent: null } })
  return page
}

test('the two ends of one channel go to the server and to the window', () => {
  servers[0]?.spawn()
  const page = connectWindow()
  expect(servers[0]?.posted).toEqual([{ message: { type: 'connect' }, ports: [{ end: 'server' }] }])
  expect(page.posted).toEqual([{ channel: channels.serverPort, ports: [{ end: 'window' }] }])
})

test('a window that asks before the server has started gets its one port when it has', () => {
  const page = connectWindow()
  expect(page.posted).toEqual([])
  servers[0]?.spawn()
  expect(page.posted).toHaveLength(1)
})

test('a page that is not ours gets none', () => {
  servers[0]?.spawn()
  expect(connectWindow('https://example.com/').posted).toEqual([])
})

test('a server that ends is started again: the window is told and gets a fresh port', () => {
  servers[0]?.spawn()
  const page = connectWindow()
  servers[0]?.end(1)
  expect(page.sent).toEqual([channels.serverLost])
  vi.advanceTimersByTime(0)
  servers[1]?.spawn()
  expect(page.posted).toHaveLength(2)
  expect(servers[1]?.posted).toHaveLength(1)
})

test('a window that was closed gets no port of the next server', () => {
  servers[0]?.spawn()
  const page = connectWindow()
  page.emit('destroyed')
  servers[0]?.end(1)
  vi.advanceTimersByTime(0)
  servers[1]?.spawn()
  expect([page.sent, servers[1]?.posted]).toEqual([[], []])
})

test('a server that ends again and again is given up, with a number for the user', () => {
  const page = connectWindow()
  for (let start = 0; start < 6; start++) {
    servers.at(-1)?.spawn()
    servers.at(-1)?.end(1)
    vi.advanceTimersByTime(10_000)
  }
  expect(servers).toHaveLength(6)
  expect(page.sent.at(-1)).toBe(channels.serverGaveUp)
  expect(dialog.showErrorBox).toHaveBeenCalledOnce()
  expect(dialog.showErrorBox.mock.calls[0]?.[1]).toMatch(/编号 [0-9A-Z]+/)
})

test('ends that lie more than a minute apart do not add up', () => {
  for (let start = 0; start < 20; start++) {
    servers.at(-1)?.spawn()
    vi.advanceTimersByTime(61_000)
    servers.at(-1)?.end(1)
    vi.advanceTimersByTime(0)
  }
  expect(servers).toHaveLength(21)
})

test('quitting ends the server, and nobody is told that it was lost', () => {
  servers[0]?.spawn()
  const page = connectWindow()
  app.emit('before-quit') // a window may still refuse to close, and save what is unsaved
  expect(servers[0]?.kill).not.toHaveBeenCalled()
  app.emit('will-quit')
  expect(servers[0]?.kill).toHaveBeenCalledOnce()
  servers[0]?.end(0)
  expect(page.sent).toEqual([])
})

test('quitting while the next start waits leaves the server ended', () => {
  servers[0]?.end(1)
  app.emit('will-quit')
  vi.advanceTimersByTime(60_000)
  expect(servers).toHaveLength(1)
})

test('the pause before a start grows, and the sixth end in a row is the last', () => {
  expect([1, 2, 3, 4, 5, 6].map(restartDelay)).toEqual([0, 500, 2_000, 5_000, 10_000, undefined])
})
