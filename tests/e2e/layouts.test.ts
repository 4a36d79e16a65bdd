import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, downloadBy, startApp } from '../support/app.ts'

let app: App

beforeAll(async () => {
  app = await startApp({ QINGLAN_DEMO: '1' })
})
afterAll(() => app.close())

test('the office looks through its layouts, uses another, keeps it as a file and takes it in again', async () => {
  const { page } = app
  await page.getByRole('link', { name: '证书样式' }).click()
  await page.getByRole('link', { name: /结业证书（红金边框，楷体）/ }).click()
  await page.getByRole('img', { name: '第 1 页' }).waitFor()
  await page.getByRole('button', { name: '选用' }).click()
  await page.getByText('选用中：新发的都用这个样式').waitFor()

  const file = await downloadBy(page, () => page.getByRole('button', { name: '导出' }).click())
  expect(file.name).toBe('样式 结业证书（红金边框，楷体） 第1版.json')
  await page.getByRole('link', { name: '证书样式' }).first().click()
  const buffer = Buffer.from(await file.arrayBuffer())
  await page.locator('input[type=file]').setInputFiles({ name: file.name, mimeType: 'application/json', buffer })
  await page.getByRole('heading', { name: '结业证书（红金边框，楷体）（2）' }).waitFor()
  await page.getByText('本中心', { exact: true }).waitFor()
})

test('a file that is no layout is refused with what is wrong, and a name shows which face draws it', async () => {
  const { page, mistakes } = app
  await page.getByRole('link', { name: '证书样式' }).first().click()
  await page.locator('input[type=file]').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
  await page.getByText('样式没有导入：这个文件不是青蓝导出的样式').waitFor()
  await page.getByRole('tab', { name: '字体' }).click()
  await page.getByLabel('试一个名字').fill('王\u{2B81E}')
  await page.getByText('没有，要手写').waitFor()
  expect(mistakes).toEqual([])
})
