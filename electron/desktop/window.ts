import { app, BrowserWindow, dialog } from 'electron'
import { logError } from './error-log.ts'
import { preloadFile } from './paths.ts'
import { appOrigin } from './protocol.ts'
import { readWindowState, saveWindowState, smallestWindow } from './window-state.ts'

export function openMainWindow(): void {
  const { maximized, ...size } = readWindowState()
  const window = new BrowserWindow({
    ...size,
    ...smallestWindow,
    title: app.name,
    backgroundColor: '#faf8f3', // the theme's paper white, so that the window does not flash while it loads
    show: false,
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false, // it would fetch dictionaries from the net
    },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => saveWindowState({ ...window.getNormalBounds(), maximized: window.isMaximized() }))
  window.webContents.on('render-process-gone', (_event, { reason }) => offerReload(window, reason))
  window.webContents.on('will-prevent-unload', (event) => {
    if (isLeftAnyway(window)) event.preventDefault() // prevents the page from preventing it
  })
  void window.loadURL(`${appOrigin}/`)
}

/** A browser asks by itself before it leaves a page with something unsaved; Electron would just stay. */
function isLeftAnyway(window: BrowserWindow): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: '还有内容没有保存',
    detail: '刚输入的内容还没有写入。请返回后等到显示“已保存”；没有保存成功的，可以再试一次。',
    buttons: ['返回', '不保存，离开'],
    defaultId: 0,
    cancelId: 0,
  })
  return answer === 1
}

/** Asks before it loads the page again, so that a page that stops at once can't do so for ever. */
async function offerReload(window: BrowserWindow, reason: string): Promise<void> {
  if (reason === 'clean-exit') return
  const number = logError(new Error(`render-process-gone: ${reason}`))
  await dialog.showMessageBox(window, {
    type: 'error',
    message: '页面意外停止',
    detail: `已保存的数据不受影响。点“重新打开”继续。（编号 ${number}）`,
    buttons: ['重新打开'],
  })
  if (!window.isDestroyed()) window.reload()
}
