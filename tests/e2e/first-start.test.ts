import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, startApp } from '../support/app.ts'
import { openRoom } from '../support/clerk.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

test('a new office fills in its names and comes into its own empty county', async () => {
  const { page } = app
  await page.getByLabel('县（市、区）').fill('测试县')
  await page.getByLabel('中心名称').fill('测试县教师发展中心')
  await page.getByRole('button', { name: '新建', exact: true }).click()
  await page.getByText('请填写上级教育局名称').waitFor()
  await page.getByLabel('上级教育局').fill('测试市教育局')
  await page.getByLabel('证书编号里的机构简称').fill('测教培')
  await page.getByRole('button', { name: '新建', exact: true }).dblclick()
  await page.getByText('测试县教师发展中心').waitFor()
  await openRoom(page, '学校')
  await page.getByText('还没有学校').waitFor()
  expect(await page.getByText('没有完成').count(), 'a double click is one click').toBe(0)
})

test('the county is closed, a demonstration is opened beside it, and the county is still there', async () => {
  const { page } = app
  await openRoom(page, '设置')
  await page.getByRole('button', { name: '关闭数据库' }).click()
  await page.getByRole('button', { name: '打开演示县' }).click()
  await page.getByText('演示', { exact: true }).waitFor()
  await openRoom(page, '学校')
  await page.getByText('共 100 所').waitFor()
  await openRoom(page, '设置')
  await page.getByRole('button', { name: '关闭数据库' }).click()
  await page.getByRole('button', { name: '打开本县' }).click()
  await page.getByText('测试县教师发展中心').waitFor()
  expect(await page.getByText('演示', { exact: true }).count()).toBe(0)
})
