import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, startApp } from '../support/app.ts'
import { choose, fillIn, inputOf, openRoom, openTab } from '../support/clerk.ts'
import { findNameless } from '../support/nameless.ts'
import { stopAtFirstFailure } from '../support/one-after-another.ts'
import { makePng } from '../support/pictures.ts'

let app: App
beforeAll(async () => {
  app = await startApp({ QINGLAN_DEMO: '1' })
})
afterAll(() => app?.close())
stopAtFirstFailure(() => app)

let issuedBefore: string

test('the layout of the certificates is opened on the drawing board, true to scale', async () => {
  const { page } = app
  await openRoom(page, '证书')
  await page.getByRole('table').locator('tbody').getByRole('row').first().click()
  issuedBefore = await drawingOf(page.getByRole('img', { name: '的证书' }))
  await openDesign('completion-certificate')
  await choose(page, '显示比例', '100% 实际')
  const frame = await page.getByRole('img', { name: '页面预览' }).boundingBox()
  expect(frame?.width).toBeCloseTo((297 * 96) / 25.4, 0)
  expect(await findNameless(page)).toEqual([])
})

test('a name is dragged ten millimetres, nudged, and all of it taken back and done again', async () => {
  const { page } = app
  const [left, top] = await placeOfName()
  await dragName(10, 10)
  expect(await placeOfName()).toEqual([left + 10, top + 10])
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowUp')
  expect(await placeOfName()).toEqual([left + 10.1, top + 9])
  for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z')
  expect(await placeOfName()).toEqual([left, top])
  expect(await page.getByRole('button', { name: '撤销' }).isDisabled()).toBe(true)
  await page.keyboard.press('Control+y')
  expect(await placeOfName()).toEqual([left + 10, top + 10])
})

test('a text is edited with the names that the office knows, and a name that is none is said', async () => {
  const { page } = app
  await placeOfName()
  const content = page.getByRole('textbox', { name: '内容', exact: true })
  expect(await content.inputValue()).toBe('{姓名:姓名}　同志：')
  await content.fill('{姓}同志')
  await page.getByText('没有“姓”这一项').waitFor()
  await content.fill('{姓名}老师')
  await page.getByRole('img', { name: '页面预览' }).getByText('欧阳文静老师').waitFor()
  await page.getByRole('button', { name: '撤销' }).click()
  expect(await content.inputValue()).toBe('{姓名:姓名}　同志：')
})

test('what was chosen among the layers is moved by the arrows at once', async () => {
  const { page } = app
  const [left] = await placeOfName()
  await openTab(page, '图层')
  await page.getByRole('button', { name: /^姓名/ }).click()
  await page.keyboard.press('Shift+ArrowRight')
  expect((await placeOfName())[0]).toBe(left + 1)
  await page.keyboard.press('Control+z')
  expect((await placeOfName())[0]).toBe(left)
})

test('two elements are aligned, and a copy has an id of its own', async () => {
  const { page } = app
  await openTab(page, '图层')
  await page.getByRole('button', { name: /^姓名/ }).click()
  await page.getByRole('button', { name: /^编号/ }).click({ modifiers: ['Shift'] })
  await openTab(page, '选中的')
  await page.getByText('选中 2 个').waitFor()
  await page.getByRole('button', { name: '左边对齐' }).click()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+d')
  await page.getByText('选中 2 个').waitFor()
  await page.keyboard.press('Delete')
  await page.getByText('点页面上的内容').waitFor()
})

test('in a frame that is too narrow a long name warns at its element, and no longer when that is taken back', async () => {
  const { page } = app
  await choose(page, '页面上的数据', '十五个字的姓名')
  await placeOfName()
  await fillIn(page, { 宽: '60' })
  await page
    .getByText(/放不下/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: '撤销' }).click()
  await page
    .getByText(/放不下，/)
    .first()
    .waitFor({ state: 'hidden' })
  await choose(page, '页面上的数据', '示例数据')
})

test('the scan of a form is laid under the page by two points and never printed', async () => {
  const { page } = app
  await openTab(page, '页面')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '选择扫描件…' }).click()])
  await chooser.setFiles({ name: '空白证书.png', mimeType: 'image/png', buffer: Buffer.from(makePng(297, 210)) })
  await page.getByRole('img', { name: '空白表格的扫描件' }).waitFor()
  await page.getByRole('button', { name: '按两个点对准…' }).click()
  const board = page.getByRole('application', { name: '页面' }).locator('[data-pointing]')
  const mm = 96 / 25.4
  await board.click({ position: { x: 20 * mm, y: 20 * mm } })
  await board.click({ position: { x: 120 * mm, y: 80 * mm } })
  await fillIn(page, { '点 1 离左边': '30', '点 1 离上边': '20', '点 2 离左边': '140', '点 2 离上边': '86' })
  await page.getByRole('button', { name: '对准', exact: true }).click()
  await expect.poll(async () => Number.parseFloat(await inputOf(page, '宽').last().inputValue())).toBeCloseTo(326.7, 0)
})

test('leaving with changes asks, and what is saved is a new layout that issued papers do not notice', async () => {
  const { page } = app
  await page.getByRole('link', { name: '证书样式' }).first().click()
  await page.getByRole('button', { name: '留下继续改' }).click()
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText(/已另存为本中心的样式，以后发证就用它/).waitFor()
  await page.getByText('有改动未保存').waitFor({ state: 'hidden' })
  await choose(page, '显示比例', '100% 实际')
  const [left] = await placeOfName()
  await dragName(-5, 0)
  await page.keyboard.press('Control+s')
  await page.getByText('已存为第 2 版；已发的证书仍按原来的样式').waitFor()
  expect((await placeOfName())[0]).toBe(left - 5)
  await openRoom(page, '证书')
  await page.getByRole('table').locator('tbody').getByRole('row').first().click()
  expect(await drawingOf(page.getByRole('img', { name: '的证书' }))).toBe(issuedBefore)
  expect(app.mistakes).toEqual([])
})

async function openDesign(layoutId: string): Promise<void> {
  await app.page.goto(`${new URL(app.page.url()).origin}/#/layouts/${layoutId}`)
  await app.page.getByRole('link', { name: '修改', exact: true }).click()
  await app.page.getByRole('img', { name: '页面预览' }).waitFor()
}

/** Left and top of the name, as the panel says them in mm. */
async function placeOfName(): Promise<[number, number]> {
  const { page } = app
  await openTab(page, '图层')
  await page.getByRole('button', { name: /^姓名/ }).click()
  await openTab(page, '选中的')
  const read = async (label: string) => Number.parseFloat(await page.getByRole('textbox', { name: label, exact: true }).inputValue())
  const place: [number, number] = [await read('左'), await read('上')]
  await page.getByRole('application', { name: '页面' }).focus()
  return place
}

/** Drags the name so many mm, without snapping. */
async function dragName(dx: number, dy: number): Promise<void> {
  const { page } = app
  const area = await page.locator('[data-element="name"]').first().boundingBox()
  if (!area) throw new Error('dragName: the name is not on the page')
  const [x, y, mm] = [area.x + area.width / 2, area.y + area.height / 2, 96 / 25.4]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.keyboard.down('Alt')
  await page.mouse.move(x + (dx * mm) / 2, y + (dy * mm) / 2)
  await page.mouse.move(x + dx * mm, y + dy * mm)
  await page.mouse.up()
  await page.keyboard.up('Alt')
}

async function drawingOf(image: Locator): Promise<string> {
  await image.waitFor()
  return image.innerHTML()
}
