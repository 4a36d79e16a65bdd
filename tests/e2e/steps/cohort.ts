import { expect, test } from 'vitest'
import type { App } from '../../support/app.ts'
import { cellsOf, choose, chooseFile, dialogOf, fillIn, inputOf, linesWith, openLine, openRoom, openTab } from '../../support/clerk.ts'
import { signedUpFile } from '../../support/county-files.ts'

export const cohortName = '班主任能力提升培训'

/** Step 3, the first half: a cohort is opened from its program and filled in three ways. */
export function enrollmentSteps(app: () => App): void {
  test('a cohort is opened from a program, with what the plan says filled in', async () => {
    const { page } = app()
    await openRoom(page, '年度计划')
    await openLine(page, cohortName)
    await page.getByRole('link', { name: '开设班次' }).click()
    await page.getByRole('textbox', { name: '班次名称' }).waitFor()
    const shown = (label: string) => inputOf(page, label).inputValue()
    expect(await Promise.all(['班次名称', '学时类别', '开始日期', '结束日期', '计划学时', '培训地点', '培训机构'].map(shown))).toEqual([
      ...[cohortName, '班主任', '2025年3月1日', '2025年4月30日'],
      ...['12', '中心报告厅', '测试县教师发展中心'],
    ])
    await fillIn(page, { 开始日期: '2025-03-10', 结束日期: '2025-03-14' })
    await page.getByRole('button', { name: '开设', exact: true }).click()
    await page.getByText('2025年3月10日至2025年3月14日 · 0 人').waitFor()
  })

  test('everybody whom a filter finds is enrolled at once', async () => {
    const { page } = app()
    await page.getByRole('button', { name: '添加学员' }).first().click()
    const dialog = dialogOf(page, '添加学员')
    await choose(dialog, '岗位', '班主任')
    await dialog.getByText('符合条件 3 人，其中 0 人已在名单里，可加入 3 人。').waitFor()
    await dialog.getByRole('button', { name: '全部加入（3 人）' }).click()
    await page.getByText('已加入 3 人').waitFor()
  })

  test('of a pasted list the sure lines come in, and the others stay to be settled', async () => {
    const { page } = app()
    const dialog = dialogOf(page, '添加学员')
    await openTab(page, '粘贴名单')
    await dialog.getByRole('textbox', { name: '名单' }).fill('赵海涛　第一中学\n王丽\n查无此人\n李志强')
    await dialog.getByRole('button', { name: '核对名单' }).click()
    await linesWith(page, '查无此人', '基础库里没有这位老师').waitFor()
    await dialog.getByRole('radiogroup', { name: '王丽' }).getByLabel('柳湾镇中心小学').check()
    await dialog.getByRole('button', { name: '加入 3 人' }).click()
    await page.getByText('已加入 2 人；1 人原来就在名单里').waitFor()
    expect(await dialog.getByRole('textbox', { name: '名单' }).inputValue()).toBe('查无此人')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '不保存，关闭' }).click()
  })

  test('who signed up by a form comes in from its text file, in old Chinese letters', async () => {
    const { page } = app()
    await page.getByRole('link', { name: '从 Excel 添加' }).click()
    await chooseFile(page, signedUpFile())
    await page.getByRole('combobox', { name: '加到哪个班次' }).waitFor()
    await page.getByRole('button', { name: '试运行', exact: true }).click()
    await page.getByText('新增 2 + 有变化 0').waitFor()
    await page.getByRole('button', { name: '全部导入' }).click()
    await page.getByRole('link', { name: '回到班次' }).click()
    await openTab(page, '名单')
    const roster = async () => (await cellsOf(page.getByRole('row'))).map((cells) => `${cells[1]} ${cells[2]}`).toSorted()
    await expect
      .poll(roster)
      .toEqual(
        [
          ...['李志强 第一中学', '孙晓燕 第一中学', '王丽 第一中学', '赵海涛 第一中学', '张敏 城关小学'],
          ...['欧阳雨桐 柳湾镇中心小学', '王丽 柳湾镇中心小学'],
        ].toSorted(),
      )
  })
}
