import { read } from '@e965/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, downloadBy, startApp } from '../support/app.ts'
import { bureauParts } from '../support/bureau-template.ts'
import { answerWhy, choose, chooseFile, dialogOf, fillIn, linesWith, openRoom, openTab } from '../support/clerk.ts'
import { findNameless } from '../support/nameless.ts'
import { stopAtFirstFailure } from '../support/one-after-another.ts'
import { packParts, unpackParts } from '../support/sender-workbook.ts'

let app: App
beforeAll(async () => {
  app = await startApp({ QINGLAN_DEMO: '1' })
})
afterAll(() => app?.close())
stopAtFirstFailure(() => app)

const cohort = '2025年班主任专业能力培训（第1期）'
const untouched = ['xl/styles.xml', 'xl/sharedStrings.xml', 'xl/worksheets/sheet2.xml', 'xl/media/image1.png', 'docProps/custom.xml']

function bureauFile(change = (sheet: string) => sheet): File {
  const parts = bureauParts()
  return new File(
    [packParts({ ...parts, 'xl/worksheets/sheet1.xml': change(parts['xl/worksheets/sheet1.xml'] ?? '') })],
    '骨干教师统计表.xlsx',
  )
}

test('the bureau’s workbook is handed in', async () => {
  const { page } = app
  await openRoom(page, '上级模板')
  await page.getByText('还没有模板').waitFor()
  await page.getByRole('button', { name: '添加模板' }).first().click()
  await chooseFile(page, bureauFile())
  const dialog = dialogOf(page, '添加模板')
  await fillIn(dialog, { 接收单位: '市教育局教师科' })
  await dialog.getByRole('button', { name: '添加', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: '骨干教师统计表', exact: true }).waitFor()
  await page.getByText('填写时再选班次').waitFor()
})

test('its columns are recognised over its own rows, and can be given something else', async () => {
  const { page } = app
  const chosen = (column: string) => page.getByRole('combobox', { name: `${column} 列填` })
  await chosen('B').waitFor()
  expect(await Promise.all(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((column) => chosen(column).inputValue()))).toEqual([
    ':sequence',
    '姓名',
    '身份证号',
    '学校',
    '性别',
    '认定学时',
    '',
    '',
  ])
  expect(await page.getByRole('textbox', { name: '数据从第几行' }).inputValue()).toBe('5')
  expect(await page.getByRole('textbox', { name: '空行到第几行' }).inputValue()).toBe('6')
  await chosen('I').selectOption('固定内容…')
  expect(await page.getByRole('button', { name: '保存设置' }).isDisabled()).toBe(true)
  await page.getByRole('textbox', { name: 'I 列的固定内容' }).fill('县级')
  expect(await page.getByRole('textbox', { name: '第 1 个单元格的内容' }).inputValue()).toBe('填报单位：{单位}')
  expect(await findNameless(page)).toEqual([])
  await page.getByRole('button', { name: '保存设置' }).click()
  await page.getByText('设置已保存').waitFor()
})

test('before writing it is said what does not fit; the file has the rows, and all else as it was', async () => {
  const { page } = app
  await choose(page, '班次', cohort, { typed: '2025年班主任' })
  await page.getByText('D 列“工作单位”的下拉选项里没有').waitFor()
  const said = await page.getByText(/模板的空行不够，会加 \d+ 行/).textContent()
  const count = Number(/加 (\d+) 行/.exec(said ?? '')?.[1]) + 2
  expect(await findNameless(page)).toEqual([])
  const file = await downloadBy(page, () => page.getByRole('button', { name: '填好并保存' }).click())
  const bytes = new Uint8Array(await file.arrayBuffer())
  const sheet = read(bytes, { sheetStubs: true }).Sheets['报名表'] ?? {}
  const last = count + 4
  expect([`A${last}`, `I${last}`, `A${last + 1}`, `A${last + 3}`].map((ref) => sheet[ref]?.v)).toEqual([
    count,
    '县级',
    '合计',
    '审核人（签字）：',
  ])
  expect([`F${last + 1}`, `H${last}`].map((ref) => sheet[ref]?.f)).toEqual([`SUM(F5:F${last})`, `F${last}*G${last}`])
  expect(sheet['A2']?.v).toMatch(/^填报单位：.*教师发展中心$/)
  expect(sheet['C5']?.v).toContain('*')
  const [before, after] = [bureauParts(), unpackParts(bytes)]
  for (const part of untouched) expect(after[part]).toBe(before[part])
})

test('the register knows of it', async () => {
  const { page } = app
  await openRoom(page, '导出登记')
  await linesWith(page, '上级模板：骨干教师统计表', '已遮盖').waitFor()
})

test('a newer file takes the place of the old one and keeps what was set up; then the template goes', async () => {
  const { page } = app
  await openRoom(page, '上级模板')
  await linesWith(page, '骨干教师统计表').click()
  await openTab(page, '文件')
  await chooseFile(
    page,
    bureauFile((sheet) => sheet.replace(/<row r="6".*?<\/row>/, '')),
  )
  await answerWhy(page, '市局发了新表', '更换')
  await page.getByText('表头没有变，原来的设置照用').waitFor()
  await page.getByRole('cell', { name: '第 2 版', exact: true }).waitFor()
  await page.getByRole('button', { name: '删除', exact: true }).click()
  await answerWhy(page, '不再上报', '删除')
  await page.getByText('还没有模板').waitFor()
  expect(app.mistakes).toEqual([])
})
