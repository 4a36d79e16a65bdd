import { EventEmitter } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Mock, vi } from 'vitest'

/** As much of Electron as the shell touches: it takes down what it is told and lets a test raise the events. */
const spy = (answer?: () => unknown): Mock => vi.fn(answer)
const userData = mkdtempSync(join(tmpdir(), 'qinglan-desktop-'))

class FakeContents extends EventEmitter {
  mainFrame = { url: 'app://qinglan/', parent: null }
  posted: { channel: string; ports: unknown[] }[] = []
  sent: string[] = []
  openHandler: (() => { action: string }) | undefined
  setWindowOpenHandler(handler: () => { action: string }) {
    this.openHandler = handler
  }
  postMessage(channel: string, _message: unknown, ports: unknown[]) {
    this.posted.push({ channel, ports })
  }
  send(channel: string) {
    this.sent.push(channel)
  }
}

class FakeWindow extends EventEmitter {
  static all: FakeWindow[] = []
  static getAllWindows = () => FakeWindow.all
  webContents = new FakeContents()
  address = ''
  isFocused = false
  options: { webPreferences: Record<string, unknown> }
  constructor(options: { webPreferences: Record<string, unknown> }) {
    super()
    this.options = options
    FakeWindow.all.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(address: string) {
    this.address = address
  }
  isMinimized = () => false
  focus = () => {
    this.isFocused = true
  }
  maximize() {}
  show() {}
}

class FakeServer extends EventEmitter {
  static all: FakeServer[] = []
  pid: number | undefined
  posted: { message: unknown; ports: unknown[] }[] = []
  file: string
  constructor(file: string) {
    super()
    this.file = file
    FakeServer.all.push(this)
  }
  postMessage(message: unknown, ports: unknown[]) {
    this.posted.push({ message, ports })
  }
  kill = spy()
  spawn() {
    this.pid = 1
    this.emit('spawn')
  }
  end(code: number) {
    this.pid = undefined
    this.emit('exit', code)
  }
}

class FakeIpcMain extends EventEmitter {
  handlers = new Map<string, (event: unknown, ...args: unknown[]) => Promise<void>>()
  handle(channel: string, handler: (event: unknown, ...args: unknown[]) => Promise<void>) {
    this.handlers.set(channel, handler)
  }
}

export const app = Object.assign(new EventEmitter(), {
  name: '青蓝',
  quit: spy(),
  requestSingleInstanceLock: spy(() => true),
  getPath: (name: string) => (name === 'userData' ? userData : `/home/clerk/${name}`),
  getVersion: () => '0.0.0',
  whenReady: async () => {},
})
export const BrowserWindow = FakeWindow
export const servers = FakeServer.all
export const utilityProcess = { fork: (file: string) => new FakeServer(file) }
export const ipcMain = new FakeIpcMain()
export const session = { defaultSession: new EventEmitter() }
export const dialog = { showErrorBox: spy(), showMessageBox: spy(async () => ({ response: 0 })), showMessageBoxSync: spy(() => 0) }
export const protocol = { registerSchemesAsPrivileged: spy(), handle: spy() }
export const shell = { openPath: spy(async () => '') }
export const Menu = { buildFromTemplate: (template: unknown) => template, setApplicationMenu: spy() }
export const ipcRenderer = Object.assign(new EventEmitter(), { send: spy(), invoke: spy() })
export const contextBridge = { exposeInMainWorld: spy() }
export class MessageChannelMain {
  port1 = { end: 'server' }
  port2 = { end: 'window' }
}
