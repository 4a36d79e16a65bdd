import { expect, test } from 'vitest'
import { createRow } from '../../electron/server/db/write.ts'
import { searchTextOf } from '../../electron/server/lib/search-text.ts'
import { commit, fileOf, type Import, preview, refusalOf, resultOf } from '../support/imports.ts'
import { failOn, openOffice } from '../support/office.ts'
import { addSchool, addTeachers, testIdNumber } from '../support/people.ts'

const listHead = ['姓名', '身份证号', '学校', '项目名称', '类别', '学时', '培训日期']

async function openCounty() {
  const office = await openOffice()
  const schoolId = addSchool(office.store, '第一中学')
  const ids = addTeachers(office.store, schoolId, 3)
  const people = await Promise.all(ids.map((id) => office.api.teachers.get({ id })))
  const ledgerOf = async (teacherId: number) => (await office.api.hours.ofTeacher({ teacherId })).entries
  const undo = (batchId: number) => resultOf(office.api.exchange.undo({ batchId, reason: '发错了表' }))
  return { ...office, schoolId, ids, people, ledgerOf, undo }
}

function listOf(...rows: readonly (readonly (string | number | null)[])[]): Import {
  return { file: fileOf(listHead, rows, '2026年外出培训学时'), kind: 'hours' }
}

test('a list of hours becomes entries of the ledger, and the same list again is all the same', async () => {
  const { api, people, ids, ledgerOf } = await openCounty()
  const [zhao, qian] = people
  const list = listOf(
    [zhao?.name ?? '', zhao?.idNumber ?? '', '第一中学', '师德专题培训', '师德师风', 6, '2026-03-02'],
    [qian?.name ?? '', null, '第一中学', '国培远程研修', '网络研修', '4.5学时', '2026.5'],
  )
  expect((await api.exchange.recognise({ file: list.file })).sheets[0]?.readings[0]).toMatchObject({ kind: 'hours' })
  const { counts, batchId } = await commit(api, list)
  expect(counts).toMatchObject({ new: 2 })
  expect(await ledgerOf(ids[0] ?? 0)).toMatchObject([
    { category: 'ethics', hours: 60, date: '2026-03-02', source: 'import', description: '师德专题培训' },
  ])
  expect(await ledgerOf(ids[1] ?? 0)).toMatchObject([{ category: 'online', hours: 45, date: '2026-05-31' }])
  expect((await preview(api, list)).counts).toMatchObject({ same: 2, new: 0 })
  expect((await api.exchange.batchLines({ batchId })).rows[0]).toMatchObject({ name: `学时台账 ${zhao?.name}`, action: 'create' })
})

test('hours of several days are entered on the last one, and a day without a year in the year of the sheet, which is said', async () => {
  const { api, people, ids, ledgerOf } = await openCounty()
  const [zhao] = people
  const times = ['2026.7.10-7.15', '2026年7月10日至16日', '2026/7/10~2026/7/17', '3月8日', '暑假', '—']
  const list = listOf(...times.map((time, i) => [zhao?.name ?? '', zhao?.idNumber ?? '', '第一中学', `培训${i}`, '师德师风', 6, time]))
  const options = (await api.exchange.recognise({ file: list.file })).sheets[0]?.proposed ?? {}
  const { problems } = await preview(api, { ...list, options })
  expect(problems.map(({ line, severity, value, message }) => `${line} ${severity} ${value} ${message}`)).toEqual([
    '6 warning 3月8日 “3月8日”没有写年份，按 2026 年读成 2026-03-08',
    '7 wrong 暑假 “暑假”不知道是哪几天',
    '8 wrong — 没有写培训日期',
  ])
  await commit(api, { ...list, options }, 'good-rows-only')
  expect((await ledgerOf(ids[0] ?? 0)).map(({ date }) => date).toSorted()).toEqual(['2026-03-08', '2026-07-15', '2026-07-16', '2026-07-17'])
})

test('a provincial table of residential and online hours gives two entries for a teacher', async () => {
  const { api, people, ids, ledgerOf } = await openCounty()
  const [zhao, qian] = people
  const head = ['学员身份证', '学员姓名', '承训院校', '参训学科', '集中培训学时', '远程培训学时', '培训开始时间', '培训结束时间']
  const province: Import = {
    file: fileOf(head, [
      [zhao?.idNumber ?? '', zhao?.name ?? '', '测试师范学院', '初中语文', 42, 18, '2026-07-10', '2026-07-16'],
      [qian?.idNumber ?? '', qian?.name ?? '', '测试师范学院', '初中语文', 0, 18, '2026-07-10', '2026-07-16'],
    ]),
    kind: 'hours',
  }
  expect(await refusalOf(preview(api, province))).toMatchObject({
    code: 'IMPORT_OPTION_MISSING',
    detail: '表里没有学时类别，请选择记入哪一类。',
  })
  expect((await commit(api, { ...province, options: { category: 'distinguished' } })).counts).toMatchObject({ new: 2 })
  expect(await ledgerOf(ids[0] ?? 0)).toMatchObject([
    { category: 'online', hours: 180, date: '2026-07-16', description: '初中语文，测试师范学院' },
    { category: 'distinguished', hours: 420, date: '2026-07-16' },
  ])
  expect(await ledgerOf(ids[1] ?? 0)).toMatchObject([{ category: 'online', hours: 180 }])
})

test('an export of a platform is known among all kinds, and its day is asked once', async () => {
  const { api, people, ids, ledgerOf } = await openCounty()
  const [zhao] = people
  const head = [
    '教师姓名',
    '身份证号',
    '性别',
    '手机号码',
    '邮箱',
    '学段',
    '学科',
    '(聘)教师职称',
    '学校行政职务',
    '省份',
    '地市',
    '区县',
    '学校名称',
  ]
  const more = ['项目名称', '所属继教版块', '院校(机构)', '所获学时', '所获学分', '学时证书编号', '项目证书编号']
  const row = [zhao?.name ?? '', zhao?.idNumber ?? '', '男', '13800000000', '', '初中', '语文', '', '', '某省', '某市', '某县', '第一中学']
  const file = fileOf([...head, ...more], [[...row, '学科研修', '全员培训', '某某学院', 30, 3, 'XS-001', 'XM-9']])
  expect((await api.exchange.recognise({ file })).sheets[0]?.readings[0]).toMatchObject({ kind: 'hours' })
  expect(await refusalOf(preview(api, { file, kind: 'hours' }))).toMatchObject({ detail: '表里没有日期，请填写这批学时记在哪一天。' })
  await commit(api, { file, kind: 'hours', options: { date: '2026-06-30' } })
  expect(await ledgerOf(ids[0] ?? 0)).toMatchObject([
    { category: 'allStaff', hours: 300, date: '2026-06-30', description: '学科研修，某某学院，证书 XS-001' },
  ])
})

test('an unknown category is asked once for all rows that write it so', async () => {
  const { api, people } = await openCounty()
  const rows = people.map(({ name, idNumber }) => [name, idNumber, '第一中学', '心理培训', '心理健康 B 证', 6, '2026-03-02'])
  const dryRun = await preview(api, listOf(...rows))
  expect(dryRun.counts).toMatchObject({ doubtful: 3 })
  expect(dryRun.questions).toMatchObject([{ key: 'category:心理健康B证', lines: [3, 4, 5] }])
  const allStaff = dryRun.questions[0]?.choices.find(({ label }) => label === '全员')?.id ?? 0
  const { counts } = await preview(api, { ...listOf(...rows), answers: { 'category:心理健康B证': allStaff } })
  expect(counts).toMatchObject({ new: 3 })
})

test('every mistake is said with its cell, and nothing is written for it', async () => {
  const { api, people } = await openCounty()
  const [zhao, qian] = people
  const of = (person: typeof zhao, ...rest: (string | number | null)[]) => [person?.name ?? '', person?.idNumber ?? '', '第一中学', ...rest]
  const dryRun = await preview(
    api,
    listOf(
      of(zhao, '师德', '师德', '待定', '2026-03-02'),
      of(zhao, '师德', '师德', 0, '2026-03-02'),
      of(zhao, '师德', '师德', 6, '2027-01-01'),
      of(zhao, '师德', '师德', null, '2026-03-02'),
      of(zhao, '师德', null, 6, '2026-03-02'),
      of(qian, '师德', '师德', 6, '2026-03-02'),
      of(qian, '师德', '师德', 6, '2026-03-02'),
      [qian?.name ?? '', null, null, '师德', '师德', 6, '2026-03-03'],
    ),
  )
  expect(dryRun.problems.map(({ line, column, message }) => `${line}${column} ${message}`)).toEqual([
    '3F 学时没有填',
    '4F 学时是 0',
    '5G 2027-01-01 还没有到',
    '6F 学时没有填',
    '7E 学时类别没有填',
    '9A 与第 8 行完全相同',
    '10A 只写了姓名，是不是这位老师？',
  ])
  expect(dryRun.counts).toMatchObject({ new: 1, wrong: 6, doubtful: 1 })
})

test('hours of a stranger wait until the teacher is registered, and are then found and written', async () => {
  const { api, ids, schoolId, ledgerOf } = await openCounty()
  const list = listOf(
    ['新来的', testIdNumber(900), '第一中学', '师德专题培训', '师德', 6, '2026-03-02'],
    ['新来的', testIdNumber(900), '第一中学', '全员培训', '全员', 12, '2026-04-02'],
    ['别县的', null, '外县中学', '全员培训', '全员', 12, '2026-04-02'],
  )
  expect(await commit(api, list)).toMatchObject({ counts: { new: 3 }, waiting: 3 })
  expect((await preview(api, list)).counts).toMatchObject({ same: 3 })
  expect(await api.waiting.counts()).toEqual({ waiting: 3, found: 0 })
  const { id } = await api.teachers.create({
    teacher: { ...(await blankTeacher(api, ids[0] ?? 0)), name: '新来的', idNumber: testIdNumber(900) },
    schoolId,
    fromDate: null,
  })
  const listed = await api.waiting.list({})
  expect(listed.counts).toEqual({ waiting: 3, found: 2 })
  expect(listed.rows.map(({ label, people, why }) => [label, people[0]?.teacher?.id ?? null, why])).toEqual([
    ['新来的　第一中学　6 学时　师德专题培训', id, null],
    ['新来的　第一中学　12 学时　全员培训', id, null],
    ['别县的　外县中学　12 学时　全员培训', null, '别县的：没有登记这位老师'],
  ])
  expect(await resultOf(api.waiting.matchFound())).toEqual({ matched: 2 })
  expect((await ledgerOf(id)).map(({ hours, source }) => [hours, source])).toEqual([
    [120, 'import'],
    [60, 'import'],
  ])
  expect((await preview(api, list)).counts).toMatchObject({ same: 3 })
})

test('matched by hand, everything that waits under that written person goes to the teacher; an entry that is there is not doubled', async () => {
  const { api, ids, ledgerOf } = await openCounty()
  await api.hours.record({ teacherId: ids[0] ?? 0, category: 'allStaff', date: '2026-04-02', hours: 120, description: '全员培训' })
  await commit(
    api,
    listOf(
      ['张晓蕾', null, '第九中学', '师德专题培训', '师德', 6, '2026-03-02'],
      ['张晓蕾', null, '第九中学', '全员培训', '全员', 12, '2026-04-02'],
      ['张晓蕾', null, '第八中学', '全员培训', '全员', 12, '2026-04-02'],
    ),
  )
  const first = (await api.waiting.list({ search: '第九' })).rows[0]
  const said = { id: first?.id ?? 0, place: 0, teacherId: ids[0] ?? 0 }
  expect(await api.waiting.match(said)).toEqual({ matched: 2, left: 0 })
  expect(await ledgerOf(ids[0] ?? 0)).toHaveLength(2)
  expect((await api.waiting.list({})).rows).toMatchObject([{ people: [{ school: '第八中学' }] }])
  expect(await refusalOf(api.waiting.match(said))).toMatchObject({ code: 'NOT_FOUND' })
})

test('undoing a batch of hours reverses its entries with the reason, also those matched later, and removes what waits', async () => {
  const { api, people, ids, store, ledgerOf, undo } = await openCounty()
  const [zhao, qian] = people
  const { batchId } = await commit(
    api,
    listOf(
      [zhao?.name ?? '', zhao?.idNumber ?? '', '第一中学', '师德专题培训', '师德', 6, '2026-03-02'],
      [qian?.name ?? '', qian?.idNumber ?? '', '第一中学', '师德专题培训', '师德', 6, '2026-03-02'],
      ['张晓蕾', null, '第九中学', '全员培训', '全员', 12, '2026-04-02'],
      ['别县的', null, '外县中学', '全员培训', '全员', 12, '2026-04-02'],
    ),
  )
  const own = (await ledgerOf(ids[1] ?? 0))[0]
  await api.hours.reverse({ id: own?.id ?? 0, reason: '没有参加' })
  const waiting = (await api.waiting.list({ search: '张晓蕾' })).rows[0]
  await api.waiting.match({ id: waiting?.id ?? 0, place: 0, teacherId: ids[2] ?? 0 })
  expect(await undo(batchId)).toMatchObject({
    restored: [
      { name: `学时台账 ${people[2]?.name}`, detail: '全员培训，12 学时，已冲正' },
      { detail: '待匹配的一行，已移除' },
      { detail: '待匹配的一行，已移除' },
      { name: `学时台账 ${zhao?.name}`, detail: '师德专题培训，6 学时，已冲正' },
    ],
    kept: [{ name: `学时台账 ${qian?.name}`, detail: '已经冲正过了' }],
    impossible: [],
  })
  for (const id of ids) expect((await ledgerOf(id)).reduce((sum, { hours }) => sum + hours, 0)).toBe(0)
  expect((await ledgerOf(ids[0] ?? 0))[1]).toMatchObject({ hours: -60, reason: '撤销导入：发错了表' })
  expect(store.sqlite.prepare('SELECT count(*) AS n FROM waitingRow').get()).toEqual({ n: 0 })
  expect((await api.exchange.batch({ batchId })).undoneAt).not.toBeNull()
})

test('an import of hours that fails half-way leaves neither entries nor waiting rows', async () => {
  const { api, people, store } = await openCounty()
  const [zhao, qian] = people
  failOn(store.sqlite, 'INSERT ON hoursEntry', `NEW.teacherId = ${qian?.id}`)
  const list = listOf(
    ['别县的', null, '外县中学', '全员培训', '全员', 12, '2026-04-02'],
    [zhao?.name ?? '', zhao?.idNumber ?? '', '第一中学', '师德', '师德', 6, '2026-03-02'],
    [qian?.name ?? '', qian?.idNumber ?? '', '第一中学', '师德', '师德', 6, '2026-03-02'],
  )
  await expect(commit(api, list)).rejects.toThrow()
  const counted = store.sqlite.prepare('SELECT (SELECT count(*) FROM hoursEntry) + (SELECT count(*) FROM waitingRow) AS n').get()
  expect(counted).toEqual({ n: 0 })
})

test("a school's sheet of a year's hours of 校本研修 needs only names and hours; school and day are said once", async () => {
  const { api, people, ids, schoolId, ledgerOf } = await openCounty()
  const file = fileOf(
    ['序号', '姓名', '校本研修学时'],
    [...people.map(({ name }, i) => [i + 1, name, 24]), ['合计', null, 72]],
    '2025—2026学年校本研修学时',
  )
  expect((await api.exchange.recognise({ file })).sheets[0]?.readings[0]).toMatchObject({ kind: 'schoolHours' })
  const sheet: Import = { file, kind: 'schoolHours', options: { date: '2026-07-10' } }
  expect(await refusalOf(preview(api, sheet))).toMatchObject({ detail: '请选择这张表是哪所学校的。' })
  const { counts, batchId } = await commit(api, { ...sheet, options: { date: '2026-07-10', schoolId } })
  expect(counts).toMatchObject({ new: 3, leftOut: 3 })
  expect(await ledgerOf(ids[0] ?? 0)).toMatchObject([{ category: 'schoolBased', hours: 240, date: '2026-07-10', description: '校本研修' }])
  expect((await api.exchange.batch({ batchId })).kind).toBe('schoolHours')
})

async function blankTeacher(api: Awaited<ReturnType<typeof openOffice>>['api'], id: number) {
  const { sex, stage, subject, status } = await api.teachers.get({ id })
  return {
    ...{ idType: '居民身份证' as const, sex, stage, subject, status, birthDate: null, phone: null, cardNumber: null },
    ...{ professionalTitle: null, post: null, workStartDate: null, education: null, title: null, note: null },
  }
}

/** A school's sheet of a year: the day is not in it, it is said by the clerk. */
function yearOf(people: readonly { name: string }[], date: string, head = ['姓名', '合计学时']): Import {
  const rows = people.map(({ name }, i) => [name, 30 + i])
  const file = fileOf(head, rows, '第一中学校本研修学时统计表')
  return { file, kind: 'schoolHours', options: { schoolId: 1, date } }
}

test('hours that stand on another day are asked about once for all rows, where the day is only said by the clerk', async () => {
  const { api, people, ids, ledgerOf } = await openCounty()
  await commit(api, yearOf(people, '2026-06-30'))
  const again = yearOf(people, '2026-07-01')
  const dryRun = await preview(api, again)
  expect(dryRun.counts).toMatchObject({ new: 0, doubtful: 3 })
  expect(dryRun.questions).toMatchObject([
    { text: '“校本研修”已登记过一样的学时（2026年6月30日，来自“名册.xlsx”），还是另一次？', lines: [3, 4, 5] },
  ])
  expect(dryRun.problems[0]).toMatchObject({ column: 'B', message: '已登记过一样的学时（2026年6月30日，来自“名册.xlsx”）' })
  const [{ key = '', choices = [] } = {}] = dryRun.questions
  expect(choices.map(({ label }) => label)).toEqual(['就是那一次', '是另一次'])
  const [same] = choices
  expect((await preview(api, { ...again, answers: { [key]: same?.id ?? null } })).counts).toMatchObject({ same: 3, new: 0 })
  expect((await commit(api, { ...again, answers: { [key]: null } })).counts).toMatchObject({ new: 3 })
  expect(await ledgerOf(ids[0] ?? 0)).toMatchObject([{ date: '2026-07-01' }, { date: '2026-06-30' }])
  expect((await preview(api, again)).counts).toMatchObject({ same: 3 })
})

test('a year that the sheet states makes other hours of them, and so does a day, which is only reminded of', async () => {
  const { api, people } = await openCounty()
  const [zhao] = people
  const inYear = (year: number, date: string): Import => ({
    file: fileOf(['姓名', '校本研修学时', '年度'], [[zhao?.name ?? '', 30, year]]),
    kind: 'schoolHours',
    options: { schoolId: 1, date },
  })
  await commit(api, inYear(2025, '2025-06-30'))
  expect((await preview(api, inYear(2026, '2026-06-30'))).counts).toMatchObject({ new: 1 })
  expect((await preview(api, inYear(2025, '2026-06-30'))).counts).toMatchObject({ doubtful: 1 })

  const monthly = (date: string) => listOf([zhao?.name ?? '', zhao?.idNumber ?? '', '第一中学', '集体备课', '师德', 4, date])
  await commit(api, monthly('2026-03-02'))
  const { counts, problems } = await preview(api, monthly('2026-04-02'))
  expect(counts).toMatchObject({ new: 1 })
  expect(problems).toMatchObject([
    { severity: 'warning', message: '已登记过一样的学时（2026年3月2日，来自“名册.xlsx”），表里写的是另一天，按另一次登记' },
  ])
})

test('hours that wait for somebody are not put there twice either, and are still written when he is registered', async () => {
  const { api, store, schoolId, ledgerOf } = await openCounty()
  const strangers = [{ name: '孟春熙' }]
  await commit(api, yearOf(strangers, '2026-06-30'))
  const again = yearOf(strangers, '2026-07-01')
  const { counts, questions } = await preview(api, again)
  expect(counts).toMatchObject({ doubtful: 1, new: 0 })
  const [{ key = '', text = '' } = {}] = questions
  expect(text).toBe('“校本研修”已有一样的学时在“待匹配”里（2026年6月30日，来自“名册.xlsx”），还是另一次？')
  expect((await preview(api, { ...again, answers: { [key]: 1 } })).counts).toMatchObject({ same: 1 })
  expect(await commit(api, { ...again, answers: { [key]: null } })).toMatchObject({ waiting: 1 })
  const id = createRow(store, 'teacher', { name: '孟春熙', ...searchTextOf('孟春熙'), idNumber: testIdNumber(901) })
  createRow(store, 'posting', { teacherId: id, schoolId, fromDate: '2020-09-01', toDate: null })
  expect(await resultOf(api.waiting.matchFound())).toMatchObject({ matched: 2 })
  expect(await ledgerOf(id)).toHaveLength(2)
})
