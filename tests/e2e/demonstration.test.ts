import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchTextOf } from '../../electron/server/lib/search-text.ts'
import { type App, downloadBy, startApp } from '../support/app.ts'
import { openRoom, openTab, searchFor } from '../support/clerk.ts'
import { findNameless } from '../support/nameless.ts'
import { readPdf, readText } from '../support/read-pdf.ts'

let app: App
beforeAll(async () => {
  app = await startApp({ QINGLAN_DEMO: '1' })
})
afterAll(() => app?.close())

const lists = ['学校', '教师', '年度计划', '班次', '证书', '学时台账', '未达标名单', '师徒结对', '基地与工作室']

test('every room of the demonstration county opens, and everything in it that can be used has a name', async () => {
  const { page } = app
  await page.getByText('演示', { exact: true }).waitFor()
  const rooms = await page.getByRole('navigation', { name: '主菜单' }).getByRole('link').allTextContents()
  expect(rooms).toEqual(expect.arrayContaining(['工作台', ...lists, '报表导出', '设置']))
  for (const room of rooms) {
    await openRoom(page, room)
    if (lists.includes(room)) await rows().first().waitFor()
    expect(await findNameless(page), room).toEqual([])
  }
})

test.for([
  ['学校', '添加学校'],
  ['教师', '添加教师'],
  ['年度计划', '添加项目'],
  ['学时台账', '登记学时'],
  ['师徒结对', '登记结对'],
  ['基地与工作室', '登记基地或工作室'],
] as const)('in the room %s the form behind %s has a name for every input', async ([room, button]) => {
  const { page } = app
  await openRoom(page, room)
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('dialog').waitFor()
  const nameless = await findNameless(page)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect(nameless).toEqual([])
})

test('a teacher is found by pinyin and by initials', async () => {
  const { page } = app
  await openRoom(page, '教师')
  await rows().last().waitFor()
  const name = (await rows().last().getByRole('cell').nth(1).textContent()) ?? ''
  const { pinyin, initials } = searchTextOf(name)
  for (const typed of [pinyin.replaceAll(' ', ''), initials, name]) {
    await searchFor(page, typed)
    await expect.poll(names).toSatisfy((found: string[]) => found.includes(name) && found.every(reads(typed)))
  }
})

test('the first teacher of the list is opened with the keyboard alone', async () => {
  const { page } = app
  await rows().first().waitFor()
  const [name = ''] = await names()
  await page.getByRole('textbox', { name: '搜索' }).focus()
  const isOnLine = () => page.evaluate(() => document.activeElement?.matches('tbody tr') ?? false)
  for (let tabs = 0; tabs < 40 && !(await isOnLine()); tabs++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  for (const tab of await page.getByRole('tab').allTextContents()) {
    await openTab(page, tab)
    expect(await findNameless(page), tab).toEqual([])
  }
})

test('who is short of hours finds the same sum missing on the page of the verdict', async () => {
  const { page } = app
  await openRoom(page, '未达标名单')
  const missing = Number(await rows().first().getByRole('cell').nth(3).textContent())
  expect(missing).toBeGreaterThan(0)
  await rows().first().click()
  await page.getByLabel('未达到').first().waitFor()
  const parts = await page.getByText(/^还差 [\d.]+ 学时$/).allTextContents()
  expect(parts.reduce((sum, part) => sum + Number(part.replace(/[^\d.]/g, '')), 0)).toBe(missing)
})

test('a certificate of the register is shown as it was issued', async () => {
  const { page } = app
  await openRoom(page, '证书')
  const number = await rows().first().getByRole('cell').nth(1).textContent()
  await rows().first().click()
  const sheet = page.getByRole('img', { name: /的证书$/ })
  await sheet.waitFor()
  const text = ((await sheet.textContent()) ?? '').replaceAll(/\s/g, '')
  expect(text).toContain(`编号：${number}`)
  expect(text).toContain('准予结业')
})

test('the newest cohort is issued its certificates, and its PDF has a page for everybody who passed', async () => {
  const { page } = app
  await openRoom(page, '班次')
  for (let clicks = 0; clicks < 2; clicks++) await page.getByRole('button', { name: '结束' }).click()
  await expect.poll(endsOfCohorts).toSatisfy(isNewestFirst)
  await rows().first().click()
  const enrolled = Number((await page.getByText(/ · \d+ 人 · /).textContent())?.match(/(\d+) 人/)?.[1])
  await openTab(page, '结业')
  await page.getByRole('radiogroup', { name: '结果' }).getByText('不合格', { exact: true }).click()
  await expect.poll(results).toSatisfy((shown: string[]) => shown.every((result) => result === '不合格'))
  const passed = enrolled - (await results()).length
  expect(passed).toBeGreaterThan(10)
  await openTab(page, '证书')
  await page.getByRole('button', { name: '发证', exact: true }).click()
  await page.getByRole('button', { name: `发证 ${passed} 张` }).click()
  await page.getByText('合格的学员都已发证').waitFor()
  await page.getByRole('button', { name: '生成 PDF 并打印' }).click()
  await page.getByRole('button', { name: '生成 PDF', exact: true }).click()
  await page.getByText(`PDF 已生成，共 ${passed} 页`).waitFor()
  const file = await downloadBy(page, () => page.getByRole('button', { name: '保存 PDF' }).click())
  const pdf = await readPdf(file)
  expect(pdf.numPages).toBe(passed)
  expect(await readText(pdf, passed)).toContain('准予结业')
})

test('not one error was reported by the window on the way', () => {
  expect(app.mistakes).toEqual([])
})

const rows = () => app.page.getByRole('table').locator('tbody').getByRole('row')
/** In the list of teachers, beside the boxes that tick a line. */
const names = () => rows().locator('td:nth-child(2)').allTextContents()
const results = () => rows().locator('td:nth-child(3)').allTextContents()
const endsOfCohorts = async () => (await rows().locator('td:nth-child(4)').allTextContents()).map(numberOfDay)

function isNewestFirst(days: number[]): boolean {
  return days.length > 1 && days.every((day, i) => i === 0 || day <= (days[i - 1] ?? 0))
}

/** 2026年9月1日 as 20260901. */
function numberOfDay(text: string): number {
  const [year = 0, month = 0, day = 0] = (text.match(/\d+/g) ?? []).map(Number)
  return (year * 100 + month) * 100 + day
}

/** Whether a name is found by what was typed: itself, its pinyin or its initials. */
function reads(typed: string): (name: string) => boolean {
  return (name) => {
    const { pinyin, initials } = searchTextOf(name)
    return [name, pinyin.replaceAll(' ', ''), initials].some((reading) => reading.includes(typed))
  }
}
