import { app, dialog, type IpcMainEvent, type IpcMainInvokeEvent, type Session } from 'electron'
import { appOrigin } from './protocol.ts'

/**
 * No window may leave our pages, open another window, hold a webview or be granted any right of the machine, but for one: our own page may write into
 * a folder that the clerk has just chosen in the system's dialog.
 */
export function setUpSecurity(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!event.url.startsWith(`${appOrigin}/`)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
  app.on('session-created', refusePermissions)
}

/** Whether a message comes from our own page, and not from a frame or document that got in some other way. */
export function isOurPage(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return event.senderFrame?.url.startsWith(`${appOrigin}/`) === true && event.senderFrame.parent === null
}

function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(isFolderOfOurs(permission, requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) => isFolderOfOurs(permission, requestingOrigin))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  session.on('file-system-access-restricted', async (_event, { origin }, answer) =>
    answer(isOurs(origin) && (await isAnotherChosen()) ? 'tryAgain' : 'deny'),
  )
}

/** 'fileSystem' is asked for what a picker has given the page, and for nothing else. */
function isFolderOfOurs(permission: string, address: string): boolean {
  return permission === 'fileSystem' && isOurs(address)
}

function isOurs(address: string): boolean {
  return address === appOrigin || address.startsWith(`${appOrigin}/`)
}

/** Chromium gives nobody the desktop, the documents or the system's folders whole; without a word it would look as if nothing had been clicked. */
async function isAnotherChosen(): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'info',
    message: '这个文件夹不能直接用',
    detail: '桌面、文档、下载和系统的文件夹不能整个交给程序写。请在里面新建一个文件夹，再选它。',
    buttons: ['重新选择', '取消'],
    defaultId: 0,
    cancelId: 1,
  })
  return response === 0
}
