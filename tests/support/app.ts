import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'

/**
 * `mistakes` are the errors the window has reported so far, of scripts and in the console. `crash` kills the program as a power cut would, starts it
 * again on the same folder and opens its first page; what the window says of the lost connection is no mistake.
 */
export type App = {
  page: Page
  browser: Browser
  folder: string
  mistakes: readonly string[]
  crash: () => Promise<void>
  close: () => Promise<void>
}

const entrance = join(import.meta.dirname, '../../.out/main/browser-mode.js')

/** Starts the built program in browser mode on a data folder of its own, with a real browser in front of it. */
export async function startApp(environment: Record<string, string> = {}): Promise<App> {
  const folder = mkdtempSync(join(tmpdir(), 'qinglan-e2e-'))
  const start = () =>
    spawn(process.execPath, [entrance], {
      env: { ...process.env, QINGLAN_DATA: folder, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
  let server = start()
  const url = await firstLine(server)
  const browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true, locale: 'zh-CN' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const mistakes = noteMistakes(page)
  await page.goto(url)
  const crash = async () => {
    server.kill('SIGKILL')
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit')
    const before = mistakes.length
    server = start()
    await page.goto(await firstLine(server))
    mistakes.splice(before)
  }
  const close = async () => {
    await browser.close()
    server.kill('SIGTERM')
    if (server.exitCode === null) await once(server, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
  return { page, browser, folder, mistakes, crash, close }
}

/** Does something that saves a file, and waits for the file. */
export async function downloadBy(page: Page, act: () => Promise<void>): Promise<File> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return new File([await readFile(await download.path())], download.suggestedFilename())
}

/** A refusal (422) is an answer, though the browser notes it as an error. */
function noteMistakes(page: Page): string[] {
  const mistakes: string[] = []
  page.on('pageerror', (error) => mistakes.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 422/.test(message.text())) mistakes.push(message.text())
  })
  return mistakes
}

async function firstLine(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error('firstLine: the server has no output')
  const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string]
  return line
}
