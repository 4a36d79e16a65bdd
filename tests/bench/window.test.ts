import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, test } from 'vitest'
import config from '../../build/electron.vite.config.ts'
import { ensureBuild } from '../../build/scripts/fresh-build.ts'
import { openDatabases } from '../../electron/server/databases.ts'
import { transact } from '../../electron/server/db/open.ts'
import { serveFile } from '../../electron/server/lib/serve-file.ts'
import { createOffice } from '../../electron/server/office/store.ts'
import { type App, startApp } from '../support/app.ts'
import { testOffice } from '../support/office.ts'
import { addSchool, addTeachers } from '../support/people.ts'

const rounds = 15
const folder = mkdtempSync(join(tmpdir(), 'qinglan-bench-'))
const emptyServer = createServer((request, response) => void serveFile(request, response, join(folder, 'empty')))
let app: App
let address = ''
let emptyAddress = ''

beforeAll(async () => {
  ensureBuild()
  await buildEmptyPage(join(folder, 'empty'))
  await fillCounty(join(folder, 'data'))
  await new Promise<void>((resolve) => emptyServer.listen(0, '127.0.0.1', resolve))
  emptyAddress = `http://127.0.0.1:${(emptyServer.address() as AddressInfo).port}/`
  app = await startApp({ QINGLAN_DATA: join(folder, 'data') })
  address = new URL('/', app.page.url()).href
  const session = await app.page.context().newCDPSession(app.page)
  await session.send('Network.setCacheDisabled', { cacheDisabled: true }) // browser mode has another port each time: nothing is in the cache
}, 300_000)

afterAll(async () => {
  await app.close()
  emptyServer.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Where the window is opened, and what must be there for it to be of use. */
const firstPages = {
  'the first page that opens': { path: '#/', selector: 'main h1' },
  'a page to type into': { path: '#/verification', selector: 'main input' },
  'the list of 20,000 teachers, its rows too': { path: '#/teachers', selector: 'tbody tr + tr' },
}

test('first usable paint against an empty page of Mantine', async () => {
  for (const [name, { path, selector }] of Object.entries(firstPages)) {
    const times = { empty: [] as number[], ours: [] as number[] }
    for (let round = 0; round < rounds; round += 1) {
      times.empty.push(await usableAfter(app.page, emptyAddress, 'button'))
      times.ours.push(await usableAfter(app.page, address + path, selector))
    }
    const ratios = times.ours.map((time, i) => time / (times.empty[i] ?? 1))
    console.log(`${name}: ratio ${spread(ratios)} · ours ${spread(times.ours)} ms · empty ${spread(times.empty)} ms`)
  }
})

test('turning the pages of 20,000 teachers, from the click to the painted rows', async () => {
  const { page } = app
  await usableAfter(page, `${address}#/teachers`, 'tbody tr + tr')
  for (const name of ['下一页', '第 400 页', '上一页']) {
    const times: number[] = []
    for (let round = 0; round < (name === '第 400 页' ? 1 : rounds); round += 1) times.push(await rowsAfterClick(page, name))
    console.log(`${name}: ${spread(times)} ms`)
  }
})

async function buildEmptyPage(outDir: string): Promise<void> {
  const { renderer } = config as { renderer: { build: object; plugins: [] } }
  const root = join(import.meta.dirname, 'empty-page')
  const input = join(root, 'index.html')
  await build({
    ...renderer,
    root,
    base: './',
    configFile: false,
    logLevel: 'warn',
    build: { ...renderer.build, outDir, rolldownOptions: { input } },
  })
}

async function fillCounty(data: string): Promise<void> {
  const databases = openDatabases(data)
  const store = databases.open('county')
  createOffice(store, 'county', testOffice)
  await transact(store, async () => {
    for (let n = 1; n <= 200; n += 1) addTeachers(store, addSchool(store, `第${n}小学`), 100)
  })
  databases.close()
}

/** Milliseconds from the beginning of the navigation until what matches is there and the frame with it is painted. */
async function usableAfter(page: Page, url: string, selector: string): Promise<number> {
  await page.goto('about:blank')
  await page.goto(url, { waitUntil: 'commit' })
  return page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector(selector)) requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
          else requestAnimationFrame(look)
        }
        look()
      }),
    selector,
  )
}

/** Milliseconds from a click on a button of the list until other rows are painted. */
async function rowsAfterClick(page: Page, label: string): Promise<number> {
  const button = page.getByRole('button', { name: label, exact: true })
  return button.evaluate(
    (button: HTMLElement) =>
      new Promise<number>((resolve) => {
        const rows = () => document.querySelector('tbody')?.textContent
        const before = rows()
        const start = performance.now()
        const look = () => {
          if (rows() !== before) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
          else requestAnimationFrame(look)
        }
        button.click()
        look()
      }),
  )
}

/** Median, with the least and the most. */
function spread(list: readonly number[]): string {
  const sorted = list.toSorted((a, b) => a - b)
  const [least = 0, median = 0, most = 0] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
  return `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`
}
