import { expect, test } from 'vitest'
import type { App } from '../../support/app.ts'
import { answerWhy, cellsOf, choose, linesWith, openRoom, openTab, openTeacher } from '../../support/clerk.ts'

/** Step 4: the ledger, what a teacher has earned and misses, a reversal, and the list of those who are short. */
export function hoursSteps(app: () => App): void {
  test('the ledger has an entry of twelve hours for each of the five who passed', async () => {
    const { page } = app()
    await openRoom(page, '学时台账')
    await page.getByText('共 5 条，合计 60 学时').waitFor()
    const lines = await cellsOf(page.getByRole('row'))
    expect(lines.map((cells) => cells[2]).toSorted()).toEqual(['张敏', '欧阳雨桐', '王丽', '王丽', '赵海涛'])
    for (const cells of lines) expect(cells).toEqual(expect.arrayContaining(['2025年3月14日', '班主任', '12']))
  })

  test('a head teacher sees what was earned, what is missing and which entry counted', async () => {
    const { page } = app()
    await openTeacher(page, 'J0001', '王丽')
    await openTab(page, '学时')
    await linesWith(page, '班主任', '48', '12', '36', /还差 36 学时$/).waitFor()
    await linesWith(page, '师德', '36', '0', /还差 36 学时$/).waitFor()
    await page.getByRole('button', { name: '班主任', expanded: false }).click()
    await page.getByText('计入 1 条').waitFor()
    await linesWith(page, '2025年3月14日', '班主任', '12', '计入“班主任”').waitFor()
  })

  test('a reversal with its reason takes the hours out again, and both entries stay', async () => {
    const { page } = app()
    await openTeacher(page, 'J0003', '张敏')
    await openTab(page, '学时')
    await linesWith(page, '班主任', '48', '12', '36').waitFor()
    await page.getByRole('button', { name: /^冲正 \d+ 号记录$/ }).click()
    await answerWhy(page, '签到是别人代签的', '冲正')
    await linesWith(page, '班主任', '48', '0', '48').waitFor()
    await linesWith(page, '班主任', '12', /^已被 6 号冲正/).waitFor()
    await linesWith(page, '班主任', '-12', /^冲正 \d+ 号/).waitFor()
    await page.getByText('已被 6 号冲正').hover()
    await page.getByText('原因：签到是别人代签的').waitFor()
  })

  test('who is short is listed by what is missing, by school and by requirement', async () => {
    const { page } = app()
    await openRoom(page, '未达标名单')
    await page.getByText('应考核 8 人，未达标 8 人').waitFor()
    await choose(page, '缺哪一项', '班主任')
    const shown = async () => (await cellsOf(page.getByRole('row'))).map((cells) => [cells[0], /班主任 \d+/.exec(cells.at(-1) ?? '')?.[0]])
    await expect.poll(shown).toEqual([
      ['李志强', '班主任 48'],
      ['张敏', '班主任 48'],
      ['王丽', '班主任 36'],
    ])
    await choose(page, '现任学校', '城关小学')
    await expect.poll(shown).toEqual([['张敏', '班主任 48']])
    await openRoom(page, '未达标名单')
    await page.getByText('按学校', { exact: true }).click()
    await linesWith(page, '第一中学', '4').waitFor()
    expect((await cellsOf(linesWith(page, '第一中学')))[0]?.slice(0, 3)).toEqual(['第一中学', '4', '4'])
  })
}
