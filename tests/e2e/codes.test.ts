import { afterAll, beforeAll, expect, test } from 'vitest'
import { readWorkbook } from '../../electron/server/lib/read-workbook.ts'
import { type App, downloadBy, startApp } from '../support/app.ts'
import { linesWith, openRoom } from '../support/clerk.ts'

let app: App
beforeAll(async () => {
  app = await startApp({ QINGLAN_DEMO: '1' })
})
afterAll(() => app?.close())

test('the check before a report leads to the code that is missing, and the report then has it', async () => {
  const { page } = app
  await page.getByText('演示', { exact: true }).waitFor()
  const report = () => page.getByRole('button', { name: '全国教师管理信息系统：教师基本信息', exact: true }).click()
  await openRoom(page, '报表导出')
  await report()
  const gap = page.getByText('人员状态：“借调”没有对照的代码。')
  await gap.getByRole('link', { name: '去代码对照' }).click()
  await linesWith(page, '借调').getByTitle('点这里改正').click()
  await page.getByLabel('借调的代码').fill('201-借出到机关')
  await page.keyboard.press('Enter')
  await linesWith(page, '借调').getByText('本县填的').waitFor()
  await page.getByRole('tab', { name: '变更记录' }).click()
  await page.getByText('人员状态“借调”').waitFor()
  await openRoom(page, '报表导出')
  await report()
  await gap.waitFor({ state: 'detached' }) // the check is made anew after the change
  const reading = await readWorkbook(await downloadBy(page, () => page.getByRole('button', { name: '导出 Excel' }).click()))
  if (!('sheets' in reading)) throw new Error(reading.sentence)
  const status = reading.sheets[0]?.rows.map(({ cells }) => cells[33]?.text)
  expect(status?.[0]).toBe('*人员状态')
  expect(status).toContain('201-借出到机关')
  expect(app.mistakes).toEqual([])
})
