import { mkdirSync } from 'node:fs'
import { dialog, ipcMain, shell } from 'electron'
import { dataFolder } from '../server/data-folder.ts'
import { channels } from './channels.ts'
import { isOurPage } from './security.ts'

export function setUpDataFolder(): void {
  ipcMain.handle(channels.showDataFolder, async (event) => {
    if (isOurPage(event)) await showDataFolder()
  })
}

export async function showDataFolder(): Promise<void> {
  mkdirSync(dataFolder(), { recursive: true })
  const problem = await shell.openPath(dataFolder())
  if (problem !== '') dialog.showErrorBox('打不开文件夹', `请在文件管理器里打开：${dataFolder()}`)
}
