import { expect, test } from 'vitest'
import { commit, fileOf, refusalOf, resultOf, rosterOf } from '../support/imports.ts'
import { failOn, openOffice } from '../support/office.ts'
import { addSchool, addTeachers, testIdNumber } from '../support/people.ts'

const reason = '发错了表'
const wang = ['王丽', '女', testIdNumber(1), '第一中学', '语文', '13812345678', 'J0001']
const li = ['李志强', '男', testIdNumber(2), '第一中学', '数学', '13812345679', 'J0002']

async function openCounty() {
  const office = await openOffice()
  const undo = (batchId: number) => resultOf(office.api.exchange.undo({ batchId, reason }))
  const foresee = (batchId: number) => resultOf(office.api.exchange.previewUndo({ batchId }))
  const idOf = async (name: string) => (await office.api.teachers.list({ search: name })).rows[0]?.id ?? 0
  return { ...office, schoolId: addSchool(office.store, '第一中学'), otherId: addSchool(office.store, '第二中学'), undo, foresee, idOf }
}

test('a batch that nobody has touched goes back whole, and only once', async () => {
  const { api, store, undo } = await openCounty()
  const { batchId } = await commit(api, rosterOf(wang, li))
  expect(await undo(batchId)).toEqual({
    restored: [
      { name: '教师 李志强', detail: '新增的，已移除' },
      { name: '教师 王丽', detail: '新增的，已移除' },
    ],
    kept: [],
    impossible: [],
  })
  expect((await api.teachers.list({})).total).toBe(0)
  expect(store.sqlite.prepare('SELECT count(*) AS n FROM posting').get()).toEqual({ n: 0 })
  expect((await api.exchange.batch({ batchId })).undoneAt).not.toBeNull()
  expect(await refusalOf(undo(batchId))).toMatchObject({ code: 'ALREADY_UNDONE' })
  expect((await api.exchange.batchLines({ batchId })).total).toBe(2)
})

test('what was changed goes back field by field; what somebody has changed since stays', async () => {
  const { api, undo, idOf } = await openCounty()
  await commit(api, rosterOf(wang, li))
  const second = await commit(api, rosterOf([...wang.slice(0, 4), '英语', '13900000001'], [...li.slice(0, 4), '物理', '13900000002']))
  const id = await idOf('王丽')
  const teacher = await api.teachers.get({ id })
  await api.teachers.change({ id, teacher: { ...teacher, idType: '居民身份证', phone: '13700000000' }, reason: '本人来电' })
  expect(await undo(second.batchId)).toEqual({
    restored: [
      { name: '教师 李志强', detail: '手机号码、任教学科' },
      { name: '教师 王丽', detail: '任教学科' },
    ],
    kept: [{ name: '教师 王丽', detail: '手机号码：导入以后又改过' }],
    impossible: [],
  })
  expect(await api.teachers.get({ id })).toMatchObject({ subject: '语文', phone: '13700000000' })
  expect(await api.teachers.get({ id: await idOf('李志强') })).toMatchObject({ subject: '数学', phone: '13812345679' })
  expect((await api.audit.list({ subject: 'teacher', id }))[0]).toMatchObject({ reason: '撤销导入：发错了表', batchId: second.batchId })
})

test('a new teacher who was edited since is kept; one who takes part in something cannot go, and it is said in what', async () => {
  const { api, store, undo, idOf } = await openCounty()
  const { batchId } = await commit(api, rosterOf(wang, li, ['张敏', '女', testIdNumber(3), '第一中学']))
  const teacher = await api.teachers.get({ id: await idOf('王丽') })
  await api.teachers.change({ id: teacher.id, teacher: { ...teacher, idType: '居民身份证', note: '返聘' }, reason: '补充' })
  store.sqlite.exec(`INSERT INTO membership (teacherId, groupCode, fromDate) VALUES (${await idOf('李志强')}, 'x', '2026-01-01')`)
  expect(await undo(batchId)).toEqual({
    restored: [{ name: '教师 张敏', detail: '新增的，已移除' }],
    kept: [{ name: '教师 王丽', detail: '导入以后又改过，保留' }],
    impossible: [{ name: '教师 李志强', detail: '还有专项 1 条在用', lines: [expect.any(Number), expect.any(Number)] }],
  })
  expect(await api.teachers.get({ id: await idOf('李志强') })).toMatchObject({ school: { name: '第一中学' } })
})

test('a transfer goes back with both its postings, unless the teacher has moved on', async () => {
  const { api, undo, idOf, schoolId } = await openCounty()
  await commit(api, rosterOf(wang, li))
  const rows = [wang, li].map((row) => [...row.slice(0, 3), '第二中学'])
  const { batchId } = await commit(api, { ...rosterOf(...rows), options: { effectiveDate: '2026-09-01' } })
  await api.teachers.transfer({ id: await idOf('李志强'), schoolId, date: '2026-10-01', reason: '调回' })
  expect(await undo(batchId)).toEqual({
    restored: [{ name: '教师 王丽', detail: '回到原来的学校' }],
    kept: [{ name: '教师 李志强', detail: '调动以后又改过，学校保留' }],
    impossible: [],
  })
  expect((await api.teachers.get({ id: await idOf('王丽') })).postings).toMatchObject([{ schoolName: '第一中学', toDate: null }])
  expect((await api.teachers.get({ id: await idOf('李志强') })).postings).toHaveLength(3)
})

test('a school that has teachers by now cannot go, one that has not does; once they are gone, what remains goes as well', async () => {
  const { api, store, undo } = await openCounty()
  const batchId = await importSchools(api, '第三中学', '第四中学')
  const batch = () => api.exchange.batch({ batchId })
  const letGo = employ(store, '第三中学')
  const fourth = { name: '学校 第四中学', detail: '新增的，已移除' }
  const stuck = { name: '学校 第三中学', detail: '还有任职学校 1 条在用', lines: [expect.any(Number)] }
  expect(await undo(batchId)).toEqual({ restored: [fourth], kept: [], impossible: [stuck] })
  expect(await batch()).toMatchObject({ remaining: 1 })
  expect((await api.exchange.batches({})).rows[0]).toMatchObject({ id: batchId, remaining: 1 })
  expect(await refusalOf(undo(batchId))).toMatchObject({ code: 'NOTHING_TO_UNDO' })

  letGo()
  const third = { name: '学校 第三中学', detail: '新增的，已移除' }
  expect(await undo(batchId)).toEqual({ restored: [third], kept: [], impossible: [] })
  expect(await batch()).toMatchObject({ remaining: 0, undone: { report: { restored: [fourth, third], kept: [], impossible: [] } } })
  expect(await refusalOf(undo(batchId))).toMatchObject({ code: 'ALREADY_UNDONE' })
  expect((await api.schools.list({})).total).toBe(2)
})

test('a batch of which nothing can go stays as it is, and may be undone later', async () => {
  const { api, store, undo } = await openCounty()
  const batchId = await importSchools(api, '第三中学')
  const letGo = employ(store, '第三中学')
  expect(await refusalOf(undo(batchId))).toMatchObject({ code: 'NOTHING_TO_UNDO' })
  expect(await api.exchange.batch({ batchId })).toMatchObject({ undoneAt: null, undone: null })
  letGo()
  expect((await undo(batchId)).restored).toHaveLength(1)
})

test('what undoing would do is said before, and nothing is written for it', async () => {
  const { api, store, undo, foresee, idOf } = await openCounty()
  const { batchId } = await commit(api, rosterOf(wang, li))
  const teacher = await api.teachers.get({ id: await idOf('王丽') })
  await api.teachers.change({ id: teacher.id, teacher: { ...teacher, idType: '居民身份证', note: '返聘' }, reason: '补充' })
  const audited = () => store.sqlite.prepare('SELECT count(*) AS lines FROM auditEntry').get()
  const before = audited()
  const foreseen = await foresee(batchId)
  expect(foreseen).toMatchObject({ restored: [{ name: '教师 李志强' }], kept: [{ name: '教师 王丽' }], impossible: [] })
  expect([(await api.teachers.list({})).total, (await api.exchange.batch({ batchId })).undoneAt, audited()]).toEqual([2, null, before])
  expect(await undo(batchId)).toEqual(foreseen)
})

test('trainees of a cohort whose roster is locked by now stay on it', async () => {
  const { api, store, schoolId, undo, foresee } = await openCounty()
  const [teacherId = 0] = addTeachers(store, schoolId, 1)
  const { name } = await api.teachers.get({ id: teacherId })
  const cohortId = addCohort(store.sqlite)
  const { batchId } = await commit(api, {
    file: fileOf(['姓名', '单位'], [[name, '第一中学']]),
    kind: 'enrollments',
    options: { cohortId },
  })
  await api.cohorts.lock({ cohortId })
  expect(await foresee(batchId)).toMatchObject({ restored: [], impossible: [{ name: `学员 ${name}`, detail: '班次的名单已锁定' }] })
  expect(await refusalOf(undo(batchId))).toMatchObject({ code: 'NOTHING_TO_UNDO' })
  expect((await api.cohorts.roster({ cohortId })).total).toBe(1)
})

test('an undo that fails half-way puts nothing back', async () => {
  const { api, store, undo } = await openCounty()
  const { batchId } = await commit(api, rosterOf(wang, li))
  failOn(store.sqlite, 'DELETE ON teacher', "OLD.name = '王丽'")
  await expect(undo(batchId)).rejects.toThrow()
  expect((await api.teachers.list({})).total).toBe(2)
  expect((await api.exchange.batch({ batchId })).undoneAt).toBeNull()
})

async function importSchools(api: Awaited<ReturnType<typeof openCounty>>['api'], ...names: string[]): Promise<number> {
  const rows = names.map((name, i) => [`379900000${i + 1}`, name])
  return (await commit(api, { file: fileOf(['学校标识码', '学校名称'], rows), kind: 'schools' })).batchId
}

/** Somebody works at the school, until he is let go. */
function employ(store: Awaited<ReturnType<typeof openCounty>>['store'], name: string): () => void {
  const { id } = store.sqlite.prepare('SELECT id FROM school WHERE name = ?').get(name) as { id: number }
  addTeachers(store, id, 1)
  return () => store.sqlite.exec('DELETE FROM posting; DELETE FROM teacher')
}

function addCohort(sqlite: { exec: (sql: string) => unknown; prepare: (sql: string) => { get: () => unknown } }): number {
  sqlite.exec(`INSERT INTO program (year, planSheet, name) VALUES (2026, '教师培训计划', '语文培训')`)
  sqlite.exec(`INSERT INTO cohort (programId, name, category, level, mode, organizer, startDate, endDate, plannedHours, minimumAttendance, passMark, state)
    VALUES (1, '语文一班', 'allStaff', '区县级', '集中培训', '研训中心', '2026-03-01', '2026-03-04', 240, 80, 600, 'open')`)
  return 1
}
