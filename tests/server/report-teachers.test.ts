import { expect, test } from 'vitest'
import { transact } from '../../electron/server/db/open.ts'
import { changeRow, createRow } from '../../electron/server/db/write.ts'
import { maskIdNumber } from '../../shared/teachers/mask-id-number.ts'
import { openOffice } from '../support/office.ts'
import { addSchool, addTeachers, grantTitles } from '../support/people.ts'
import { codeOf } from '../support/refusal.ts'
import { cellsOf, recordsOf, textsOf, written } from '../support/reports.ts'

async function openCounty() {
  const { api, store } = await openOffice()
  const first = addSchool(store, '第一中学')
  const second = addSchool(store, '第二中学')
  const [zhao = 0, qian = 0] = addTeachers(store, first, 2)
  const [sun = 0] = addTeachers(store, second, 1)
  return { api, store, first, second, zhao, qian, sun }
}

test('the national layout of teachers holds what is kept here, coded as the system reads it', async () => {
  const { api, store, first, zhao } = await openCounty()
  const known = { birthDate: '1970-03', workStartDate: '1992-08', status: '交流轮岗' }
  changeRow(store, 'teacher', zhao, known)
  grantTitles(store, zhao, '县级骨干教师')
  const file = await written(api, { id: 'national-teachers', schoolId: first })
  const [header] = await cellsOf(file)
  expect(header).toHaveLength(34)
  const [ofCounty] = await cellsOf(await written(api, { id: 'national-teachers' }))
  expect(ofCounty?.map(({ text }) => text)).toEqual(['*学校名称', ...(header ?? []).map(({ text }) => text)])
  const record = (await recordsOf(file)).find((line) => line['*姓名'] === '赵建国')
  expect(record).toMatchObject({
    '*性别': '1-男',
    '*国籍/地区': '156-中国',
    '*身份证件类型': '1-居民身份证',
    '*身份证件号': expect.stringMatching(/^379900\d{11}[\dX]$/),
    '*出生日期\n(yyyy-MM-dd)': '1970-03-12',
    '*参加工作年月\n(yyyy-MM-dd)': '1992-08-01',
    '*进本校年月\n(yyyy-MM-dd)': '2020-09-01',
    '*是否是特级教师': '否',
    '*是否是县级及以上骨干教师': '是',
    '*人员状态': '205-交流轮岗',
    '*民族': '',
  })
})

test('the check names every required column that would be blank: all of it, or whose', async () => {
  const { api, store, zhao, qian } = await openCounty()
  changeRow(store, 'teacher', zhao, { workStartDate: '1992-08-01', status: '借调' })
  changeRow(store, 'teacher', qian, { workStartDate: '2021-08-01' })
  const { gaps, notes } = await api.reports.preview({ id: 'national-teachers' })
  const gapOf = (column: string) => gaps.find((gap) => gap.column === column)
  expect(gapOf('民族')).toEqual({ column: '民族', blank: 3, isWhole: true, names: [] })
  expect(gapOf('参加工作年月(yyyy-MM-dd)')).toEqual({ column: '参加工作年月(yyyy-MM-dd)', blank: 1, isWhole: false, names: ['孙建国'] })
  expect(gapOf('人员状态')).toEqual({ column: '人员状态', blank: 1, isWhole: false, names: ['赵建国'] })
  expect(gapOf('姓名')).toBeUndefined()
  expect(gapOf('籍贯')).toBeUndefined()
  expect(notes).toEqual(['进本校年月早于参加工作年月，请核对：钱建国'])
})

test('who has no number is left out of the national layout by name; who has left is only counted', async () => {
  const { api, store, zhao, qian } = await openCounty()
  changeRow(store, 'teacher', zhao, { idNumber: null })
  changeRow(store, 'teacher', qian, { status: '退休' })
  const { total, leftOut, notes } = await api.reports.preview({ id: 'national-teachers' })
  expect(total).toBe(1)
  expect(leftOut).toEqual([{ name: '赵建国', schoolName: '第一中学', why: '没有证件号码，全国系统不收' }])
  expect(notes).toContain('退休、调出、离职等 1 人不在此列')
})

test('a roster is of one school or of the county, with the columns that are exchanged and the phone masked like the number', async () => {
  const { api, store, first, zhao } = await openCounty()
  changeRow(store, 'teacher', zhao, { phone: '13812345678', post: '班主任' })
  const file = await written(api, { id: 'teacher-roster', schoolId: first })
  expect((await textsOf(file))[0]?.[0]).toBe('第一中学教师花名册')
  const records = await recordsOf(file)
  expect(records).toHaveLength(2)
  expect(records[1]).toMatchObject({
    '*姓名': '赵建国',
    '*身份证': expect.stringContaining('*****'),
    手机号: '13*******78',
    '*班主任': '是',
  })
  expect(await codeOf(written(api, { id: 'teacher-roster', schoolId: 999 }))).toBe('NOT_FOUND')
  expect((await api.reports.exports({})).rows[0]).toMatchObject({ parameters: '学校：第一中学', people: 2, numbers: 'masked' })
})

test('a list of schools names the principal and the wide kind that platforms ask for', async () => {
  const { api, store, first, zhao } = await openCounty()
  changeRow(store, 'school', first, { kind: '初级中学', code: '3799000001' })
  changeRow(store, 'teacher', zhao, { post: '校级正职' })
  const [record, other] = await recordsOf(await written(api, { id: 'schools' }))
  expect(record).toMatchObject({
    '*学校名称': '第一中学',
    '*大类型': '中小学校',
    '*类型': '初级中学',
    '*校长': '赵建国',
    学校标识码: '3799000001',
  })
  expect(other).toMatchObject({ '*学校名称': '第二中学', '*大类型': '', '*校长': '' })
  expect((await api.reports.exports({})).rows[0]).toMatchObject({ people: 0, numbers: 'none' })
})

test('the list of titles has who bears one, counts each title, and can be shown in public', async () => {
  const { api, store, zhao, sun } = await openCounty()
  grantTitles(store, zhao, '县级骨干教师、市级名师')
  grantTitles(store, sun, '县级骨干教师')
  expect((await api.reports.preview({ id: 'titles' })).notes).toEqual(['县级骨干教师 2 人，市级名师 1 人'])
  const records = await recordsOf(await written(api, { id: 'titles', edition: 'notice' }))
  expect(records).toEqual([
    { 序号: '1', 学校: '第一中学', 姓名: '赵建国', 称号名称: '县级骨干教师' },
    { 序号: '2', 学校: '第一中学', 姓名: '赵建国', 称号名称: '市级名师' },
    { 序号: '3', 学校: '第二中学', 姓名: '孙建国', 称号名称: '县级骨干教师' },
  ])
  expect(await codeOf(written(api, { id: 'titles', schoolId: 999 }))).toBe('NOT_FOUND')
})

test('pairings are those that stood in the year, with what they did in it; the notice names both of a pair', async () => {
  const { api, store, zhao, qian, sun, second } = await openCounty()
  const agreement = { kind: '带徒', mentorId: zhao, goals: '站稳讲台', state: 'active' } as const
  const pairingId = createRow(store, 'pairing', { ...agreement, menteeId: sun, startDate: '2025-09-01', endDate: '2028-08-31' })
  createRow(store, 'pairing', { ...agreement, menteeId: qian, startDate: '2020-09-01', endDate: '2023-08-31', state: 'completed' })
  await api.activities.record({
    holder: 'pairing',
    holderId: pairingId,
    activity: { date: '2026-10-20', kind: '听课', topic: '《背影》', times: 2, people: null },
  })
  const [record, ...others] = await recordsOf(await written(api, { id: 'pairings', year: 2026 }))
  expect(others).toEqual([])
  expect(record).toMatchObject({
    导师: '赵建国',
    导师学校: '第一中学',
    学员: '孙建国',
    学员学校: '第二中学',
    本年活动次数: '2',
    状态: '进行中',
  })
  expect((await api.reports.preview({ id: 'pairings', year: 2022, schoolId: second })).total).toBe(0)
  const [notice] = await recordsOf(await written(api, { id: 'pairings', year: 2026, edition: 'notice' }))
  expect(notice).toEqual({ 序号: '1', 导师学校: '第一中学', 导师姓名: '赵建国', 学员学校: '第二中学', 学员姓名: '孙建国' })
  expect((await api.reports.exports({})).rows[0]).toMatchObject({ people: 2 })
})

test('a county that is read in portions stands in the order of its schools and names, everybody once', async () => {
  const { api, store } = await openOffice()
  const schools = await transact(store, async () => ['第二小学', '第一小学'].map((name) => addSchool(store, name)))
  await transact(store, async () => {
    for (const school of [...schools].reverse()) addTeachers(store, school, 520)
  })
  const records = await recordsOf(await written(api, { id: 'teacher-roster' }))
  const inOrder = store.sqlite
    .prepare(
      `SELECT school.name || ' ' || teacher.idNumber FROM teacher JOIN posting ON posting.teacherId = teacher.id
       JOIN school ON school.id = posting.schoolId ORDER BY school.sortOrder, teacher.pinyin, teacher.id`,
    )
    .pluck()
    .all()
  const masked = (inOrder as string[]).map((line) => line.replace(/\d{18}|\d{17}X/, (idNumber) => maskIdNumber(idNumber)))
  expect(records.map((record) => `${record['*学校名称']} ${record['*身份证']}`)).toEqual(masked)
})
