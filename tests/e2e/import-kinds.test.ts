import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, startApp } from '../support/app.ts'
import { answerWhy, cellsOf, choose, chooseFile, dialogOf, fillIn, linesWith, openRoom, openTab } from '../support/clerk.ts'
import { schoolsFile } from '../support/county-files.ts'
import { fileOf } from '../support/imports.ts'
import { testIdNumber } from '../support/people.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

const roster = fileOf(
  ['姓名', '身份证号', '工作单位'],
  [
    ['王丽', testIdNumber(1), '第一中学'],
    ['王丽', testIdNumber(2), '城关小学'],
    ['欧阳雨桐', testIdNumber(3), '第一中学'],
  ],
)
const pairings = fileOf(
  ['师父姓名', '师父单位', '徒弟姓名', '徒弟单位', '结对时间'],
  [
    ['王丽', '第一中学', '欧阳雨桐', '第一中学', '2025.9-2026.8'],
    ['王丽', null, '欧阳雨桐', '第一中学', '2024.9-2025.8'],
    ['梅长青', '第一中学', '欧阳雨桐', '第一中学', '2025.9-2026.8'],
  ],
  '2025年师徒结对名单',
)
const activities = fileOf(
  ['师傅', '徒弟', '活动日期', '活动形式', '活动主题'],
  [['王丽', '欧阳雨桐', '2025-10-15', '听课', '两位数乘法']],
  '师徒活动',
)

test('an office with its schools and teachers', async () => {
  const { page } = app
  const names = { '县（市、区）': '测试县', 中心名称: '测试县教师发展中心', 上级教育局: '测试市教育局', 证书编号里的机构简称: '测教培' }
  for (const [label, name] of Object.entries(names)) await page.getByLabel(label).fill(name)
  await page.getByRole('button', { name: '新建', exact: true }).click()
  for (const file of [schoolsFile(), roster]) {
    await openRoom(page, '数据导入')
    await chooseFile(page, file)
    await page.getByRole('button', { name: '试运行', exact: true }).click()
    await page.getByRole('button', { name: '全部导入' }).click()
    await page.getByText('新增 3 行').waitFor()
    await openRoom(page, '学校')
  }
})

test('a list of pairings is taken from their page; a stranger waits, a namesake is asked about', async () => {
  const { page } = app
  await openRoom(page, '师徒结对')
  await page.getByRole('link', { name: '导入…', exact: true }).click()
  await chooseFile(page, pairings)
  await page.getByText('是哪一种结对').waitFor()
  await page.getByRole('button', { name: '试运行', exact: true }).click()
  await page.getByText('新增 2 + 有变化 0 + 无变化 0 + 待确认 1 + 有错 0').waitFor()
  await openTab(page, /待确认/)
  expect(await page.getByRole('radio').count()).toBe(3)
  await openTab(page, /新增/)
  await page.getByText('梅长青—欧阳雨桐　带徒　2025年9月起（待匹配）').waitFor()
  await page.getByRole('button', { name: '只导入没有问题的 2 行' }).click()
  await page.getByText('新增的行里有 1 行等着老师登记').waitFor()
  await page.getByRole('link', { name: '查看师徒结对' }).click()
  await page.getByText('共 1 对').waitFor()
})

test('of two files that are dropped at once none is taken silently', async () => {
  const { page } = app
  await openRoom(page, '数据导入')
  const dropped = await page.evaluateHandle(() => {
    const held = new DataTransfer()
    for (const name of ['一中.csv', '二中.csv']) held.items.add(new File(['姓名\n张三'], name))
    return held
  })
  await page.getByText('把表格拖到这里，或者选择文件').dispatchEvent('drop', { dataTransfer: dropped })
  await page.getByText('一次只能放一个文件').waitFor()
  expect(await page.getByRole('button', { name: '试运行', exact: true }).count()).toBe(0)
})

test('the pairing of a stranger waits with its line and file, and is registered once he is', async () => {
  const { page } = app
  await openRoom(page, '待匹配')
  await page.getByText('导师梅长青：没有登记这位老师').waitFor()
  const [waiting] = await cellsOf(page.getByRole('table').getByRole('row'))
  expect(waiting?.slice(1, 6)).toEqual([
    '师徒结对',
    '导师 梅长青第一中学',
    '梅长青—欧阳雨桐　带徒　2025年9月起',
    expect.stringContaining('，第 5 行'),
    '导师梅长青：没有登记这位老师',
  ])
  await openRoom(page, '教师')
  await page.getByRole('button', { name: '添加教师' }).click()
  const dialog = dialogOf(page, '添加教师')
  await fillIn(dialog, { 姓名: '梅长青' })
  await choose(dialog, '任职学校', '第一中学')
  await dialog.getByRole('button', { name: '保存' }).click()
  await page.getByText('有 1 行等的老师找到了').waitFor()
  await page.getByRole('link', { name: '到“待匹配”里登记' }).click()
  await page.getByRole('button', { name: '全部登记' }).click()
  await page.getByText('1 行已登记').waitFor()
  await page.getByText('没有等着匹配的行').waitFor()
  await openRoom(page, '师徒结对')
  await page.getByText('共 2 对').waitFor()
})

test('what was corrected is not lost by a click elsewhere', async () => {
  const { page } = app
  await openRoom(page, '数据导入')
  await chooseFile(page, fileOf(['姓名', '身份证号', '工作单位'], [['孟春熙', '37990019800101', '第一中学']]))
  await page.getByRole('button', { name: '试运行', exact: true }).click()
  await page.getByRole('button', { name: '37990019800101', exact: true }).click()
  await page.getByRole('textbox', { name: '第 3 行的身份证号' }).fill(testIdNumber(9))
  await page.keyboard.press('Enter')
  await page.getByText('新增 1 + 有变化 0').waitFor()
  const leave = () => page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '学校', exact: true }).click()
  await leave()
  await page.getByRole('button', { name: '留下继续' }).click()
  await page.getByText('新增 1 + 有变化 0').waitFor()
  await leave()
  await page.getByRole('button', { name: '不导入，离开' }).click()
  await page.getByRole('heading', { level: 1, name: '学校', exact: true }).waitFor()
})

test('what the two did comes from a sheet once; the undo reverses it in the ledger', async () => {
  const { page } = app
  await openRoom(page, '数据导入')
  await chooseFile(page, activities)
  await page.getByRole('button', { name: '试运行', exact: true }).click()
  await page.getByRole('button', { name: '全部导入' }).click()
  await page.getByRole('link', { name: /查看批次/ }).click()
  await linesWith(page, '活动台账 王丽—欧阳雨桐 2025-10-15 两位数乘法', '新增').waitFor()
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await answerWhy(page, '记错了人', '撤销')
  await linesWith(page, '活动台账 王丽—欧阳雨桐 2025-10-15 两位数乘法', '1 次，已冲正').waitFor()
  expect(app.mistakes).toEqual([])
})

const schoolHours = fileOf(['姓名', '单位', '校本研修学时'], [['欧阳雨桐', '第一中学', 30]], '校本研修学时统计表')
const scores = fileOf(['姓名', '单位', '成绩'], [['欧阳雨桐', '第一中学', 90]], '成绩单')

async function tryHoursOn(day: string) {
  const { page } = app
  await openRoom(page, '学校')
  await openRoom(page, '数据导入')
  await chooseFile(page, schoolHours)
  await page.getByLabel('记在哪一天').fill(day)
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: '试运行', exact: true }).click()
}

test('hours of a sheet without a day are not entered twice because another day is chosen', async () => {
  const { page } = app
  await tryHoursOn('2026-06-30')
  await page.getByRole('button', { name: '全部导入' }).click()
  await page.getByText('新增 1 行').waitFor()
  await tryHoursOn('2026-07-01')
  await page.getByText('“校本研修”已登记过一样的学时（2026年6月30日，来自“名册.xlsx”），还是另一次？').waitFor()
  await page.getByRole('radio', { name: /就是那一次/ }).click()
  await page.getByText('无变化 1 + 待确认 0').waitFor()
})

test('a sheet of scores is called one, and can be tried once it is said of which cohort', async () => {
  const { page } = app
  await page.getByRole('button', { name: '上一步' }).click()
  await page.getByRole('button', { name: '换一个文件' }).click()
  await page.getByRole('button', { name: '不导入，离开' }).click()
  await chooseFile(page, scores)
  await page.getByText('这张表像成绩单').waitFor()
  await page.getByRole('combobox', { name: '是哪个班次的成绩' }).waitFor()
  expect(await page.getByRole('button', { name: '试运行', exact: true }).isDisabled()).toBe(true)
  expect(app.mistakes).toEqual([])
})
