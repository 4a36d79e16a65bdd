import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, downloadBy, startApp } from '../support/app.ts'
import { choose, fillIn, linesWith } from '../support/clerk.ts'
import { readPdf, readText } from '../support/read-pdf.ts'

let app: App

beforeAll(async () => {
  app = await startApp({ QINGLAN_DEMO: '1' })
})
afterAll(() => app.close())

const goTo = (route: string) => app.page.goto(new URL(`/#${route}`, app.page.url()).href)
const say = (text: string | RegExp) => app.page.getByText(text).first().waitFor()
const press = (name: string) => app.page.getByRole('button', { name, exact: true }).click()

test('certificates are printed in portions through a jam, a spoiled sheet and a power cut, and the ledger tells it all', async () => {
  const { page, crash } = app
  await goTo('/cohorts')
  await page.getByPlaceholder('班次或项目名称').fill('2024年暑期师德专题培训（第1期）')
  await page.getByRole('row', { name: /2024年暑期师德专题培训（第1期）/ }).click()
  await page.getByRole('tab', { name: '证书' }).click()
  await press('生成 PDF 并打印')
  await page.getByRole('link', { name: '分批打印（可暂停、续打）' }).click()
  await say(/^共 49 份/)
  await press('建打印任务')
  await say('已打印 0 / 49 份')

  await page.getByLabel('这一次打印几份').fill('3')
  await press('送打印机')
  await say(/送打印机 3 份（第 1 份.+ 到 第 3 份.+）/)
  const job = new URL(page.url()).hash.slice(1)
  await crash()
  await goTo(job)
  await say('已打印 0 / 49 份，3 份待确认')
  await page.getByLabel('打到了第几份').fill('2')
  await page.getByLabel('其中打废的').fill('1')
  await press('确认')
  await say('已打印 1 / 49 份，打废 1 份')
  await expect.poll(() => page.getByLabel('从第几份开始').inputValue()).toBe('1')

  await page.getByLabel('这一次打印几份').fill('48')
  await press('送打印机')
  await say(/送打印机 48 份/)
  await press('确认')
  await say('全部打印完了')
  await page.getByRole('tab', { name: '打印记录' }).click()
  for (const event of ['打废，重打', '没有打出，重打']) {
    await page.getByRole('combobox', { name: '发生了什么' }).click()
    await page.getByRole('option', { name: event }).click()
    await page.getByRole('cell', { name: event }).waitFor()
    await say('第 1–1 条，共 1 条')
  }
})

test('the pile goes to the schools with a sorting list, and an ended job prints no more', async () => {
  const { page, mistakes } = app
  await press('分拣与交接')
  const file = await downloadBy(page, () => page.getByRole('menuitem', { name: '保存分拣单 PDF' }).click())
  const text = await readText(await readPdf(file), 1)
  expect(text.replaceAll(/\s/g, '')).toContain('结业证书49份')
  await press('结束任务')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('都发下去了')
  await dialog.getByRole('button', { name: '结束' }).click()
  await say('任务已结束')
  expect(await page.getByRole('button', { name: '送打印机' }).count()).toBe(0)
  expect(mistakes).toEqual([])
})

test('before printing, a name with a rare character gets one face, or is left to the pen and then stands in the list to write by hand', async () => {
  const { page, mistakes } = app
  await goTo('/teachers')
  await page.getByRole('row').nth(1).click()
  await press('修改')
  const dialog = page.getByRole('dialog')
  await fillIn(dialog, { 姓名: '王𰻝', 修改原因: '公安更正' })
  await dialog.getByRole('button', { name: '保存' }).click()
  await page.getByRole('link', { name: '学时证明' }).click()
  await press('建打印任务')
  await page.getByRole('tab', { name: '打印前检查' }).click()
  await say('1 个名字里有样式的字体没有的字')
  await linesWith(page, '王𰻝', '𰻝（用楷体补）').waitFor()
  await press('检查全部')
  await page.getByRole('button', { name: '再检查一遍' }).waitFor()
  expect(await page.getByText(/^手写名单/).count()).toBe(0)
  await choose(page, '王𰻝打印时', '缺的字留空，手写')
  await say('手写名单：1 份上有打印不出的字')
  await choose(page, '王𰻝打印时', '整个名字用黑体')
  await page.getByText(/^手写名单/).waitFor({ state: 'detached' })
  await say('1 个名字里有样式的字体没有的字，都已选好打印办法')
  expect(mistakes).toEqual([])
})
