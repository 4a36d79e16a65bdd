import { expect, test } from 'vitest'
import { commit, fileOf, type Import, preview, refusalOf } from '../support/imports.ts'
import { openOffice } from '../support/office.ts'
import { addSchool, addTeachers } from '../support/people.ts'
import { workbookFile } from '../support/workbooks.ts'

const schoolHead = ['学校标识码', '学校名称', '办学类型', '城乡类型', '所属中心校', '在职教师数']

test('schools are known by code, then by name, and a changed name shows old and new', async () => {
  const { api } = await openOffice()
  const first = fileOf(schoolHead, [
    ['3799000001', '第一中学', '普通高中', '城区', null, 259],
    ['3799000002', '河东小学', '小学', '镇区', null, 30],
  ])
  expect((await commit(api, { file: first, kind: 'schools' })).counts).toMatchObject({ new: 2 })
  const second = fileOf(schoolHead.slice(0, 3), [
    ['3799000001', '实验高级中学', '普通高中'],
    [null, '河东小学', '完全小学'],
  ])
  expect((await preview(api, { file: second, kind: 'schools' })).rows).toMatchObject([
    { verdict: 'changed', changes: [{ label: '学校名称', before: '第一中学', after: '实验高级中学' }] },
    { verdict: 'changed', changes: [{ label: '办学类型', before: '小学', after: '完全小学' }] },
  ])
  await commit(api, { file: second, kind: 'schools' })
  expect((await api.schools.list({ search: 'shiyan' })).rows).toMatchObject([{ name: '实验高级中学', area: '城区', code: '3799000001' }])
  expect((await preview(api, { file: second, kind: 'schools' })).counts).toMatchObject({ same: 2 })
})

const plan: Import = {
  file: workbookFile([
    {
      name: '附件2',
      rows: [
        ['2026年教育局干部培训安排'],
        ['序号', '责任\n科室', '名  称', '参训\n对象', '参训\n人数', '培训\n天数', '培训\n时间'],
        [1, '组人科', '春季培训班', '中层以上干部', 500, '1-2天', '2月中旬'],
        [2, '组人科', '暑期培训班', '同上', '500人次', '半天', '7、8月'],
        [3, '安监科\n校管办', '暑期培训班', '校长', '待定', '----', '9-11月'],
        ['填表人：        审核人：'],
      ],
    },
  ]),
  kind: 'programs',
  sheet: '附件2',
  options: { year: 2026, planSheet: '干部培训计划' },
}

test('a plan becomes programs with its words and what was understood of them; two lines may share a name', async () => {
  const { api } = await openOffice()
  const { sheets } = await api.exchange.recognise({ file: plan.file })
  expect(sheets).toMatchObject([{ name: '附件2', proposed: { year: 2026, planSheet: '干部培训计划' } }])
  expect((await commit(api, plan)).counts).toMatchObject({ new: 3, leftOut: 3, total: 6 })
  expect((await api.programs.list({ year: 2026 })).rows).toMatchObject([
    { name: '春季培训班', daysText: '1-2天', daysMin: 10, daysMax: 20, monthFrom: 2, monthTo: 2 },
    {
      name: '暑期培训班',
      audience: '中层以上干部',
      peopleText: '500人次',
      peopleMin: 500,
      peopleUnit: '人次',
      daysText: '半天',
      daysMin: 5,
    },
    { name: '暑期培训班', peopleText: '待定', peopleMin: null, daysText: '----', daysMin: null, department: '安监科\n校管办' },
  ])
  expect((await preview(api, plan)).counts).toMatchObject({ same: 3 })
  expect((await preview(api, { ...plan, options: { year: 2027, planSheet: '干部培训计划' } })).counts).toMatchObject({ new: 3 })
})

test('what a plan does not say stays as somebody has written it', async () => {
  const { api } = await openOffice()
  await commit(api, plan)
  const [program] = (await api.programs.list({ year: 2026 })).rows
  const { id } = program ?? { id: 0 }
  await api.programs.change({ id, program: { ...(await api.programs.get({ id })), place: '一中', peopleText: '400' }, reason: '人数调整' })
  expect((await preview(api, plan)).rows[0]).toMatchObject({
    verdict: 'changed',
    changes: [{ label: '计划人数', before: '400', after: '500' }],
  })
  await commit(api, plan)
  expect(await api.programs.get({ id })).toMatchObject({ place: '一中', peopleText: '500', peopleMin: 500 })
})

test('a sheet of names fills a cohort: known ones come in, strangers wait, namesakes are asked about', async () => {
  const { api, store } = await openOffice()
  const school = addSchool(store, '第一中学')
  const ids = addTeachers(store, school, 12)
  const twin = addTeachers(store, addSchool(store, '第二中学'), 70).find((id) => nameOf(id) === nameOf(ids[0] ?? 0))
  const cohortId = await openCohort(api)
  const row = async (id: number) => {
    const { name, idNumber } = await api.teachers.get({ id })
    return { name, idNumber }
  }
  const [first, second, third] = await Promise.all(ids.slice(0, 3).map(row))
  const file = fileOf(
    ['姓名', '单位', '身份证号'],
    [
      [second?.name ?? '', '第一中学', null],
      [null, null, null],
      [third?.name ?? '', null, third?.idNumber ?? ''],
      [first?.name ?? '', null, null],
      ['查无此人', '第一中学', null],
      [third?.name ?? '', '第一中学', null],
    ],
  )
  const roster: Import = { file, kind: 'enrollments', options: { cohortId } }
  const dryRun = await preview(api, roster)
  expect(dryRun.counts).toMatchObject({ new: 3, doubtful: 1, wrong: 1, leftOut: 3 })
  expect(dryRun.problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
    '6 有 2 位同名的老师',
    '7 没有登记这位老师',
    '8 与第 5 行是同一个人',
  ])
  const { counts } = await commit(api, { ...roster, answers: { 'row:6': twin ?? 0 } }, 'good-rows-only')
  expect(counts).toMatchObject({ new: 4, wrong: 1 })
  expect((await api.cohorts.roster({ cohortId })).rows.map(({ teacherId }) => teacherId).toSorted((a, b) => a - b)).toEqual([
    ids[1],
    ids[2],
    twin,
  ])
  expect((await preview(api, roster)).counts).toMatchObject({ same: 3, doubtful: 1 })

  await api.cohorts.lock({ cohortId })
  expect(await refusalOf(preview(api, roster))).toMatchObject({ code: 'COHORT_NOT_OPEN' })

  function nameOf(id: number): string {
    return (store.sqlite.prepare('SELECT name FROM teacher WHERE id = ?').get(id) as { name: string }).name
  }
})

async function openCohort(api: Awaited<ReturnType<typeof openOffice>>['api']): Promise<number> {
  await commit(api, plan)
  const [program] = (await api.programs.list({ year: 2026 })).rows
  const { id } = await api.cohorts.open({
    programId: program?.id ?? 0,
    name: '第一期',
    category: 'allStaff',
    level: '区县级',
    mode: '集中培训',
    organizer: '研训中心',
    place: null,
    startDate: '2026-12-01',
    endDate: '2026-12-02',
    plannedHours: 120,
    minimumAttendance: 80,
    passMark: 600,
  })
  return id
}

const provinceHead = ['项目类别', '序号', '项目名称', '培训对象', '周期', '培训方式', '线下学时', '线上学时']

test('the provincial table of projects: merged categories, hours offline and online that add up', async () => {
  const { api } = await openOffice()
  const rows = [
    ['“国培计划”项目设置表'],
    provinceHead,
    ['一、骨干教师能力提升', 1, '自主学习试点', '3个区县', '3年', '教师选学', 30, 30],
    [null, 2, '卓越教师培养', '市级骨干教师', '3年', '脱产研修不少于100天', null, null],
    ['二、信息技术应用能力', 3, '信息化领导力提升', '管理团队', '年度', '工作坊混合式，线下3天', 18, 42],
  ]
  const file = workbookFile([{ rows, merges: ['A1:H1', 'A3:A4'] }])
  const { sheets } = await api.exchange.recognise({ file })
  expect(sheets[0]?.readings[0]).toMatchObject({ kind: 'programs' })
  const projects: Import = { file, kind: 'programs', options: { year: 2021, planSheet: '国培项目' } }
  expect((await commit(api, projects)).counts).toMatchObject({ new: 3 })
  const listed = (await api.programs.list({ year: 2021 })).rows
  expect(listed).toMatchObject([
    { categoryText: '一、骨干教师能力提升', periodText: '3年', modeText: '教师选学', offlineHours: 300, onlineHours: 300, hoursMin: 600 },
    { categoryText: '一、骨干教师能力提升', modeText: '脱产研修不少于100天', offlineHours: null, onlineHours: null, hoursMin: null },
    { categoryText: '二、信息技术应用能力', offlineHours: 180, onlineHours: 420, hoursMin: 600, hoursMax: 600 },
  ])
  expect((await preview(api, projects)).counts).toMatchObject({ same: 3 })
  const { id = 0 } = listed[0] ?? {}
  await api.programs.change({ id, program: { ...(await api.programs.get({ id })), onlineHours: 240 }, reason: '省里调整' })
  expect(await api.programs.get({ id })).toMatchObject({ hoursMin: 540, hoursMax: 540 })
  expect((await preview(api, projects)).rows[0]).toMatchObject({
    verdict: 'changed',
    changes: [{ label: '线上学时', before: '24 学时', after: '30 学时' }],
  })
})

test('a line of the plan that is there under another table of the year is the same, or asked about, but never silently new', async () => {
  const { api, store } = await openOffice()
  const plan = (planSheet: string, ...rows: (string | number)[][]): Import => ({
    file: fileOf(['序号', '项目名称', '责任部门', '计划人数'], rows),
    kind: 'programs',
    options: { year: 2026, planSheet },
  })
  await commit(api, plan('教师培训计划', [1, '师德培训', '师训科', 50], [2, '骨干培训', '师训科', 20]))
  const other = plan('计划与完成', [7, '师德培训', '师训科', 50], [8, '骨干培训', '干训科', 30], [9, '新任教师培训', '师训科', 9])
  const dryRun = await preview(api, other)
  expect(dryRun.counts).toMatchObject({ same: 1, doubtful: 1, new: 1 })
  expect(dryRun.questions).toMatchObject([{ text: '“教师培训计划”里已有同名的项目，是同一个吗？', lines: [4] }])
  const { key = '', choices = [] } = dryRun.questions[0] ?? {}
  expect((await preview(api, { ...other, answers: { [key]: null } })).counts).toMatchObject({ same: 1, new: 2 })
  expect((await commit(api, { ...other, answers: { [key]: choices[0]?.id ?? null } })).counts).toMatchObject({
    same: 1,
    changed: 1,
    new: 1,
  })
  const stored = store.sqlite.prepare('SELECT planSheet, sequence, name, department FROM program ORDER BY id').all()
  expect(stored).toEqual([
    { planSheet: '教师培训计划', sequence: '1', name: '师德培训', department: '师训科' },
    { planSheet: '教师培训计划', sequence: '2', name: '骨干培训', department: '干训科' },
    { planSheet: '计划与完成', sequence: '9', name: '新任教师培训', department: '师训科' },
  ])
})
