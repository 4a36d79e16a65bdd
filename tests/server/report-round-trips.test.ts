import { expect, test } from 'vitest'
import { changeRow } from '../../electron/server/db/write.ts'
import { commit, fileOf, preview } from '../support/imports.ts'
import { openOffice } from '../support/office.ts'
import { addSchool, addTeachers, grantTitles, testIdNumber } from '../support/people.ts'
import { written } from '../support/reports.ts'
import { workbookFile } from '../support/workbooks.ts'

const rosterHead = ['姓名', '性别', '证件类型', '身份证号', '出生日期', '工作单位', '任教学段', '任教学科', '职称', '岗位']
const rosterTail = ['参加工作时间', '最高学历', '人才称号', '继续教育证号', '手机号码', '人员状态', '备注']
const roster = fileOf(
  [...rosterHead, ...rosterTail],
  [
    [
      ...['王丽', '女', '居民身份证', testIdNumber(1), '', '第一中学', '初中', '语文', '一级教师', '班主任'],
      ...['2008-09', '本科', '县级骨干教师、市级名师', 'J0001', '13812345678', '在职', '教研组长'],
    ],
    [
      ...['李志强', '男', '居民身份证', testIdNumber(2), '', '第一中学', '初中', '数学', '高级教师', '校级正职'],
      ...['1996-08-15', '专科', '', '', '', '交流轮岗', ''],
    ],
    [
      ...['约翰', '男', '护照', 'E12345678', '1985-03', '古邵镇中学', '高中', '英语', '', '专任教师'],
      ...['', '', '', 'J0003', '', '在职', ''],
    ],
    [
      ...['王丽', '女', '居民身份证', testIdNumber(3), '', '古邵镇中学', '小学', '美术', '二级教师', '中层干部'],
      ...['2015-09-01', '本科', '', 'J0004', '', '产假', ''],
    ],
    [...['安娜', '女', '其他', '20210345678', '1988-05', '古邵镇中学', '初中', '英语', '', ''], ...['', '', '', 'J0006', '', '在职', '']],
    [...['周无证', '女', '居民身份证', '', '', '古邵镇中学', '小学', '音乐', '', ''], ...['', '', '', 'J0005', '', '在职', '']],
  ],
)

test('the roster with whole numbers, read back, is the same in every row', async () => {
  const { api, store } = await openOffice()
  addSchool(store, '第一中学')
  addSchool(store, '古邵镇中学')
  const answers = { 'row:8': null }
  expect((await commit(api, { file: roster, kind: 'teachers', answers })).counts).toMatchObject({ new: 6 })
  const file = await written(api, { id: 'teacher-roster', numbers: 'full', reason: '年度核对' })
  const { counts, problems } = await preview(api, { file, kind: 'teachers', sheet: '测试县教师花名册' })
  expect(problems.filter(({ severity }) => severity !== 'warning')).toEqual([])
  expect(counts).toMatchObject({ new: 0, changed: 0, same: 6, doubtful: 0, wrong: 0 })
})

test('a roster with masked numbers, as it is written where nothing is chosen, is the same in every row too, and says so', async () => {
  const { api, store } = await openOffice()
  addSchool(store, '第一中学')
  addSchool(store, '古邵镇中学')
  await commit(api, { file: roster, kind: 'teachers', answers: { 'row:8': null } })
  const file = await written(api, { id: 'teacher-roster' })
  const { counts, problems } = await preview(api, { file, kind: 'teachers', sheet: '测试县教师花名册' })
  expect(counts).toMatchObject({ new: 0, changed: 0, same: 6, doubtful: 0, wrong: 0 })
  expect(new Set(problems.map(({ severity, field, message }) => `${severity} ${field} ${message}`))).toEqual(
    new Set(['warning 身份证号 这是遮盖过的号码，按姓名、学校和露出的数字认人', 'warning 手机号码 这是遮盖过的号码']),
  )
})

test('the list of schools, read back, is the same in every row', async () => {
  const { api, store } = await openOffice()
  const head = ['学校标识码', '学校名称', '办学类型', '城乡类型', '所属中心校']
  const schools = fileOf(head, [
    ['3799000001', '第一中学', '普通高中', '城区', ''],
    ['3799000002', '古邵镇中学', '初级中学', '镇区', '古邵镇中心校'],
    ['', '河口村教学点', '', '', ''],
  ])
  await commit(api, { file: schools, kind: 'schools' })
  changeRow(store, 'school', 1, { note: '不在表里' })
  const { counts } = await preview(api, { file: await written(api, { id: 'schools' }), kind: 'schools', sheet: '测试县学校名单' })
  expect(counts).toMatchObject({ new: 0, changed: 0, same: 3, doubtful: 0, wrong: 0 })
})

const plan = workbookFile([
  {
    name: '附件1',
    rows: [
      ['2014年中小学教师培训工作安排表'],
      ['序号', '项目名称', '培训内容', '培训对象', '计划\n人数', '计划\n学时数', '实施时间', '责任部门'],
      [1, '教学常规建设专项研修', '备课；课堂', '全体教师', 4200, '20－24', '3－12月', '研训中心'],
      [2, '名家讲坛', '名家报告', '教师代表', '500人次', '25－30场', '全年', '研训中心\n教育科'],
      [10, '新教师培训', '', '新教师', '待定', 120, '7.2', ''],
    ],
  },
  {
    name: '附件2',
    rows: [
      ['2014年教育局干部培训安排'],
      ['序号', '责任\n科室', '名  称', '培训\n内容', '参训\n对象', '参训\n人数', '培训\n天数', '培训\n时间', '培训\n地点'],
      [1, '组人科', '党员干部春季培训班', '学习精神', '学校中层以上干部', 500, '1天', '2月中旬', '省华中'],
      [2, '督导室', '责任督学工作培训', '同上', '专兼职督学', 25, '1-2天', '2月', '待定'],
      [3, '办公室', '办公室主任会', '信息写作', '办公室主任', '', '半天', '3月下旬', ''],
    ],
  },
])

test('the annual plan comes out in the shape it came in: both tables, their own columns, the words of the plan; read back, it is the same', async () => {
  const { api } = await openOffice()
  const tables = [
    { from: '附件1', planSheet: '教师培训计划' },
    { from: '附件2', planSheet: '干部培训计划' },
  ]
  for (const { from, planSheet } of tables)
    await commit(api, { file: plan, kind: 'programs', sheet: from, options: { year: 2014, planSheet } })
  const file = await written(api, { id: 'annual-plan', year: 2014 })
  expect(file.name).toBe('2014年度培训计划.xlsx')
  for (const { planSheet } of tables) {
    const { counts, problems } = await preview(api, { file, kind: 'programs', sheet: planSheet, options: { year: 2014, planSheet } })
    expect(problems.filter(({ severity }) => severity !== 'warning')).toEqual([])
    expect(counts).toMatchObject({ new: 0, changed: 0, same: 3, doubtful: 0, wrong: 0 })
  }
})

test('each exported table is taken for what it is without being told', async () => {
  const { api, store } = await openOffice()
  addSchool(store, '第一中学')
  await commit(api, { file: plan, kind: 'programs', sheet: '附件2', options: { year: 2014, planSheet: '干部培训计划' } })
  const [sheet] = (await api.exchange.recognise({ file: await written(api, { id: 'annual-plan', year: 2014 }) })).sheets
  expect(sheet?.readings[0]?.kind).toBe('programs')
  expect(sheet?.proposed).toMatchObject({ year: 2014, planSheet: '干部培训计划' })
  const [schools] = (await api.exchange.recognise({ file: await written(api, { id: 'schools' }) })).sheets
  expect(schools?.readings[0]?.kind).toBe('schools')
})

test('titles, pairings, bases and activities, read back, are the same in every row', async () => {
  const { api, store } = await openOffice()
  const [middle, village] = [addSchool(store, '第一中学'), addSchool(store, '古邵镇中学')]
  const [zhao = 0, qian = 0] = addTeachers(store, middle, 2)
  const [sun = 0] = addTeachers(store, village, 1)
  grantTitles(store, zhao, '县级骨干教师、市级名师')
  grantTitles(store, sun, '特级教师')
  const dated = { grantedBy: '县教育局', number: 'MS-007' }
  const master = { teacherId: qian, title: { name: '县级名师', grantedOn: '2015', ...dated } }
  for (const withdrawnOn of ['2018-05-01', '2021-06-30']) {
    const { id } = await api.titles.grant({ ...master, title: { ...master.title, grantedOn: withdrawnOn.slice(0, 7) } })
    await api.titles.withdraw({ id, withdrawnOn, reason: '复检不合格' })
  }
  await api.titles.grant({ ...master, title: { ...master.title, grantedOn: '2023-09' } })
  const terms = { kind: 'title', titleName: '特级教师', grantedOn: '2024-09-10' } as const
  await api.certificates.award({ terms, issuedOn: '2024-09-10', teacherIds: [sun] })
  const agreed = { startDate: '2025-09-01', endDate: '2026-07-15', goals: '站稳讲台' }
  const first = await api.pairings.create({ kind: '带徒', mentorId: zhao, menteeId: qian, ...agreed })
  const second = await api.pairings.create({ kind: '对口帮扶', mentorId: zhao, menteeId: sun, ...agreed })
  const place = { schoolId: middle, level: '县级', registeredOn: '2024-05-06' } as const
  const base = await api.bases.create({ ...place, kind: '实训基地', name: '第一中学实训基地', leaderId: null, note: '〔2024〕3号' })
  await api.bases.create({ ...place, kind: '名师工作室', name: '孙建国名师工作室', leaderId: sun, note: null })
  const done = { date: '2026-03-02', kind: '听课', topic: '《背影》', times: 1, people: null }
  for (const holderId of [first.id, first.id, second.id]) await api.activities.record({ holder: 'pairing', holderId, activity: done })
  await api.activities.record({ holder: 'base', holderId: base.id, activity: { ...done, kind: '教学展示', times: 2, people: 30 } })
  await api.pairings.finish({ id: second.id, state: 'completed', reason: '期满' })

  const exports = [
    ['titles', { id: 'titles', numbers: 'full', reason: '核对' }, '测试县人才称号教师名单', 4],
    ['titles', { id: 'titles', numbers: 'full', reason: '核对' }, '已撤销', 2],
    ['titles', { id: 'titles' }, '测试县人才称号教师名单', 4],
    ['pairings', { id: 'pairings', year: 2026 }, '测试县2026年师徒结对名单', 2],
    ['bases', { id: 'bases' }, '测试县实训基地与工作室名单', 2],
    ['activities', { id: 'activities', year: 2026 }, '测试县2026年活动台账', 4],
  ] as const
  for (const [kind, request, sheet, rows] of exports) {
    const file = await written(api, request)
    const { counts, problems } = await preview(api, { file, kind, sheet })
    expect(problems.filter(({ severity }) => severity !== 'warning')).toEqual([])
    expect(counts).toMatchObject({ new: 0, changed: 0, same: rows, doubtful: 0, wrong: 0 })
    const { readings } = (await api.exchange.recognise({ file })).sheets[0] ?? { readings: [] }
    expect(readings[0]?.kind).toBe(kind)
  }
})
