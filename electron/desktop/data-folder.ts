import { mkdirSync } from 'node:fs'
import { ipcMain, shell } from 'electron'
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
  if (problem !== '') throw new Error(`showDataFolder: ${problem}`)
}
