import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, startApp } from '../support/app.ts'
import { answerWhy, choose, dialogOf, fillIn, linesWith, openRoom, openTab, searchFor } from '../support/clerk.ts'
import { findNameless } from '../support/nameless.ts'
import { stopAtFirstFailure } from '../support/one-after-another.ts'

let app: App
beforeAll(async () => {
  app = await startApp({ QINGLAN_DEMO: '1' })
})
afterAll(() => app?.close())
stopAtFirstFailure(() => app)

let code = ''

test('letters of appointment get a rule of their own, with the next number in sight', async () => {
  const { page } = app
  for (const room of ['证书查验', '编号与空白证书']) {
    await openRoom(page, room)
    expect(await findNameless(page)).toEqual([])
  }
  await page.getByRole('button', { name: '修改聘书的编号规则' }).click()
  const dialog = dialogOf(page, '聘书的编号规则')
  await fillIn(dialog, { 编号规则: '{机构简称}聘第{流水:3}号' })
  await dialog.getByText('编号里就要有 {四位年} 或 {年}').waitFor()
  await fillIn(dialog, { 编号规则: '{机构简称}聘〔{年}〕{流水:3}号', 修改原因: '和旧的聘书一致' })
  await dialog.getByText(/今年下一个编号：云教聘〔\d\d〕001号/).waitFor()
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'hidden' })
})

test('numbers are set aside, and paper with numbers is received', async () => {
  const { page } = app
  await openTab(page, '预留号段')
  await page.getByRole('button', { name: '登记号段' }).first().click()
  const range = dialogOf(page, '登记号段')
  await range.getByText('别处已用', { exact: true }).click()
  await choose(range, '种类', '聘书')
  await fillIn(range, { 起号: '1', 止号: '20', 说明: '启用青蓝前手工发的' })
  await range.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByText(/云教聘〔\d\d〕001号 至 云教聘〔\d\d〕020号/).waitFor()
  await openTab(page, '空白证书')
  await page.getByRole('button', { name: '登记新领的' }).first().click()
  const pack = dialogOf(page, '登记新领的空白证书')
  await choose(pack, '种类', '聘书')
  await fillIn(pack, { 起号: '501', 止号: '600' })
  await pack.getByText('No.000501 至 No.000600，共 100 张').waitFor()
  await pack.getByRole('button', { name: '登记', exact: true }).click()
  await linesWith(page, 'No.000501 至 No.000600', 'No.000501').waitFor()
})

test('a letter of appointment is issued with the number after those, on the first sheet of the pile', async () => {
  const { page } = app
  await openRoom(page, '证书')
  await page.getByRole('button', { name: '发其他证书' }).click()
  const dialog = dialogOf(page, '发其他证书')
  await dialog.getByText('聘书', { exact: true }).click()
  await fillIn(dialog, { 聘任职务: '兼职教研员' })
  await dialog.getByRole('combobox', { name: '发给' }).click()
  await page.getByRole('option').first().click()
  await dialog.getByText('共 1 人').waitFor()
  expect(await dialog.getByRole('checkbox', { name: '登记所用的空白证书号码' }).isChecked()).toBe(true)
  await dialog.getByRole('img', { name: '名字最长的一张证书' }).waitFor()
  await dialog.getByRole('button', { name: '发证 1 张' }).click()
  await page.getByText(/已发证 1 张：云教聘〔\d\d〕021号/).waitFor()
  await searchFor(page, 'No.000501')
  await page.getByText('共 1 张', { exact: true }).waitFor()
  await linesWith(page, '聘书', '兼职教研员').click()
  code = (await page.getByText(/^QL-.{4}-.{4}$/).textContent()) ?? ''
  await page.getByRole('button', { name: '印坏了，换一张' }).click()
  await answerWhy(page, '卡纸', '换下一张')
  await page.getByText('No.000502', { exact: true }).waitFor()
})

test('a mistake in it is put right by a reissue, and the old code leads to the new number', async () => {
  const { page } = app
  await page.getByRole('button', { name: '补办' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('错字', { exact: true }).click()
  await dialog.getByText('请先改正有误的内容。').waitFor()
  await fillIn(dialog, { 聘任职务: '专职教研员' })
  await dialog.getByRole('button', { name: '补办，原证作废' }).click()
  await page.getByText('因错字补办，原证').waitFor()
  await openRoom(page, '证书查验')
  const input = page.getByRole('textbox', { name: '查验码、编号，或用扫码枪扫二维码' })
  await input.fill(code.toLowerCase().replaceAll('0', 'o'))
  await input.press('Enter')
  await page.getByText('已补办，这一张作废').waitFor()
  await page.getByRole('link', { name: /云教聘〔\d\d〕022号/ }).waitFor()
  await input.fill('QL-AAAA-AAAA')
  await input.press('Enter')
  await page.getByText('不是本中心发的').waitFor()
})

test('every number is accounted for', async () => {
  const { page } = app
  await openRoom(page, '编号与空白证书')
  await openTab(page, '号码核对')
  await page.getByText(/1 至 22 号，最后编到 云教聘〔\d\d〕022号/).waitFor()
  expect(await page.getByText('没有缺号：每个号都有着落。').count()).toBeGreaterThan(0)
  expect(app.mistakes).toEqual([])
})
