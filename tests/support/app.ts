import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'

export type App = { page: Page; browser: Browser; folder: string; close: () => Promise<void> }

const entrance = join(import.meta.dirname, '../../.out/main/browser-mode.js')

/** Starts the built program in browser mode on a data folder of its own, with a real browser in front of it. */
export async function startApp(environment: Record<string, string> = {}): Promise<App> {
  const folder = mkdtempSync(join(tmpdir(), 'qinglan-e2e-'))
  const server = spawn(process.execPath, [entrance], {
    env: { ...process.env, QINGLAN_DATA: folder, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await firstLine(server)
  const browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true, locale: 'zh-CN' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(url)
  const close = async () => {
    await browser.close()
    server.kill('SIGTERM')
    if (server.exitCode === null) await once(server, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
  return { page, browser, folder, close }
}

/** Does something that saves a file, and waits for the file. */
export async function downloadBy(page: Page, act: () => Promise<void>): Promise<{ name: string; path: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return { name: download.suggestedFilename(), path: await download.path() }
}

async function firstLine(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error('firstLine: the server has no output')
  const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string]
  return line
}
