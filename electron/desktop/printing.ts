import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, BrowserWindow, ipcMain } from 'electron'
import * as z from 'zod'
import { channels } from './channels.ts'
import { isOurPage } from './security.ts'

const PrintJob = z.object({ pdf: z.instanceof(Uint8Array), name: z.string() })
type PrintJob = z.infer<typeof PrintJob>

export function setUpPrinting(): void {
  rmSync(printFolder(), { recursive: true, force: true }) // what a crash has left behind: the files hold people's data
  ipcMain.handle(channels.printPdf, async (event, pdf: unknown, name: unknown) => {
    if (isOurPage(event)) await openPrintWindow(PrintJob.parse({ pdf, name }))
  })
}

/** Chromium's own PDF viewer prints at true size, which its page printing does not promise. The file goes when the window goes. */
async function openPrintWindow({ pdf, name }: PrintJob): Promise<void> {
  mkdirSync(printFolder(), { recursive: true, mode: 0o700 })
  const folder = mkdtempSync(join(printFolder(), 'job-'))
  const file = join(folder, `${fileName(name)}.pdf`)
  writeFileSync(file, pdf, { mode: 0o600 })
  const window = new BrowserWindow({
    width: 1100,
    height: 760,
    title: `打印：${name}`,
    webPreferences: { plugins: true, sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true },
  })
  window.once('closed', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  await window.loadURL(pathToFileURL(file).href)
}

function printFolder(): string {
  return join(app.getPath('userData'), 'print')
}

/** The name without what a file system refuses, short enough for all of them. */
function fileName(name: string): string {
  const allowed = name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')
    .slice(0, 60)
    .replace(/^[. ]+|[. ]+$/g, '')
  return allowed === '' ? '打印' : allowed
}
