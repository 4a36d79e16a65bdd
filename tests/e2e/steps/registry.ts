import { expect, test } from 'vitest'
import type { App } from '../../support/app.ts'
import {
  answerWhy,
  cellsOf,
  choose,
  chooseFile,
  dialogOf,
  fillIn,
  linesWith,
  openRoom,
  openTab,
  openTeacher,
  searchFor,
} from '../../support/clerk.ts'
import { rosterFile, schoolsFile } from '../../support/county-files.ts'
import { testIdNumber } from '../../support/people.ts'

/** Step 1: schools and teachers come in from spreadsheets, are found, and move. */
export function registrySteps(app: () => App): void {
  test('the overview leads to the import, and an old Excel file of schools comes in whole', async () => {
    const { page } = app()
    await page.getByRole('link', { name: '下一步：导入学校名单' }).click()
    await chooseFile(page, schoolsFile())
    await page.getByText('全表 6 行：数据 3 行，不是数据的 3 行；表头在第 2 行。').waitFor()
    await linesWith(page, 'D', '城乡类型', '城乡类型').waitFor()
    await linesWith(page, '6', '合计行').waitFor()
    await page.getByRole('button', { name: '试运行', exact: true }).click()
    await page.getByText('全表 6 行 = 新增 3 + ').waitFor()
    await page.getByRole('button', { name: '全部导入' }).click()
    await page.getByText('新增 3 行').waitFor()
    await page.getByRole('link', { name: '查看学校' }).click()
    await page.getByText('共 3 所').waitFor()
    expect(await cellsOf(linesWith(page, '柳湾镇中心小学', '3799000003', '镇区'))).toHaveLength(1)
  })

  test('the roster shows every mistake with line, column, what stands there, why, and what to do', async () => {
    const { page } = app()
    await takeRoster()
    await page.getByText('全表 15 行 = 新增 7 + 有变化 0 + 无变化 0 + 待确认 1 + 有错 4 + 不是数据 3。').waitFor()
    expect(await cellsOf(page.getByRole('table').getByRole('row'))).toEqual([
      ['11', '郑文博　第一中学', 'C', '身份证号', '379900197003120110', '身份证号的校验位不对，可能有一位写错', '请对照证件逐位核对'],
      ['12', '李志强　第一中学', 'C', '身份证号', testIdNumber(2), '与第 4 行是同一个人', '请只留一行'],
      [
        '13',
        '钱芬　城关小学',
        'C',
        '身份证号',
        '379900197003120000',
        expect.stringContaining('15 位以后的数字已经丢失'),
        expect.stringContaining('“文本”格式'),
      ],
      ['14', '城关小学', 'A', '姓名', '（空）', '姓名没有填', '请补上姓名'],
    ])
    await openTab(page, /提醒/)
    await linesWith(page, '5', 'A', '姓名', '张　敏', '姓名的写法已整理成“张敏”').waitFor()
  })

  test('a school written otherwise is asked about once, and only the good lines come in, as one batch', async () => {
    const { page } = app()
    await answerSchool()
    await page.getByRole('button', { name: '只导入没有问题的 8 行' }).click()
    await page.getByText('新增 8 行，修改 0 行，0 行与登记的一样没有改动；另有 4 行有错或待确认，没有导入。').waitFor()
    await page.getByRole('link', { name: '查看教师' }).click()
    await page.getByText('共 8 人').waitFor()
  })

  test('the same file again is known, and changes nothing', async () => {
    const { page } = app()
    await openRoom(page, '数据导入')
    await chooseFile(page, rosterFile())
    await page.getByText('这份文件导入过').waitFor()
    await page.getByRole('button', { name: '试运行', exact: true }).click()
    await page.getByText('新增 0 + 有变化 0 + 无变化 8 + 待确认 0 + 有错 4').waitFor()
    expect(await page.getByRole('button', { name: '只导入没有问题的 0 行' }).isDisabled()).toBe(true)
  })

  test('the batch is undone whole with a reason, and the file comes in anew', async () => {
    const { page } = app()
    await openRoom(page, '导入批次')
    await linesWith(page, '教师花名册.xlsx').click()
    await page.getByRole('button', { name: '撤销这次导入' }).click()
    await answerWhy(page, '发错了版本', '撤销')
    await page.getByText('保留 0 项，不能撤销 0 项').waitFor()
    await linesWith(page, '教师 孙晓燕', '新增的，已移除').waitFor()
    await openRoom(page, '教师')
    await page.getByText('还没有教师').waitFor()
    await takeRoster()
    await answerSchool()
    await page.getByRole('button', { name: '只导入没有问题的 8 行' }).click()
    await page.getByRole('heading', { name: '导入完成' }).waitFor()
    await openRoom(page, '导入批次')
    await expect
      .poll(async () => (await cellsOf(page.getByRole('row'))).map((cells) => cells.at(-1)))
      .toEqual(['已导入', '已撤销', '已导入'])
  })

  test.for([
    ['孙晓燕', '孙晓燕'],
    ['zhoujianguo', '周建国'],
    ['zht', '赵海涛'],
    [testIdNumber(5), '欧阳雨桐'],
    ['J0002', '李志强'],
  ] as const)('typing %s finds %s', async ([typed, name]) => {
    const { page } = app()
    await openRoom(page, '教师')
    await searchFor(page, typed)
    await expect.poll(async () => (await cellsOf(page.getByRole('row'))).map(([, found]) => found)).toEqual([name])
  })

  test('a teacher moves to another school on a day, and both schools stay on the page', async () => {
    const { page } = app()
    await openTeacher(page, 'zht', '赵海涛')
    await page.getByRole('button', { name: '调动' }).click()
    const dialog = dialogOf(page, '调动 赵海涛')
    await choose(dialog, '调入学校', '第一中学', { typed: 'dyzx' })
    await fillIn(dialog, { 到新学校的日期: '2025-02-17', 调动原因: '支援初中' })
    await dialog.getByRole('button', { name: '调动', exact: true }).click()
    await page.getByText('赵海涛已调到第一中学').waitFor()
    await openTab(page, '任职学校')
    await expect
      .poll(() => cellsOf(page.getByRole('row')))
      .toEqual([
        ['第一中学', '2025年2月17日', '至今'],
        ['城关小学', '不详', '2025年2月16日'],
      ])
  })

  const takeRoster = async () => {
    const { page } = app()
    await openRoom(page, '数据导入')
    await chooseFile(page, rosterFile())
    await page.getByRole('button', { name: '试运行', exact: true }).click()
  }
  const answerSchool = async () => {
    const { page } = app()
    await openTab(page, /待确认/)
    const question = page.getByRole('radiogroup', { name: '“县一中”是哪一所学校？' })
    await question.getByRole('radio', { name: '第一中学' }).click()
    await page.getByText('新增 8 + 有变化 0 + 无变化 0 + 待确认 0').waitFor()
  }
}
