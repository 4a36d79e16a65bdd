import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, downloadBy, startApp } from '../support/app.ts'
import { answerWhy, choose, dialogOf, fillIn, linesWith, openRoom, openTab } from '../support/clerk.ts'
import { findNameless } from '../support/nameless.ts'
import { stopAtFirstFailure } from '../support/one-after-another.ts'

let app: App
beforeAll(async () => {
  app = await startApp({ QINGLAN_DEMO: '1' })
})
afterAll(() => app?.close())
stopAtFirstFailure(() => app)

const school = '第一中学'
const queue = () => app.page.getByRole('grid', { name: '待登记的证书' })
const inHand = () => queue().getByRole('row', { selected: true })

test('a year is begun, and the stack of one school lies there in order', async () => {
  const { page } = app
  await openRoom(page, '年度登记')
  await page.getByRole('button', { name: '开始年度登记' }).click()
  await dialogOf(page, '开始年度登记').getByRole('button', { name: '开始', exact: true }).click()
  await queue().waitFor()
  await choose(page, '学校', school)
  await page.getByRole('button', { name: '回执' }).waitFor()
  expect(await findNameless(page)).toEqual([])
})

test('by keyboard a booklet fails, the next passes by way of exception with its reason, and a decision is withdrawn', async () => {
  const { page } = app
  await page.getByText(/^未办·未达标 \d+$/).click()
  await queue().focus()
  await page.keyboard.press('2')
  await inHand().getByText('不通过').waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('1')
  const dialog = dialogOf(page, '破例通过')
  await dialog.getByRole('textbox', { name: '理由' }).fill('援疆支教一年，按文件免修')
  await dialog.getByRole('button', { name: '通过', exact: true }).click()
  await inHand().getByText('破例通过').waitFor()
  await page.getByText('理由：援疆支教一年，按文件免修').waitFor()
  await page.getByText('通过 1（破例 1）').waitFor()
  await page.getByRole('button', { name: '撤回' }).click()
  await answerWhy(page, '文件还没有批下来', '撤回')
  await page.getByText(/^通过 0$/).waitFor()
})

test('who is short of nothing passes school by school, and the school gets its receipt', async () => {
  const { page } = app
  await page.getByRole('button', { name: /^达标的全部通过（\d+）$/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '全部通过', exact: true }).click()
  await page.getByText(/^已通过 \d+ 人$/).waitFor()
  const receipt = await downloadBy(page, () => page.getByRole('button', { name: '回执' }).click())
  expect(receipt.name).toMatch(/^第一中学\d{4}年度继续教育登记回执\.xlsx$/)
})

test('the stamps go into the booklets: begun half full, registered, printed on their lines, marked', async () => {
  const { page } = app
  await openRoom(page, '继续教育证书')
  await page.getByRole('link', { name: '登记', exact: true }).click()
  await page.getByText('年度验印', { exact: true }).click()
  await choose(page, '学校（不选为全部）', school)
  await page.getByRole('button', { name: /^为这 \d+ 位老师建本$/ }).click()
  const begin = page.getByRole('dialog')
  await fillIn(begin, { '验印页从哪一行接着写：行': '3' })
  await begin.getByRole('button', { name: '建本', exact: true }).click()
  await linesWith(page, '第 1 页左页第 3 行').first().waitFor()
  await page.getByRole('img', { name: /，第 1 页左页$/ }).waitFor()
  expect(await findNameless(page)).toEqual([])
  await page.getByRole('button', { name: /^登记这 \d+ 行$/ }).click()
  const print = dialogOf(page, '续打证书')
  await print.getByRole('textbox', { name: '到第几页' }).fill('2')
  await print.getByRole('button', { name: '生成 PDF' }).click()
  await print.getByRole('button', { name: '打印', exact: true }).click()
  await page.bringToFront() // the browser shows the PDF in a tab of its own
  await print.press('Escape')
  await page.getByRole('button', { name: '回去记下' }).click()
  await print.getByRole('button', { name: '这 2 页都印好了' }).click()
  await page.getByText('已记下 2 行打印好了').waitFor()
})

test('a spoiled line is void with its reason, and the next free line is put right by hand', async () => {
  const { page } = app
  await openRoom(page, '继续教育证书')
  await page.getByRole('table').locator('tbody').getByRole('row').first().click()
  await openTab(page, '年度验印')
  await page.getByRole('button', { name: '作废', exact: true }).click()
  await answerWhy(page, '打印时卡纸', '作废')
  await page.getByText('作废原因：打印时卡纸').waitFor()
  await page.getByRole('button', { name: '更正下一空行' }).click()
  const dialog = dialogOf(page, '更正下一空行')
  await dialog.getByText('年度验印').click()
  await fillIn(dialog, { '真正的下一空行：行': '5', 原因: '以前手写过一行' })
  await dialog.press('Escape')
  await page.getByRole('button', { name: '继续填写' }).click()
  await dialog.getByRole('button', { name: '更正', exact: true }).click()
  await page.getByText('第 1 页左页第 5 行', { exact: true }).waitFor()
  await openTab(page, '变更记录')
  await page.getByText('原因：以前手写过一行').waitFor()
  expect(app.mistakes).toEqual([])
})
