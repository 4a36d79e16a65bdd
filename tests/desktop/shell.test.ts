import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, expect, test, vi } from 'vitest'
import { channels } from '../../electron/desktop/channels.ts'
import { showDataFolder } from '../../electron/desktop/data-folder.ts'
import { setUpDownloads } from '../../electron/desktop/downloads.ts'
import { logError } from '../../electron/desktop/error-log.ts'
import { setUpMenu } from '../../electron/desktop/menu.ts'
import { setUpPrinting } from '../../electron/desktop/printing.ts'
import { setUpSingleInstance } from '../../electron/desktop/single-instance.ts'
import { openMainWindow } from '../../electron/desktop/window.ts'
import { readWindowState, saveWindowState, smallestWindow } from '../../electron/desktop/window-state.ts'
import { app, BrowserWindow, dialog, ipcMain, Menu, session, shell } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

beforeEach(() => {
  BrowserWindow.all.length = 0
})

const ourPage = { senderFrame: { url: 'app://qinglan/', parent: null } }
const pdf = new TextEncoder().encode('%PDF-1.7')

test('a second start ends itself', () => {
  app.requestSingleInstanceLock.mockReturnValueOnce(false)
  expect(setUpSingleInstance()).toBe(false)
  expect(app.quit).toHaveBeenCalledOnce()
})

test('a second start brings the window of the first forward', () => {
  expect(setUpSingleInstance()).toBe(true)
  const window = new BrowserWindow({ webPreferences: {} })
  app.emit('second-instance')
  expect(window.isFocused).toBe(true)
})

test('a download asks where to save it, and a failed one is told', () => {
  setUpDownloads()
  const item = Object.assign(new EventEmitter(), { getFilename: () => '学员名册.xlsx', setSaveDialogOptions: vi.fn() })
  session.defaultSession.emit('will-download', {}, item)
  expect(item.setSaveDialogOptions.mock.calls[0]?.[0]).toMatchObject({ defaultPath: join('/home/clerk/documents', '学员名册.xlsx') })
  item.emit('done', {}, 'interrupted')
  expect(dialog.showErrorBox).toHaveBeenCalledWith('文件没有保存', expect.stringContaining('学员名册.xlsx'))
})

test('a PDF is printed from a sandboxed window of its own, and its file goes with the window', async () => {
  setUpPrinting()
  await ipcMain.handlers.get(channels.printPdf)?.(ourPage, pdf, '结业证书/2025:第一班')
  const [window] = BrowserWindow.all
  expect(window?.options.webPreferences).toMatchObject({ plugins: true, sandbox: true, nodeIntegration: false })
  const file = fileURLToPath(window?.address ?? '')
  expect(file).toMatch(/结业证书_2025_第一班\.pdf$/)
  expect(readFileSync(file, 'utf8')).toBe('%PDF-1.7')
  window?.emit('closed')
  expect(existsSync(dirname(file))).toBe(false)
})

test('a page that is not ours prints nothing, and what is no PDF is refused', async () => {
  setUpPrinting()
  const print = ipcMain.handlers.get(channels.printPdf)
  await print?.({ senderFrame: { url: 'https://example.com/', parent: null } }, pdf, '证书')
  await expect(print?.(ourPage, 'text', '证书')).rejects.toThrow()
  expect(BrowserWindow.all).toEqual([])
})

test('what a crash has left to print is deleted at the next start', async () => {
  setUpPrinting()
  await ipcMain.handlers.get(channels.printPdf)?.(ourPage, pdf, '证书')
  const file = fileURLToPath(BrowserWindow.all[0]?.address ?? '')
  setUpPrinting()
  expect(existsSync(file)).toBe(false)
})

test('where the file to print cannot be kept, the clerk is told', async () => {
  setUpPrinting()
  const inTheWay = join(app.getPath('userData'), 'print')
  writeFileSync(inTheWay, 'a file where the folder should be')
  await ipcMain.handlers.get(channels.printPdf)?.(ourPage, pdf, '证书')
  rmSync(inTheWay)
  expect(BrowserWindow.all).toEqual([])
  expect(dialog.showErrorBox).toHaveBeenLastCalledWith('没有打印', expect.stringMatching(/磁盘空间.*编号/))
})

test('a data folder that the system cannot show is named, to be opened by hand', async () => {
  vi.stubEnv('QINGLAN_DATA', join(app.getPath('userData'), 'data'))
  shell.openPath.mockResolvedValueOnce('no file manager')
  await showDataFolder()
  vi.unstubAllEnvs()
  expect(dialog.showErrorBox).toHaveBeenLastCalledWith('打不开文件夹', expect.stringContaining(join(app.getPath('userData'), 'data')))
})

test('the error log holds a number, the kind and places, but not the message', () => {
  const number = logError(new TypeError('证书-王芳.pdf 110105194912310021'))
  const log = readFileSync(join(app.getPath('userData'), 'errors.log'), 'utf8')
  expect(log).toContain(`${number} TypeError`)
  expect(log).not.toMatch(/王芳|110105/)
})

test('an error is told by its number also where the log cannot be written', () => {
  const path = join(app.getPath('userData'), 'errors.log')
  rmSync(path, { force: true })
  mkdirSync(path)
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const number = logError(new TypeError('证书-王芳.pdf'))
  expect(written).toHaveBeenCalledWith(expect.stringContaining(`${number} TypeError`))
  written.mockRestore()
  rmSync(path, { recursive: true })
})

test('a window with something unsaved stays open unless the clerk says otherwise', () => {
  openMainWindow()
  const page = BrowserWindow.all[0]?.webContents
  const leave = vi.fn()
  page?.emit('will-prevent-unload', { preventDefault: leave })
  expect(leave).not.toHaveBeenCalled()
  dialog.showMessageBoxSync.mockReturnValueOnce(1)
  page?.emit('will-prevent-unload', { preventDefault: leave })
  expect(leave).toHaveBeenCalledOnce()
  expect(dialog.showMessageBoxSync).toHaveBeenLastCalledWith(expect.anything(), expect.objectContaining({ message: '还有内容没有保存' }))
})

test('the window comes back in the size it had', () => {
  expect(readWindowState()).toEqual({ width: 1366, height: 768, maximized: true })
  saveWindowState({ width: 1200, height: 700, maximized: false })
  expect(readWindowState()).toEqual({ width: 1200, height: 700, maximized: false })
})

test('the window fits a screen of 1366×768 at 150 %, and closing it there is no error', () => {
  expect(smallestWindow.minWidth).toBeLessThanOrEqual(1366 / 1.5)
  expect(smallestWindow.minHeight).toBeLessThanOrEqual((768 - 60) / 1.5)
  saveWindowState({ width: 700, height: 400, maximized: false })
  expect(readWindowState()).toMatchObject({ width: 1366, height: 768 })
})

test('the menu is Chinese throughout', () => {
  setUpMenu()
  const menu = Menu.setApplicationMenu.mock.calls[0]?.[0] as { label: string; submenu: { label?: string; type?: string }[] }[]
  expect(menu.map(({ label }) => label)).toEqual(['文件(&F)', '编辑(&E)', '视图(&V)', '帮助(&H)'])
  const items = menu.flatMap(({ submenu }) => submenu).filter(({ type }) => type !== 'separator')
  expect(items.filter(({ label }) => !/\p{Script=Han}/u.test(label ?? ''))).toEqual([])
})
