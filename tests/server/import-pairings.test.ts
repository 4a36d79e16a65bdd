import { expect, test } from 'vitest'
import { commit, fileOf, type Import, preview, refusalOf, resultOf } from '../support/imports.ts'
import { failOn, openOffice } from '../support/office.ts'
import { addSchool, addTeachers } from '../support/people.ts'
import { workbookFile } from '../support/workbooks.ts'

const head = ['师父姓名', '师父单位', '师父身份证号', '徒弟姓名', '徒弟单位', '徒弟身份证号', '结对类别', '结对期限', '指导目标']
type Row = readonly (string | null)[]

/** 赵建国, 钱建国, 孙建国, 李建国 at 第一中学; 周建国 at 河口镇中心小学. */
async function openCounty() {
  const office = await openOffice()
  const ids = addTeachers(office.store, addSchool(office.store, '第一中学'), 4)
  const villagers = addTeachers(office.store, addSchool(office.store, '河口镇中心小学'), 1)
  const people = await Promise.all([...ids, ...villagers].map((id) => office.api.teachers.get({ id })))
  const pair = (mentor: number, mentee: number, ...rest: Row): Row => {
    const [teacher, trainee] = [people[mentor], people[mentee]]
    return [teacher?.name ?? '', teacher?.school?.name ?? '', null, trainee?.name ?? '', trainee?.school?.name ?? '', null, ...rest]
  }
  const listed = async () => (await office.api.pairings.list({})).rows.toSorted((a, b) => a.id - b.id)
  const undo = (batchId: number) => resultOf(office.api.exchange.undo({ batchId, reason: '发错了表' }))
  return { ...office, people, pair, listed, undo }
}

function listOf(...rows: readonly Row[]): Import {
  return { file: fileOf(head, rows, '2026年青年教师结对名单'), kind: 'pairings' }
}

test('a list of pairings registers two people a row, with the time as it is written; again it is all the same', async () => {
  const { api, pair, listed } = await openCounty()
  const list = listOf(
    pair(0, 1, '师徒', '2025.9-2028.8', '一年站稳讲台'),
    pair(2, 4, '城乡帮扶', '2025年9月1日至2026年7月15日', null),
    pair(3, 1, '班主任', '2024-09', null),
    pair(3, 4, '带徒', '长期', '目标'),
  )
  const dryRun = await preview(api, list)
  expect(dryRun.problems.filter(({ severity }) => severity === 'wrong').map(({ line, message }) => `${line} ${message}`)).toEqual([
    '5 没有写结束日期',
    '6 “长期”看不出起止时间',
  ])
  expect(dryRun.problems.find(({ line, severity }) => line === 4 && severity === 'warning')?.message).toBe('没有写结对目标')
  expect((await commit(api, list, 'good-rows-only')).counts).toMatchObject({ new: 2, wrong: 2 })
  expect(await listed()).toMatchObject([
    { kind: '带徒', mentorName: '赵建国', menteeName: '钱建国', startDate: '2025-09-01', endDate: '2028-08-31', goals: '一年站稳讲台' },
    { kind: '对口帮扶', mentorSchool: '第一中学', menteeSchool: '河口镇中心小学', startDate: '2025-09-01', endDate: '2026-07-15' },
  ])
  expect((await preview(api, list)).counts).toMatchObject({ same: 2, new: 0, wrong: 2 })
})

test('one column of schools serves both people; a question says which of the two is meant', async () => {
  const { api, listed } = await openCounty()
  const heads = ['序号', '学校', '指导教师', '青年教师', '起止时间', '结对类别']
  const rows = [
    ['1', '第一中学', '赵建国', '钱建国', '2025学年', '带徒'],
    ['2', '第一中学', '孙建国', '周建国', '2025-2026学年', '带徒'],
  ]
  const list: Import = { file: fileOf(heads, rows, '2025学年师徒结对一览表'), kind: 'pairings' }
  expect((await api.exchange.recognise({ file: list.file })).sheets[0]?.readings[0]).toMatchObject({ kind: 'pairings' })
  const { questions, counts } = await preview(api, list)
  expect(counts).toMatchObject({ new: 1, doubtful: 1 })
  expect(questions.map(({ text }) => text)).toEqual(['学员“周建国”：登记的学校与所写的不同'])
  await commit(api, list, 'good-rows-only')
  expect(await listed()).toMatchObject([{ mentorName: '赵建国', menteeName: '钱建国', startDate: '2025-09-01', endDate: '2026-08-31' }])
})

test('another end, other goals and an end of the pairing are changes, and go back with the batch', async () => {
  const { api, pair, listed, undo } = await openCounty()
  await commit(api, listOf(pair(0, 1, '带徒', '2025.9-2028.8', '站稳讲台')))
  const before = await listed()
  const later: Import = {
    file: fileOf(
      ['师傅', '师傅单位', '徒弟', '徒弟单位', '开始日期', '结束日期', '目标', '是否出师'],
      [['赵建国', '第一中学', '钱建国', '第一中学', '2025-09', '2026-08', '上县级公开课', '已出师']],
    ),
    kind: 'pairings',
    options: { pairingKind: '带徒' },
  }
  expect((await preview(api, later)).rows[0]).toMatchObject({
    verdict: 'changed',
    changes: [
      { label: '结束日期', before: '2028-08-31', after: '2026-08-31' },
      { label: '结对目标', before: '站稳讲台', after: '上县级公开课' },
      { label: '状态', before: '进行中', after: '已完成' },
    ],
  })
  const { batchId } = await commit(api, later)
  expect(await listed()).toMatchObject([{ state: 'completed', endReason: '按导入的名单', endDate: '2026-08-31' }])
  expect(await undo(batchId)).toMatchObject({ kept: [], impossible: [], restored: [{ name: '结对 赵建国—钱建国' }] })
  expect(await listed()).toEqual(before)
})

test('a header of two rows names both people; the kind is asked where no column says it', async () => {
  const { api, listed } = await openCounty()
  const rows = [
    ['师徒结对花名册'],
    ['序号', '师傅', null, '徒弟', null, '结对期限', '开始时间'],
    [null, '姓名', '单位', '姓名', '单位', null, null],
    [1, '赵建国', '第一中学', '周建国', '河口镇中心小学', '三年', '2024年9月'],
  ]
  const file = workbookFile([{ rows, merges: ['B2:C2', 'D2:E2', 'A2:A3', 'F2:F3', 'G2:G3'] }])
  const { sheets } = await api.exchange.recognise({ file })
  expect(sheets[0]?.readings[0]).toMatchObject({ kind: 'pairings' })
  expect(sheets[0]?.proposed).toMatchObject({ pairingKind: '带徒' })
  expect(await refusalOf(preview(api, { file, kind: 'pairings' }))).toMatchObject({
    code: 'IMPORT_OPTION_MISSING',
    detail: '表里没有结对类型，请选择是哪一种结对。',
  })
  await commit(api, { file, kind: 'pairings', options: { pairingKind: '带徒' } })
  expect(await listed()).toMatchObject([{ mentorName: '赵建国', menteeName: '周建国', startDate: '2024-09-01', endDate: '2027-08-31' }])
})

test('what the screens refuse is said of the row: one person, paired already, backwards, said twice, left, a stranger', async () => {
  const { api, store, people, pair } = await openCounty()
  await commit(api, listOf(pair(0, 1, '带徒', '2024.9-2027.8', null)))
  store.sqlite.prepare(`UPDATE teacher SET status = '调出' WHERE id = ?`).run(people[3]?.id)
  store.sqlite.prepare(`UPDATE teacher SET status = '退休' WHERE id = ?`).run(people[2]?.id)
  const stranger: Row = ['查无此人', '第一中学', null, '钱建国', '第一中学', null, '带徒', '2026.9-2027.8', '目标']
  const dryRun = await preview(
    api,
    listOf(
      pair(0, 0, '带徒', '2026.9-2027.8', '目标'),
      pair(0, 1, '带徒', '2025.9-2027.8', '目标'),
      pair(0, 4, '带徒', '2026.9-2025.8', '目标'),
      pair(1, 4, '带徒', '2026.9-2027.8', '目标'),
      pair(1, 4, '带徒', '2026.9-2027.8', '目标'),
      pair(4, 3, '带徒', '2026.9-2027.8', '目标'),
      pair(2, 1, '带徒', '2026.9-2027.8', '目标'),
      pair(4, 3, '带徒', '2019.9-2020.8', '目标'),
      stranger,
    ),
  )
  expect(dryRun.problems.map(({ line, column, severity, message }) => `${line}${column} ${severity} ${message}`)).toEqual([
    '3D wrong 导师和学员是同一个人',
    '4D wrong 这两位老师已经有一份进行中的同类结对，从2024年9月1日开始',
    '5 wrong 结束日期 2025-08-31 早于开始日期 2026-09-01',
    '7D wrong 与第 6 行是同一份结对',
    '8D wrong 学员的人员状态是“调出”',
    '9A warning 导师的人员状态是“退休”',
    '10D wrong 第 8 行已经是这两位老师进行中的结对',
    '11A warning 没有登记这位老师',
  ])
  expect(dryRun.problems.find(({ line }) => line === 11)?.label).toBe('查无此人—钱建国　带徒　2026年9月起')
})

test('a name alone is asked about, first the mentor, then the mentee', async () => {
  const { api, people, listed } = await openCounty()
  const list = listOf(['赵建国', null, null, '周建国', null, null, '带徒', '2026.9-2027.8', '目标'])
  const first = await preview(api, list)
  expect(first.questions).toMatchObject([{ key: 'teacher:赵建国 ', lines: [3] }])
  const answers: Record<string, number> = { [first.questions[0]?.key ?? '']: people[0]?.id ?? 0 }
  const second = await preview(api, { ...list, answers })
  expect(second.questions).toMatchObject([{ key: 'teacher:周建国 ', lines: [3] }])
  answers[second.questions[0]?.key ?? ''] = people[4]?.id ?? 0
  await commit(api, { ...list, answers })
  expect(await listed()).toMatchObject([{ mentorName: '赵建国', menteeName: '周建国' }])
})

test('a pairing that was active since it came in stays when its batch is undone; the others are removed', async () => {
  const { api, pair, listed, undo } = await openCounty()
  const { batchId } = await commit(api, listOf(pair(0, 1, '带徒', '2025.9-2028.8', null), pair(2, 4, '帮扶', '2025.9-2026.8', null)))
  const [first] = await listed()
  const activity = { date: '2026-03-02', kind: '听课', topic: '《背影》', times: 1, people: null }
  await api.activities.record({ holder: 'pairing', holderId: first?.id ?? 0, activity })
  const report = await undo(batchId)
  expect(report).toMatchObject({ restored: [{ detail: '新增的，已移除' }], impossible: [{ detail: '还有活动台账 1 条在用' }] })
  expect(await listed()).toMatchObject([{ id: first?.id }])
})

test('an import of pairings that fails half-way has written nothing', async () => {
  const { api, store, pair, people, listed } = await openCounty()
  failOn(store.sqlite, 'INSERT ON pairing', `NEW.mentorId = ${people[2]?.id}`)
  await expect(commit(api, listOf(pair(0, 1, '带徒', '2025.9-2028.8', null), pair(2, 4, '帮扶', '2025.9-2026.8', null)))).rejects.toThrow()
  expect(await listed()).toEqual([])
})
