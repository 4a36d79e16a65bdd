import { expect, test } from 'vitest'
import { commit, fileOf, type Import, preview, resultOf } from '../support/imports.ts'
import { failOn, openOffice } from '../support/office.ts'
import { addSchool, addTeachers } from '../support/people.ts'

const head = ['基地名称', '依托学校', '级别', '负责人', '挂牌时间', '批准文号']
type Row = readonly (string | number | null)[]

/** 赵建国, 钱建国 at 第一中学. */
async function openCounty() {
  const office = await openOffice()
  const schoolId = addSchool(office.store, '第一中学')
  addSchool(office.store, '古邵镇中学')
  const ids = addTeachers(office.store, schoolId, 2)
  const listed = async () => (await office.api.bases.board({ year: 2026 })).rows.toSorted((a, b) => a.id - b.id)
  return { ...office, schoolId, ids, listed }
}

function listOf(...rows: readonly Row[]): Import {
  return { file: fileOf(head, rows, '全县实训基地与工作室一览表'), kind: 'bases' }
}

test('a list of bases and studios: the name says the kind, a leader is known by his name at the host school', async () => {
  const { api, listed, ids } = await openCounty()
  const list = listOf(
    ['第一中学教师实训基地', '第一中学', '县级', '赵建国', '2024年5月', '〔2024〕3号'],
    ['钱建国名师工作室', '第一中学', '地市级', '钱建国', '2025-03-12', null],
    ['古邵镇乡村教师工作室', '古邵镇中学', null, '查无此人', '2023', null],
  )
  expect((await api.exchange.recognise({ file: list.file })).sheets[0]?.readings[0]).toMatchObject({ kind: 'bases' })
  const dryRun = await preview(api, list)
  expect(dryRun.problems.map(({ line, column, severity, message }) => `${line}${column} ${severity} ${message}`)).toEqual([
    '5E warning “2023”只有年份，记为 2023-01-01',
    '5D warning 没有登记这位老师',
    '5C warning 没有写级别，按县级登记',
  ])
  expect((await commit(api, list)).counts).toMatchObject({ new: 3 })
  expect(await listed()).toMatchObject([
    { name: '第一中学教师实训基地', kind: '实训基地', level: '县级', leaderId: ids[0], registeredOn: '2024-05-01' },
    { name: '钱建国名师工作室', kind: '名师工作室', level: '市级', leaderId: ids[1], registeredOn: '2025-03-12' },
    { name: '古邵镇乡村教师工作室', kind: '乡村工作室', level: '县级', leaderId: null, registeredOn: '2023-01-01' },
  ])
  expect((await preview(api, list)).counts).toMatchObject({ same: 3, new: 0 })
})

test('what a later list says otherwise is a change, what it leaves open stays, and the batch can be undone', async () => {
  const { api, listed } = await openCounty()
  await commit(api, listOf(['第一中学教师实训基地', '第一中学', '县级', '赵建国', '2024-05-06', null]))
  const before = await listed()
  const later = listOf(['第一中学教师实训基地', '古邵镇中学', '市级', null, '2024年5月', null])
  expect((await preview(api, later)).rows[0]?.changes.map(({ label, before: old, after }) => [label, old, after])).toEqual([
    ['级别', '县级', '市级'],
    ['所在学校', '第一中学', '古邵镇中学'],
  ])
  const { batchId } = await commit(api, later)
  expect(await listed()).toMatchObject([{ level: '市级', schoolName: '古邵镇中学', leaderName: '赵建国', registeredOn: '2024-05-06' }])
  await resultOf(api.exchange.undo({ batchId, reason: '发错了表' }))
  expect(await listed()).toEqual(before)
})

test('a school that is not known by this name is asked about once and then known; a name said twice and a beginning after the first activity are wrong', async () => {
  const { api, schoolId, listed } = await openCounty()
  await commit(api, listOf(['第一中学教师实训基地', '第一中学', '县级', null, '2024-05-06', null]))
  const [base] = await listed()
  const activity = { date: '2024-06-01', kind: '教学展示', topic: '同课异构', times: 1, people: 40 }
  await api.activities.record({ holder: 'base', holderId: base?.id ?? 0, activity })
  const list = listOf(
    ['李四名师工作室', '一中高中部校区', '县级', null, '2025.3', null],
    ['李四 名师工作室', '一中高中部校区', '县级', null, '2025.3', null],
    ['第一中学教师实训基地', '第一中学', '县级', null, '2024-09-01', null],
    ['育英中心', '第一中学', '县级', null, null, null],
  )
  const dryRun = await preview(api, list)
  expect(
    dryRun.problems.filter(({ severity }) => severity === 'wrong').map(({ line, column, message }) => `${line}${column} ${message}`),
  ).toEqual(['4A 与第 3 行同名', '5E 登记日期不能晚于第一次活动（2024年6月1日）', '6 没有写类型，从名称也看不出', '6E 没有写登记日期'])
  expect(dryRun.questions).toMatchObject([{ key: 'school:一中高中部校区', about: 'school', lines: [3] }])
  const answers = { 'school:一中高中部校区': schoolId }
  await commit(api, { ...list, answers }, 'good-rows-only')
  expect(await listed()).toMatchObject([{}, { name: '李四名师工作室', schoolName: '第一中学' }])
  expect((await preview(api, listOf(['李四名师工作室', '一中高中部校区', '县级', null, '2025.3', null]))).counts).toMatchObject({ same: 1 })
})

test('an import of bases that fails half-way has written nothing, not even the name of a school', async () => {
  const { api, store, schoolId, listed } = await openCounty()
  failOn(store.sqlite, 'INSERT ON base', "NEW.name = '乙名师工作室'")
  const list = listOf(
    ['甲名师工作室', '一中高中部校区', '县级', null, '2025.3', null],
    ['乙名师工作室', '第一中学', '县级', null, '2025.3', null],
  )
  await expect(commit(api, { ...list, answers: { 'school:一中高中部校区': schoolId } })).rejects.toThrow()
  expect(await listed()).toEqual([])
  expect(store.sqlite.prepare('SELECT count(*) AS count FROM schoolAlias').get()).toEqual({ count: 0 })
})
