import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, startApp } from '../support/app.ts'
import { chooseFile, dialogOf, fillIn, linesWith, openRoom, openTab, openTeacher } from '../support/clerk.ts'
import { schoolsFile } from '../support/county-files.ts'
import { fileOf } from '../support/imports.ts'
import { testIdNumber } from '../support/people.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

const roster = fileOf(
  ['姓名', '身份证号', '工作单位', '骨干类型'],
  [
    ['王丽', testIdNumber(1), '第一中学', '县级骨干教师'],
    ['王丽', testIdNumber(2), '城关小学', null],
    ['欧阳雨桐', testIdNumber(3), '第一中学', null],
  ],
)
const list = fileOf(
  ['姓名', '单位', '称号名称', '称号级别', '授予时间', '发证机关', '证书编号'],
  [
    ['王丽', '第一中学', '骨干教师', '区县级', '2015.9', '县教育局', '县骨字〔2015〕017号'],
    ['王丽', '城关小学', '名师', '县级', 2019, '县教育局', null],
    ['欧阳雨桐', '第一中学', '特级教师', '省级', '2020年9月10日', null, null],
  ],
  '人才称号名单',
)

async function importFile(file: File): Promise<void> {
  const { page } = app
  await openRoom(page, '数据导入')
  await chooseFile(page, file)
  await page.getByRole('button', { name: '试运行', exact: true }).click()
}

test('an office with its schools and teachers, one of whom came with a title', async () => {
  const { page } = app
  await fillIn(page, {
    '县（市、区）': '测试县',
    中心名称: '测试县教师发展中心',
    上级教育局: '测试市教育局',
    证书编号里的机构简称: '测教培',
  })
  await page.getByRole('button', { name: '新建', exact: true }).click()
  for (const file of [schoolsFile(), roster]) {
    await importFile(file)
    await page.getByRole('button', { name: '全部导入' }).click()
    await page.getByText('新增 3 行').waitFor()
    await openRoom(page, '学校')
  }
})

test('a list of titles fills in the day and the number of one that is there, and adds the others', async () => {
  const { page } = app
  await importFile(list)
  await page.getByText('新增 2 + 有变化 1 + 无变化 0').waitFor()
  await openTab(page, /有变化/)
  await page.getByText('县骨字〔2015〕017号').waitFor()
  await page.getByRole('button', { name: '全部导入' }).click()
  await page.getByText('新增 2 行').waitFor()
  await openTeacher(page, '欧阳', '欧阳雨桐')
  await openTab(page, '人才称号')
  await linesWith(page, '特级教师', '省级', '2020年9月10日', '有效').waitFor()
})

test('a title is granted, corrected, and withdrawn with a reason; it stays to be seen', async () => {
  const { page } = app
  await page.getByRole('button', { name: '登记称号' }).click()
  const granting = dialogOf(page, '登记称号')
  await fillIn(granting, { 称号: '市级名师', 授予日期: '2024' })
  await granting.getByRole('button', { name: '登记' }).click()
  await linesWith(page, '市级名师', '市级', '2024年', '有效').waitFor()
  await page.getByRole('button', { name: '修改市级名师' }).click()
  const correcting = dialogOf(page, '修改“市级名师”')
  await fillIn(correcting, { 证书编号: '市名 0001', 修改原因: '补编号' })
  await correcting.getByRole('button', { name: '保存' }).click()
  await linesWith(page, '市级名师', '市名 0001').waitFor()
  await page.getByRole('button', { name: '撤销市级名师' }).click()
  const withdrawing = dialogOf(page, '撤销“市级名师”')
  await fillIn(withdrawing, { 撤销原因: '三年未履职' })
  await withdrawing.getByRole('button', { name: '撤销' }).click()
  await linesWith(page, '市级名师', /已撤销.*三年未履职/).waitFor()
  await openTab(page, '变更记录')
  await page.getByText('原因：三年未履职').waitFor()
  await openTab(page, '基本信息')
  await page.getByText('特级教师', { exact: true }).waitFor()
  expect(app.mistakes).toEqual([])
})
