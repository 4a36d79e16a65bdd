import { test } from 'vitest'
import { dayOf } from '../../../shared/dates.ts'
import type { App } from '../../support/app.ts'
import { choose, dialogOf, fillIn, inputOf, linesWith, openLine, openRoom, openTab, openTeacher } from '../../support/clerk.ts'

const baseName = '第一中学实训基地'

/** Steps 6 and 7: a mentor pairing and a practice base, with what they did. */
export function activitySteps(app: () => App): void {
  test('a mentor and a mentee are paired, and their activities are counted by kind', async () => {
    const { page } = app()
    await openRoom(page, '师徒结对')
    await page.getByRole('button', { name: '登记结对' }).first().click()
    const dialog = dialogOf(page, '登记结对')
    await choose(dialog, '师傅', '王丽 第一中学', { typed: 'J0001' })
    await choose(dialog, '徒弟', '欧阳雨桐', { typed: 'oyyt' })
    await fillIn(dialog, { 开始日期: '2025-09-01', 结束日期: '2026-07-31', 结对目标: '一年内能独立上好公开课' })
    await dialog.getByRole('button', { name: '保存' }).click()
    await page.getByRole('heading', { level: 1, name: '王丽 — 欧阳雨桐' }).waitFor()
    await record({ 日期: '2025-10-15', 类别: '听课', 主题: '两位数乘法', 次数: '3' })
    await record({ 日期: '2025-11-05', 类别: '评课', 主题: '公开课评议', 次数: '1' })
    await page.getByText('共 4 次：听课 3，评课 1').waitFor()
    await openTeacher(page, 'J0005', '欧阳雨桐')
    await openTab(page, '师徒结对')
    await page.getByText('王丽', { exact: true }).first().waitFor()
  })

  test('a base that has been active once still misses one activity of the year, and after the second it has done what is owed', async () => {
    const { page } = app()
    await openRoom(page, '基地与工作室')
    await page.getByRole('button', { name: '登记基地或工作室' }).click()
    const dialog = dialogOf(page, '登记基地或工作室')
    await fillIn(dialog, { 名称: baseName, 登记日期: '2025-03-01' })
    await choose(dialog, '所在学校', '第一中学')
    await dialog.getByRole('button', { name: '保存' }).click()
    await page.getByRole('heading', { level: 1, name: baseName }).waitFor()
    const today = dayOf(new Date())
    await record({ 日期: today, 类别: '教学展示', 主题: '开放周', 次数: '1', 人数: '40' })
    await openRoom(page, '基地与工作室')
    await linesWith(page, baseName, '还差 1 次').waitFor()
    await page.getByText('1 / 2 个').waitFor()
    await openLine(page, baseName)
    await record({ 日期: today, 类别: '送教下乡', 主题: '走进柳湾', 次数: '1', 人数: '25' })
    await openRoom(page, '基地与工作室')
    await linesWith(page, baseName, '已达标', '2', '65').waitFor()
    await page.getByText('全部达标').waitFor()
  })

  const record = async (values: Record<string, string>) => {
    const { page } = app()
    await page.getByRole('button', { name: '登记活动' }).first().click()
    const dialog = dialogOf(page, '登记活动')
    await fillIn(dialog, values)
    await inputOf(dialog, '主题').click()
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
}
