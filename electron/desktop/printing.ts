import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, BrowserWindow, dialog, ipcMain } from 'electron'
import * as z from 'zod'
import { channels } from './channels.ts'
import { logError } from './error-log.ts'
import { isOurPage } from './security.ts'

const PrintJob = z.object({ pdf: z.instanceof(Uint8Array), name: z.string() })
type PrintJob = z.infer<typeof PrintJob>

export function setUpPrinting(): void {
  rmSync(printFolder(), { recursive: true, force: true }) // what a crash has left behind: the files hold people's data
  ipcMain.handle(channels.printPdf, async (event, pdf: unknown, name: unknown) => {
    if (!isOurPage(event)) return
    const job = PrintJob.parse({ pdf, name })
    const file = keepOrTell(job)
    if (file !== undefined) await openPrintWindow(job, file)
  })
}

/** Writes the job to a file of its own; where that can't be done, tells the clerk, for whom nothing else would happen. */
function keepOrTell({ pdf, name }: PrintJob): string | undefined {
  try {
    mkdirSync(printFolder(), { recursive: true, mode: 0o700 })
    const file = join(mkdtempSync(join(printFolder(), 'job-')), `${fileName(name)}.pdf`)
    writeFileSync(file, pdf, { mode: 0o600 })
    return file
  } catch (error) {
    dialog.showErrorBox('没有打印', `要打印的文件存不下。请检查磁盘空间后再试。（编号 ${logError(error)}）`)
    return undefined
  }
}

/** Chromium's own PDF viewer prints at true size, which its page printing does not promise. The file goes when the window goes. */
async function openPrintWindow({ name }: PrintJob, file: string): Promise<void> {
  const window = new BrowserWindow({
    width: 1100,
    height: 760,
    title: `打印：${name}`,
    webPreferences: { plugins: true, sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true },
  })
  window.once('closed', () => rmSync(dirname(file), { recursive: true, force: true, maxRetries: 3 }))
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
