import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, downloadBy, startApp } from '../support/app.ts'
import { disturbFolder, filesIn, giveFolder } from '../support/browser-folder.ts'
import { answerWhy, cellsOf, chooseFile, dialogOf, fillIn, linesWith, openRoom, openTab, openTeacher } from '../support/clerk.ts'
import { rosterFile, schoolsFile } from '../support/county-files.ts'
import { findNameless } from '../support/nameless.ts'
import { stopAtFirstFailure } from '../support/one-after-another.ts'
import { addPerson, filledIn, type SchoolEdit, setCell } from '../support/pack-files.ts'
import { testIdNumber } from '../support/people.ts'
import { unzipped } from '../support/unzipped.ts'
import { workbookFile, zip } from '../support/workbooks.ts'

/** The autumn check of the roster: out to three schools, back from two of them, taken over, and one taken back. */
let app: App
let packs: ReadonlyMap<string, File>
beforeAll(async () => {
  app = await startApp()
  const { page } = app
  const office = { '县（市、区）': '测试县', 中心名称: '测试县教师发展中心', 上级教育局: '测试市教育局', 本周期第一年: '2025' }
  await fillIn(page, { ...office, 证书编号里的机构简称: '测教' })
  await page.getByRole('button', { name: '新建', exact: true }).click()
  for (const [file, button] of [[schoolsFile(), '全部导入'] as const, [rosterFile(), /^只导入没有问题的/] as const]) {
    await page.getByRole('link', { name: '工作台' }).click()
    await openRoom(page, '数据导入')
    await chooseFile(page, file)
    await page.getByRole('button', { name: '试运行', exact: true }).click()
    await page.getByRole('button', { name: button }).click()
    await page.getByRole('heading', { name: '导入完成' }).waitFor()
  }
})
afterAll(() => app?.close())
stopAtFirstFailure(() => app)

const roundName = '2026年秋季教师信息核对'

test('a round is made for all schools, and their workbooks come as one zip', async () => {
  const { page } = app
  await openRoom(page, '学校填报')
  await page.getByText('还没有发过填报表').waitFor()
  await page.getByRole('button', { name: '新建填报' }).first().click()
  const dialog = dialogOf(page, '新建填报')
  expect(await findNameless(page)).toEqual([])
  await fillIn(dialog, { 名称: roundName, 截止日期: '2099-12-10', 给学校的说明: '联系人：师训科' })
  await dialog.getByRole('button', { name: '新建', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: roundName }).waitFor()
  const file = await downloadBy(page, () => page.getByRole('button', { name: '生成填报表' }).click())
  expect(file.name).toBe(`${roundName}.zip`)
  packs = await unzipped(file)
  expect([...packs.keys()]).toEqual(['001 第一中学', '002 城关小学', '003 柳湾镇中心小学'].map((name) => `${name} ${roundName}.xlsx`))
})

test('they go into a folder as well; what is there is asked about, and one that another program holds is named', async () => {
  const { page } = app
  await giveFolder(page, '发给学校')
  await page.getByRole('button', { name: '存到文件夹…' }).click()
  await page.getByRole('button', { name: '写入 3 个文件' }).click()
  await page.getByText('3 个文件都写好了').waitFor()
  await page.getByRole('button', { name: '完成', exact: true }).click()
  const names = [...packs.keys()]
  const [first = '', second = ''] = names
  expect([...(await filesIn(page, '发给学校')).keys()]).toEqual(names)
  const letGo = await disturbFolder(page, '发给学校', { removed: first, held: second })
  await page.getByRole('button', { name: '存到文件夹…' }).click()
  const dialog = dialogOf(page, '存到文件夹“发给学校”')
  await dialog.getByText('文件夹里已有 2 个同名的文件').waitFor()
  await dialog.getByRole('button', { name: '写入 1 个文件' }).waitFor()
  expect(await findNameless(page)).toEqual([])
  await dialog.getByRole('radio', { name: /^用新生成的替换/ }).click()
  await dialog.getByRole('button', { name: '写入 3 个文件' }).click()
  await dialog.getByText(`${second}：这个文件正在 WPS 或 Excel 里打开`).waitFor()
  await letGo()
  await dialog.getByRole('button', { name: '再写这 1 个' }).click()
  await dialog.getByText('1 个文件都写好了').waitFor()
  await dialog.getByRole('button', { name: '完成', exact: true }).click()
  expect([...(await filesIn(page, '发给学校')).keys()]).toEqual(names)
})

test('what comes back under other names, in a zip and as .xls, is known; what is no pack is said to be none', async () => {
  const { page } = app
  const first = await filledIn(
    packOf('第一中学'),
    (table) => {
      setCell(table, '王丽', '手机号码', '13900000001')
      setCell(table, '李志强', '职称', '高级教师')
      addPerson(table, { 姓名: '冯晓燕', 身份证号: testIdNumber(900), 任教学科: '英语' })
    },
    '教师表 最终版.xls',
  )
  const second = await filledIn(packOf('城关小学'), () => {}, '新建.xlsx')
  const inZip = new File([zip([{ name: '收/新建.xlsx', content: new Uint8Array(await second.arrayBuffer()) }])], '微信收到的.zip')
  const own = workbookFile(
    [
      {
        rows: [
          ['姓名', '性别', '身份证号', '工作单位', '任教学科'],
          ['王丽', '女', testIdNumber(1), '第一中学', '语文'],
        ],
      },
    ],
    '自制.xlsx',
  )
  await chooseFiles(page, first, inZip, own)
  await page.getByText('读了 3 个文件，收下 2 份，没有收的 1 个').waitFor()
  await linesWith(page, '自制.xlsx', '不是填报表').getByText('看起来是“教师”表').waitFor()
  await linesWith(page, '教师表 最终版.xls', '已收').getByText('改动 2 处，新增 1 人').waitFor()
  await page.getByRole('button', { name: '收起收表结果' }).click()
  expect((await cellsOf(page.getByRole('row'))).map((cells) => cells.slice(0, 3))).toEqual([
    ['第一中学', '待接收', '2'],
    ['城关小学', '已交，无变化', '2'],
    ['柳湾镇中心小学', '未交', '3'],
  ])
})

test('the reminder names the school that is silent', async () => {
  const { page } = app
  await page.getByRole('button', { name: '催报名单（1）' }).click()
  const dialog = dialogOf(page, '催报名单')
  expect(await dialog.getByRole('textbox', { name: '催报内容' }).inputValue()).toContain(
    '还有 1 所学校没有交，请按时报来：\n柳湾镇中心小学',
  )
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
})

test('what the office has changed meanwhile is a conflict, to be decided side by side, and then the school is taken over', async () => {
  const { page } = app
  await changePhone(page, '13711111111')
  await openRoom(page, '学校填报')
  await linesWith(page, roundName).click()
  await linesWith(page, '第一中学', '有冲突').click()
  await linesWith(page, '王丽', '手机号码', '13812345601').getByText('发出以后，办公室也改过').waitFor()
  expect(await page.getByRole('button', { name: '接收', exact: true }).isDisabled()).toBe(true)
  await page.getByRole('radio', { name: '王丽的手机号码：学校填的' }).click()
  await openTab(page, /改动/)
  await linesWith(page, '李志强', '职称', '高级教师').waitFor()
  await openTab(page, /新增的人/)
  await page.getByRole('checkbox', { name: /冯晓燕/, checked: true }).waitFor()
  await page.getByRole('button', { name: '接收', exact: true }).click()
  await page.getByText('已接收：新增 1 人，修改 2 人').waitFor()
  await openTeacher(page, 'fxy', '冯晓燕')
  await openTeacher(page, testIdNumber(1), '王丽')
  await page.getByText('13900000001').waitFor()
})

test('the batch is undone, what the office had is back, and the school waits again', async () => {
  const { page } = app
  await openRoom(page, '导入批次')
  await linesWith(page, '教师表 最终版.xls').click()
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await answerWhy(page, '学校又来电更正', '撤销')
  await page.getByText('保留 0 项，不能撤销 0 项').waitFor()
  await openTeacher(page, testIdNumber(1), '王丽')
  await page.getByText('13711111111').waitFor()
  await openRoom(page, '学校填报')
  await linesWith(page, roundName).click()
  await linesWith(page, '第一中学', '待接收').waitFor()
})

test('all schools that have nothing left to decide are taken over at once, and the round is closed', async () => {
  const { page } = app
  await page.getByRole('button', { name: '全部接收（2）' }).click()
  const dialog = dialogOf(page, '接收没有争议的学校')
  await dialog.getByRole('button', { name: '接收', exact: true }).click()
  await dialog.getByText('接收了 2 所学校：新增 1 人，修改 2 人').waitFor()
  await dialog.getByRole('button', { name: '完成', exact: true }).click()
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '结束填报…' }).click()
  await answerWhy(page, '都齐了', '结束')
  await page.getByText('已结束', { exact: true }).first().waitFor()
  await openTab(page, '变更记录')
  await page.getByText('都齐了').waitFor()
})

const hoursRound = '2026年校本研修学时'

test('schools are asked for their own hours, in a folder; what one sends back is taken over', async () => {
  const { page } = app
  await openRoom(page, '学校填报')
  await page.getByRole('button', { name: '新建填报' }).first().click()
  const dialog = dialogOf(page, '新建填报')
  await dialog.getByRole('radio', { name: '校本研修学时' }).click()
  const days = { 填报哪天起的学时: '2026-01-01', 到哪天止: '2026-12-31', 截止日期: '2099-12-10' }
  await fillIn(dialog, { 名称: hoursRound, ...days })
  await dialog.getByRole('button', { name: '新建', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: hoursRound }).waitFor()
  await giveFolder(page, '校本学时')
  await page.getByRole('button', { name: '存到文件夹…' }).click()
  await page.getByRole('button', { name: '写入 3 个文件' }).click()
  await page.getByText('3 个文件都写好了').waitFor()
  await page.getByRole('button', { name: '完成', exact: true }).click()
  packs = await filesIn(page, '校本学时')
  await chooseFiles(page, await filledIn(packOf('第一中学'), trainings({ 王丽: '4', 李志强: '4' }), '学时.xls'))
  await linesWith(page, '学时.xls', '已收').getByText('学时 2 条，不能写入 1 处').waitFor()
  await page.getByRole('button', { name: '收起收表结果' }).click()
  await linesWith(page, '第一中学', '待接收').click()
  const marked = await downloadBy(page, () => page.getByRole('button', { name: '退回给学校（1 处）' }).click())
  expect(marked.name).toBe('学时_问题标注.xlsx')
  await page.getByRole('button', { name: '接收', exact: true }).click()
  await page.getByText('已接收：登记 2 条学时').waitFor()
})

test('a correction says so on the board, takes the place of what was taken over, and is undone by itself', async () => {
  const { page } = app
  await openRoom(page, '学校填报')
  await linesWith(page, hoursRound).click()
  await chooseFiles(page, await filledIn(packOf('第一中学'), trainings({ 王丽: '6' }), '更正.xlsx'))
  await page.getByRole('button', { name: '收起收表结果' }).click()
  await page.getByText('更正版，以前的已接收').waitFor()
  await linesWith(page, '第一中学', '有冲突').click()
  await linesWith(page, '李志强', '活动1').getByText('上次登记过，这次的表里没有了').waitFor()
  await page.getByRole('radio', { name: '李志强的活动1：台账里的' }).click()
  await openTab(page, /要登记的学时/)
  await linesWith(page, '王丽', '2026-03-12 集体备课 4 学时', '2026-03-12 集体备课 6 学时').waitFor()
  await page.getByRole('button', { name: '接收', exact: true }).click()
  await page.getByText('已接收：登记 1 条学时，冲正 1 条').waitFor()
  await openRoom(page, '导入批次')
  await linesWith(page, '更正.xlsx').click()
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await answerWhy(page, '学校说第一份才对', '撤销')
  await page.getByText('保留 0 项，不能撤销 0 项').waitFor()
  await openTeacher(page, testIdNumber(1), '王丽')
  await openTab(page, '学时')
  await page.getByText('集体备课').first().waitFor()
})

test('not one error was reported by the window on the way', () => {
  expect(app.mistakes).toEqual([])
})

function packOf(school: string): File {
  const found = [...packs].find(([name]) => name.includes(school))
  if (!found) throw new Error(`packOf: nothing for ${school}`)
  return found[1]
}

/** One training of the school, who was there for how long, and hours in a column that nobody has named. */
function trainings(hours: Readonly<Record<string, string>>): SchoolEdit {
  return (table) => {
    setCell(table, '活动名称', '活动1', '集体备课')
    setCell(table, '活动日期', '活动1', '2026-03-12')
    for (const [name, text] of Object.entries(hours)) setCell(table, name, '活动1', text)
    setCell(table, '王丽', '活动2', '2')
  }
}

async function chooseFiles(page: Page, ...files: File[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '选择文件…' }).click()])
  const chosen = files.map(async (file) => ({ name: file.name, mimeType: file.type, buffer: Buffer.from(await file.arrayBuffer()) }))
  await chooser.setFiles(await Promise.all(chosen))
}

async function changePhone(page: Page, phone: string): Promise<void> {
  await openTeacher(page, testIdNumber(1), '王丽')
  await page.getByRole('button', { name: '修改' }).click()
  const dialog = page.getByRole('dialog')
  await fillIn(dialog, { 手机号码: phone, 修改原因: '本人来电' })
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'hidden' })
}
