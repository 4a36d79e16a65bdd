import { expect, test } from 'vitest'
import type { App } from '../../support/app.ts'
import { cellsOf, dialogOf, linesWith, openLine, openRoom, openTab } from '../../support/clerk.ts'
import { cohortName } from './cohort.ts'

/** Step 3, the second half: the cohort meets, is marked and scored by keyboard, locked and completed. */
export function completionSteps(app: () => App): void {
  test('two days of the week become two sessions of six hours', async () => {
    const { page } = app()
    await openRoom(page, '班次')
    await openLine(page, cohortName)
    await openTab(page, '课次与考勤')
    await page.getByRole('button', { name: '按星期成批排课' }).click()
    const dialog = dialogOf(page, '按星期成批排课')
    for (const day of ['周三', '周四', '周五']) await dialog.getByText(day, { exact: true }).click()
    await dialog.getByText('共 2 次课，12 学时（计划 12 学时）').waitFor()
    await dialog.getByRole('button', { name: '添加 2 次课' }).click()
    await page.getByRole('grid', { name: '考勤表' }).waitFor()
  })

  test('attendance is marked with the keyboard alone, and hours follow from it', async () => {
    const { page } = app()
    const names = await enterGrid('考勤表')
    expect(names).toHaveLength(7)
    for (const day of [1, 2]) for (const name of names) await press(name === '孙晓燕' && day === 2 ? '3' : '1', 'Enter')
    await page.getByText('已保存', { exact: true }).waitFor()
    await page.reload()
    await page.getByRole('cell', { name: '孙晓燕，2025年3月11日全天，缺勤' }).waitFor()
    expect(await summaries()).toEqual(names.map((name) => (name === '孙晓燕' ? '6' : '12')))
  })

  test('the scheme is exam 70 % and writings 30 %, and scores are typed without the mouse', async () => {
    const { page } = app()
    await openTab(page, '成绩')
    await page.getByRole('button', { name: '设定成绩方案' }).click()
    await dialogOf(page, '成绩方案').getByRole('button', { name: '保存' }).click()
    await page.getByText('总评 = 考试 70% + 作业 30%，满 60 分合格').waitFor()
    const names = await enterGrid('成绩表')
    for (const scores of [
      ['85', '50'],
      ['90.5', '40'],
    ])
      for (const name of names) await press(...(name === '李志强' ? (scores[1] ?? '') : (scores[0] ?? '')), 'Enter')
    await page.getByText('已保存', { exact: true }).waitFor()
    await page.reload()
    await page.getByRole('cell', { name: '李志强，作业，40 分' }).waitFor()
    expect(await summaries()).toEqual(names.map((name) => (name === '李志强' ? '47 ✗' : '86.7')))
  })

  test('before the roster is locked the cohort says so, and after it nobody comes in', async () => {
    const { page } = app()
    await openTab(page, '结业')
    await page.getByText('请先锁定名单，再结业。').waitFor()
    expect(await page.getByRole('button', { name: '结业', exact: true }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: '锁定名单', exact: true }).click()
    await dialogOf(page, '锁定名单').getByRole('button', { name: '锁定', exact: true }).click()
    await openTab(page, '名单')
    await page.getByText('名单已锁定；要增减学员，请先解锁。').waitFor()
    expect(await page.getByRole('button', { name: '添加学员' }).count()).toBe(0)
  })

  test('the completion gives everybody a result with its reason, for good', async () => {
    const { page } = app()
    await openTab(page, '结业')
    await page.getByText('合格的共认定 60 学时').waitFor()
    await page.getByRole('button', { name: '结业', exact: true }).click()
    await dialogOf(page, '结业').getByRole('button', { name: '结业', exact: true }).click()
    await page.getByText('已结业：合格 5 人，不合格 2 人，60 学时已记入台账').waitFor()
    await linesWith(page, '孙晓燕', '不合格', '86.7', '0', /^出勤 6 学时，.*不足 80%/).waitFor()
    await linesWith(page, '李志强', '不合格', '47', '0', /总评 47.0 分，低于合格线 60.0 分/).waitFor()
    expect((await cellsOf(linesWith(page, '合格'))).map((cells) => cells.slice(2, 5))).toEqual(Array(5).fill(['合格', '86.7', '12']))
    await page.getByRole('button', { name: '结业', exact: true }).waitFor({ state: 'hidden' })
  })

  const press = async (...keys: string[]) => {
    for (const key of keys) await app().page.keyboard.press(key)
  }
  const enterGrid = async (label: string) => {
    const grid = app().page.getByRole('grid', { name: label })
    await grid.focus()
    return grid.getByRole('rowheader').allTextContents()
  }
  const summaries = async () => (await cellsOf(app().page.getByRole('grid').getByRole('row'))).map((cells) => cells[1])
}
