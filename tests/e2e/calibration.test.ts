import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, downloadBy, startApp } from '../support/app.ts'
import { choose, dialogOf, fillIn, linesWith, openLine, openRoom, openTab } from '../support/clerk.ts'
import { findNameless } from '../support/nameless.ts'
import { stopAtFirstFailure } from '../support/one-after-another.ts'
import { readCrosses } from '../support/read-crosses.ts'
import { readPdf, readRuns } from '../support/read-pdf.ts'

let app: App
beforeAll(async () => {
  app = await startApp({ QINGLAN_DEMO: '1' })
})
afterAll(() => app?.close())
stopAtFirstFailure(() => app)

const printer = '发证室 手动进纸口 A4 铜版纸'
type Place = { x: number; y: number }

/** What the office's printer does: 1.2 mm to the right, 0.8 mm up, 0.4 % too wide, and every line a little further to the right. */
const onPaper = ({ x, y }: Place): Place => ({ x: 1.004 * x + 0.003 * y + 1.2, y: y - 0.8 })

test('without a profile the room says what to do', async () => {
  const { page } = app
  await openRoom(page, '打印校准')
  await page.getByText('还没有打印校准').waitFor()
  await page.getByRole('link', { name: '新建校准' }).first().click()
  await page.getByRole('heading', { level: 1, name: '新建校准' }).waitFor()
  expect(await page.getByRole('button', { name: '下一步：填写读数' }).isDisabled()).toBe(true)
})

test('a calibration sheet is printed, and of three crosses that are measured the correction shows at once', async () => {
  const { page } = app
  await fillIn(page, { '打印机、进纸口和纸': printer })
  await page.getByRole('img', { name: '校准页' }).waitFor()
  expect(await findNameless(page)).toEqual([])
  const sheet = await readPdf(await downloadBy(page, () => page.getByRole('button', { name: '保存 PDF' }).click()))
  const crosses = (await readCrosses(sheet)).map(onPaper)
  expect(crosses).toHaveLength(5)
  await page.getByRole('button', { name: '下一步：填写读数' }).click()
  await measure(crosses.slice(0, 2))
  await page.getByText('至少要量三个十字，现在填好了 2 个。').waitFor()
  expect(await page.getByRole('button', { name: '下一步：试打' }).isDisabled()).toBe(true)
  await measure(crosses.slice(0, 3))
  await page.getByText('三个读数刚好够算').waitFor()
  for (const value of [/^向左 1\.\d\d mm$/, '向下 0.80 mm', '99.60 %']) await page.getByText(value).waitFor()
  expect(await findNameless(page)).toEqual([])
})

test('a cross that was misread shows, and the true reading makes it good', async () => {
  const { page } = app
  const [, , , fourth] = [20, 270, 20, 270].map((x, i) => onPaper({ x, y: i < 2 ? 20 : 190 }))
  const input = page.getByRole('textbox', { name: '十字 4 离左边' })
  await page.getByRole('textbox', { name: '十字 4 离上边' }).fill(read(fourth?.y))
  await input.fill('277.8')
  await page.getByText('多半有一个量错或填错了').waitFor()
  await input.fill(read(fourth?.x))
  await page.getByText(/^4 个读数合在一起，最多差 0\.0\d mm，可以用。$/).waitFor()
})

test('on the test sheet the crosses land on the round millimetres printed beside them', async () => {
  const { page } = app
  await page.getByRole('button', { name: '下一步：试打' }).click()
  const sheet = await readPdf(await downloadBy(page, () => page.getByRole('button', { name: '保存 PDF' }).click()))
  const landed = (await readCrosses(sheet)).map(onPaper)
  for (const [i, wanted] of [
    { x: 20, y: 20 },
    { x: 270, y: 20 },
    { x: 20, y: 190 },
    { x: 270, y: 190 },
    { x: 150, y: 110 },
  ].entries())
    expect(Math.hypot((landed[i]?.x ?? 0) - wanted.x, (landed[i]?.y ?? 0) - wanted.y)).toBeLessThan(0.1)
  await page.getByRole('button', { name: '保存校准' }).click()
  await page.getByRole('heading', { level: 1, name: printer }).waitFor()
})

test('the profile is put right by hand with a reason, which stays in its history', async () => {
  const { page } = app
  await page.getByRole('button', { name: '修改', exact: true }).click()
  const dialog = dialogOf(page, '修改打印校准')
  await fillIn(dialog, { 向下移: '1.1' })
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.getByText('请写明修改的原因').waitFor()
  await fillIn(dialog, { 修改原因: '铜版纸比白纸吃得深' })
  await dialog.getByRole('button', { name: '保存' }).click()
  await openTab(page, '变更记录')
  await page.getByText('原因：铜版纸比白纸吃得深').waitFor()
  await openRoom(page, '打印校准')
  await linesWith(page, printer, 'A4 横向（297 × 210 mm）', '向下 1.10 mm').waitFor()
})

test('what is printed for the printer is moved, what is kept is not unless it is asked for, and the choice is remembered', async () => {
  const { page } = app
  await openRoom(page, '证书')
  await page.getByRole('table').locator('tbody').getByRole('row').first().click()
  await page.getByRole('button', { name: '打印', exact: true }).click()
  const dialog = dialogOf(page, '打印证书')
  await choose(dialog, '打印校准', printer)
  await dialog.getByRole('button', { name: '生成 PDF' }).click()
  await dialog.getByText(`打印的一份已按“${printer}”校准；保存的 PDF 不带校准。`).waitFor()
  const plain = await titleOf(await downloadBy(page, () => dialog.getByRole('button', { name: '保存 PDF' }).click()))
  await dialog.getByRole('checkbox', { name: '保存的 PDF 也校准' }).check()
  const file = await downloadBy(page, () => dialog.getByRole('button', { name: '保存 PDF' }).click())
  expect(file.name).toContain('（已校准）')
  const sent = await titleOf(file)
  expect(Math.abs(plain.x - 105.82)).toBeLessThan(0.05)
  const landed = onPaper(sent)
  expect(Math.abs(landed.x - plain.x)).toBeLessThan(0.1)
  expect(Math.abs(landed.y - plain.y - 0.3)).toBeLessThan(0.1) // the 0.3 mm that were added by hand
  await page.reload()
  await page.getByRole('button', { name: '打印', exact: true }).click()
  await expect.poll(() => dialog.getByRole('combobox', { name: '打印校准' }).inputValue(), { timeout: 20_000 }).toBe(printer)
})

test('a profile that is removed is missed by the machine that used it', async () => {
  const { page } = app
  await page.keyboard.press('Escape')
  await openRoom(page, '打印校准')
  await openLine(page, printer)
  await page.getByRole('button', { name: '删除', exact: true }).click()
  await fillIn(page.getByRole('dialog'), { 原因: '打印机报废' })
  await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click()
  await page.getByText('还没有打印校准').waitFor()
  await openRoom(page, '证书')
  await page.getByRole('table').locator('tbody').getByRole('row').first().click()
  await page.getByRole('button', { name: '打印', exact: true }).click()
  await dialogOf(page, '打印证书').getByText(`这台电脑上次用的“${printer}”已经不在了，请重新选。`).waitFor()
  expect(app.mistakes).toEqual([])
})

/** As a person reads a steel rule. */
const read = (mm: number | undefined) => (mm ?? 0).toFixed(1)

async function measure(crosses: readonly Place[]): Promise<void> {
  for (const [i, { x, y }] of crosses.entries()) {
    await app.page.getByRole('textbox', { name: `十字 ${i + 1} 离左边` }).fill(read(x))
    await app.page.getByRole('textbox', { name: `十字 ${i + 1} 离上边` }).fill(read(y))
  }
}

async function titleOf(file: File): Promise<Place> {
  const [title] = await readRuns(await readPdf(file), 1)
  return { x: title?.positions[0] ?? 0, y: title?.baseline ?? 0 }
}
