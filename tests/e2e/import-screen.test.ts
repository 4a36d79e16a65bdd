import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, startApp } from '../support/app.ts'
import { answerWhy, chooseFile, dialogOf, linesWith, openRoom, openTab } from '../support/clerk.ts'
import { schoolsFile } from '../support/county-files.ts'
import { fileOf } from '../support/imports.ts'
import { testIdNumber } from '../support/people.ts'
import { workbookFile } from '../support/workbooks.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

/** Nobody wrote a header; the third line is the first person again. */
const withoutHeader = workbookFile(
  [
    {
      name: '在编',
      rows: [
        ['王丽', testIdNumber(1), '第一中学', '13812345678', '语文'],
        ['李志强', testIdNumber(2), '第一中学', '13812345679', '数学'],
        ['王丽', testIdNumber(1), '第一中学', '13812345678', '语文'],
      ],
    },
  ],
  '没有表头.xlsx',
)

const focusIn = (name: string) => app.page.evaluate((label) => document.activeElement?.closest(`[aria-label="${label}"]`) !== null, name)

test('an office with its schools', async () => {
  const { page } = app
  const names = { '县（市、区）': '测试县', 中心名称: '测试县教师发展中心', 上级教育局: '测试市教育局', 证书编号里的机构简称: '测教培' }
  for (const [label, name] of Object.entries(names)) await page.getByLabel(label).fill(name)
  await page.getByRole('button', { name: '新建', exact: true }).click()
  await openRoom(page, '数据导入')
  await chooseFile(page, schoolsFile())
  await page.getByRole('button', { name: '试运行', exact: true }).click()
  await page.getByRole('button', { name: '全部导入' }).click()
  await page.getByText('新增 3 行').waitFor()
})

test('a sheet without a header is read by what stands in its columns, down to the person of the first row', async () => {
  const { page } = app
  await page.getByRole('button', { name: '再导入一份' }).click()
  await chooseFile(page, withoutHeader)
  await page.getByText('这张表好像没有表头，第 1 行就是数据').waitFor()
  await page.getByRole('combobox', { name: '这张表是' }).click()
  await page.getByRole('option', { name: /^教师/ }).click()
  await page.getByText('全表 3 行：数据 3 行，不是数据的 0 行；没有表头。').waitFor()
  const readAs = (column: string) =>
    page.getByLabel(`${column} 列读作`).evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text)
  expect(await Promise.all(['A', 'B', 'C', 'D', 'E'].map(readAs))).toEqual(['姓名', '身份证号', '工作单位', '手机号码', '不导入'])
  await page.getByLabel('E 列读作').selectOption({ label: '任教学科' })
  await page.getByRole('button', { name: '试运行', exact: true }).click()
  await page.getByText('新增 2 + 有变化 0 + 无变化 0 + 待确认 0 + 有错 1').waitFor()
})

test('a row is looked at whole, and the one too many is left out, taken in again, and left out for good', async () => {
  const { page } = app
  await openTab(page, /^新增/)
  await page.getByTitle('看第 1 行').press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('heading', { name: '将写入' }).waitFor()
  expect(await linesWith(dialog, '任教学科', '语文').count()).toBe(1)
  await page.keyboard.press('Escape')
  await openTab(page, /^有错/)
  await page.getByTitle('看第 3 行').click()
  await dialogOf(page, '第 3 行　王丽　第一中学').getByRole('button', { name: '不导入这一行' }).click()
  await page.getByText('有错 0 + 不是数据 0 + 选择不导入 1。').waitFor()
  await openTab(page, /^不导入/)
  await page.getByRole('button', { name: '还是导入' }).press('Enter')
  await page.getByText('有错 1 + 不是数据 0。').waitFor()
  expect(await focusIn('试运行的结果')).toBe(true)
  await openTab(page, /^有错/)
  await page.getByTitle('看第 3 行').click()
  await page.getByRole('button', { name: '不导入这一行' }).click()
  await page.getByRole('button', { name: '全部导入' }).press('Enter')
  await page.getByText('新增 2 行，修改 0 行，0 行与登记的一样没有改动；选择不导入 1 行。').waitFor()
  expect(await focusIn('完成')).toBe(true)
})

test('the batch says which sheet it was and what was left out, and the focus is on what an undo did', async () => {
  const { page } = app
  await page.getByRole('link', { name: /^查看批次/ }).click()
  await page.getByRole('heading', { name: '导入时选择不导入的 1 行' }).waitFor()
  await page.getByText('在编', { exact: true }).waitFor()
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await answerWhy(page, '少了一位', '撤销')
  await page.getByText('恢复了 2 项').waitFor()
  await page.locator(':focus', { hasText: '恢复了 2 项' }).waitFor()
})

test('the shape is remembered, and after it is forgotten the keyboard goes on where the header is chosen', async () => {
  const { page } = app
  await openRoom(page, '数据导入')
  await chooseFile(page, withoutHeader)
  await page.getByText('这张表好像没有表头，第 1 行就是数据').waitFor()
  await page.getByRole('combobox', { name: '这张表是' }).click()
  await page.getByRole('option', { name: /^教师/ }).click()
  await page.getByText('按上次的选择识别').waitFor()
  await page.getByRole('button', { name: '忘掉这个选择' }).press('Enter')
  await page.getByText('按没有表头识别').waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('headerLine')
})

test('schools whose names lack a word are asked about side by side, and all chosen as proposed at once', async () => {
  const { page } = app
  await page.getByRole('button', { name: '换一个文件' }).click()
  const rows = [
    ['王丽', testIdNumber(1), '城关完小'],
    ['李志强', testIdNumber(2), '柳湾小学'],
  ]
  await chooseFile(page, fileOf(['姓名', '身份证号', '工作单位'], rows))
  await page.getByRole('button', { name: '试运行', exact: true }).click()
  await page.getByRole('button', { name: '2 个写法最接近的，全部按建议选定' }).press('Enter')
  await page.getByText('新增 2 + 有变化 0 + 无变化 0 + 待确认 0').waitFor()
  expect(app.mistakes).toEqual([])
})
