import { expect, test, vi } from 'vitest'
import { channels } from '../../electron/desktop/channels.ts'
import { type DesktopBridge, serverGaveUpMessage, serverLostMessage, serverPortMessage } from '../../shared/desktop/bridge.ts'
import { contextBridge, ipcRenderer } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
const postMessage = vi.fn()
vi.stubGlobal('window', { postMessage })
await import('../../electron/preload.ts')

const [name, desktop] = contextBridge.exposeInMainWorld.mock.calls[0] as [string, DesktopBridge]

test('the page gets these verbs and nothing else of Electron', () => {
  expect([name, Object.keys(desktop).sort()]).toEqual(['desktop', ['connect', 'printPdf', 'showDataFolder']])
})

test('the verbs reach main', async () => {
  desktop.connect()
  await desktop.printPdf(new Uint8Array(1), '证书')
  await desktop.showDataFolder()
  expect(ipcRenderer.send.mock.calls).toEqual([[channels.connect]])
  expect(ipcRenderer.invoke.mock.calls).toEqual([[channels.printPdf, new Uint8Array(1), '证书'], [channels.showDataFolder]])
})

test('the port and what became of the server are handed to the page', () => {
  const port = {}
  ipcRenderer.emit(channels.serverPort, { ports: [port] })
  ipcRenderer.emit(channels.serverLost, {})
  ipcRenderer.emit(channels.serverGaveUp, {})
  expect(postMessage.mock.calls).toEqual([
    [serverPortMessage, '*', [port]],
    [serverLostMessage, '*'],
    [serverGaveUpMessage, '*'],
  ])
})
