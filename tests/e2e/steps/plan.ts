import { expect, test } from 'vitest'
import type { App } from '../../support/app.ts'
import { cellsOf, choose, chooseFile, inputOf, openLine, openRoom } from '../../support/clerk.ts'
import { planFile } from '../../support/county-files.ts'

/** Step 2: the annual plan comes in as it is written, with what was understood of it. */
export function planSteps(app: () => App): void {
  test.for([
    { sheet: '附件1', table: '教师培训计划', programs: 3, open: () => openRoom(app().page, '数据导入') },
    { sheet: '附件2', table: '干部培训计划', programs: 2, open: () => app().page.getByRole('button', { name: '再导入一份' }).click() },
  ])('the sheet $sheet of the plan becomes $programs programs of 2025', async ({ sheet, table, programs, open }) => {
    const { page } = app()
    await open()
    await chooseFile(page, planFile())
    await choose(page, '工作表', sheet)
    await expect.poll(() => inputOf(page, '计划表').inputValue()).toBe(table)
    expect(await inputOf(page, '计划年度').inputValue()).toBe('2025')
    await page.getByRole('button', { name: '试运行', exact: true }).click()
    await page.getByText(`新增 ${programs} + 有变化 0 + 无变化 0 + 待确认 0 + 有错 0`).waitFor()
    await page.getByRole('button', { name: '全部导入' }).click()
    await page.getByText(`新增 ${programs} 行`).waitFor()
  })

  test('the plan of the year lists its words as the bureau wrote them', async () => {
    const { page } = app()
    await openRoom(page, '年度计划')
    await page.getByText('2025 年，共 5 个培训项目').waitFor()
    const lines = await cellsOf(page.getByRole('row'))
    expect(lines.map((cells) => cells.slice(1, 6))).toEqual([
      ['班主任能力提升培训', '各校班主任', '20－24', '12', '3－4月'],
      ['新课标专题讲座', '各校班主任', '500人次', '25－30场', '全年'],
      ['青年教师读书会', '青年教师', '待定', '', '9月'],
      ['春季校长培训班', '校长、园长', '60', '1-2天', '2月中旬'],
      ['暑期校长培训班', '校长、园长', '60人左右', '半天', '7、8月'],
    ])
  })

  test.for([
    ['班主任能力提升培训', '20－24理解为 20–24 人', '3－4月理解为 3–4 月'],
    ['新课标专题讲座', '500人次理解为 500 人次', '25－30场理解为 25–30 场', '中心报告厅'],
    ['青年教师读书会', '待定按原文保留，不参与统计'],
    ['春季校长培训班', '1-2天理解为 1–2 天', '2月中旬理解为 2 月'],
    ['暑期校长培训班', '半天理解为 0.5 天', '7、8月理解为 7–8 月', '校长、园长'],
  ] as const)('of %s it is said what was understood', async ([name, ...words]) => {
    const { page } = app()
    await openRoom(page, '年度计划')
    await openLine(page, name)
    for (const text of words) await page.getByText(text, { exact: true }).waitFor()
  })
}
