import { expect, test } from 'vitest'
import { readWorkbook } from '../../../electron/server/lib/read-workbook.ts'
import { type App, downloadBy } from '../../support/app.ts'
import { choose, openRoom } from '../../support/clerk.ts'
import { testIdNumber } from '../../support/people.ts'
import { cohortName } from './cohort.ts'

/** Step 8: what goes out again, read back as its receiver would. */
export function reportSteps(app: () => App): void {
  test('the roster of the cohort has everybody with a result, and nobody with a whole ID number', async () => {
    const { name, rows } = await save('班次名册', { cohort: cohortName })
    expect(name).toBe(`${cohortName}名册.xlsx`)
    expect(rows[0]).toContain(`${cohortName}名册`)
    const people = rows.filter((row) => /^\d+$/.test(row[0] ?? ''))
    expect(people.map((row) => [row[1], row.at(-1)]).toSorted()).toEqual(
      [
        ...['张敏', '欧阳雨桐', '王丽', '王丽', '赵海涛'].map((teacher) => [teacher, '合格']),
        ...['孙晓燕', '李志强'].map((teacher) => [teacher, '不合格']),
      ].toSorted(),
    )
    for (const row of people) expect(row[3]).toMatch(/^3799\*+\d{3}[\dX]$/)
  })

  test('the national layout has the four whose hours still stand, with whole ID numbers and whole hours, and says who is left out', async () => {
    const { rows } = await save('全国教师管理信息系统：国内培训', { cohort: cohortName, says: '有 3 人没有列入' })
    expect(rows[0]).toEqual([
      ...['教师姓名*', '身份证件类型*', '教师身份证号*', '培训年度*', '培训类别*', '培训项目名称*', '培训机构名称'],
      ...['培训方式*', '培训获得学时*', '培训获得学分'],
    ])
    const ofTeacher = rows.find((row) => row[2] === testIdNumber(5))
    expect(ofTeacher?.slice(0, 9)).toEqual([
      ...['欧阳雨桐', '1-居民身份证', testIdNumber(5), '2025', '班主任', cohortName, '测试县教师发展中心', '集中培训', '12'],
    ])
    expect(rows).toHaveLength(5)
  })

  test('the list of those who are short says of what and how much', async () => {
    const { rows } = await save('学时未达标名单')
    expect(rows[0]).toContain('测试县2025—2027年学时未达标名单')
    const people = rows.filter((row) => /^\d+$/.test(row[0] ?? ''))
    expect(people).toHaveLength(8)
    expect(people.filter((row) => row[6]?.includes('班主任差 36（12/48）')).map((row) => row[2])).toEqual(['王丽'])
  })

  test('the counts of the bases stand beside what is owed', async () => {
    const { rows } = await save('基地活动统计')
    expect(rows.find((row) => row[1] === '第一中学实训基地')?.slice(2)).toEqual([
      ...['实训基地', '县级', '第一中学', '', '2', '65', '0', '已达标'],
    ])
  })

  const save = async (report: string, { cohort, says }: { cohort?: string; says?: string } = {}) => {
    const { page } = app()
    await openRoom(page, '报表导出')
    await page.getByRole('button', { name: report, exact: true }).click()
    if (cohort) await choose(page, '班次', cohort)
    if (says) await page.getByText(says).waitFor()
    const file = await downloadBy(page, () => page.getByRole('button', { name: '导出 Excel' }).click())
    const reading = await readWorkbook(file)
    if (!('sheets' in reading)) throw new Error(`save: ${reading.sentence}`)
    return {
      name: file.name,
      rows: reading.sheets.flatMap((sheet) => sheet.rows.map((row) => Array.from(row.cells, (cell) => cell?.text ?? ''))),
    }
  }
}
