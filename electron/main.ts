import { app } from 'electron'
import { setUpDataFolder } from './desktop/data-folder.ts'
import { setUpDownloads } from './desktop/downloads.ts'
import { setUpErrorLog } from './desktop/error-log.ts'
import { setUpMenu } from './desktop/menu.ts'
import { setUpPrinting } from './desktop/printing.ts'
import { declareAppScheme, setUpProtocol } from './desktop/protocol.ts'
import { setUpSecurity } from './desktop/security.ts'
import { setUpServerProcess } from './desktop/server-process.ts'
import { setUpSingleInstance } from './desktop/single-instance.ts'
import { openMainWindow } from './desktop/window.ts'

if (setUpSingleInstance()) {
  setUpErrorLog()
  setUpSecurity()
  declareAppScheme() // only possible before the app is ready
  app.on('window-all-closed', () => app.quit())
  app.whenReady().then(start)
}

function start(): void {
  setUpProtocol()
  setUpDownloads()
  setUpPrinting()
  setUpDataFolder()
  setUpMenu()
  setUpServerProcess()
  openMainWindow()
}
