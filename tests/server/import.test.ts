import { expect, test } from 'vitest'
import { commit, fileOf, preview, refusalOf, resultOf, rosterHead, rosterOf } from '../support/imports.ts'
import { failOn, openOffice } from '../support/office.ts'
import { addSchool, testIdNumber } from '../support/people.ts'
import { workbookFile } from '../support/workbooks.ts'

const wang = ['王丽', '女', testIdNumber(1), '第一中学', '语文', '13812345678', 'J0001']
const li = ['李志强', '男', testIdNumber(2), '第一中学', '数学', '13812345679', 'J0002']

async function openCounty() {
  const office = await openOffice()
  return { ...office, schoolId: addSchool(office.store, '第一中学'), otherId: addSchool(office.store, '古邵镇中学') }
}

test('a roster becomes teachers with their schools, found by pinyin, as one batch with its counts', async () => {
  const { api } = await openCounty()
  const { batchId, counts } = await commit(api, rosterOf(wang, li))
  expect(counts).toEqual({ new: 2, changed: 0, same: 0, doubtful: 0, wrong: 0, leftOut: 2, total: 4 })
  expect((await api.teachers.list({ search: 'wangli' })).rows).toMatchObject([
    { name: '王丽', schoolName: '第一中学', cardNumber: 'J0001' },
  ])
  expect((await api.exchange.batches({})).rows).toMatchObject([
    {
      id: batchId,
      kind: 'teachers',
      fileName: '名册.xlsx',
      rowCount: 2,
      createdCount: 2,
      changedCount: 0,
      skippedCount: 0,
      undoneAt: null,
    },
  ])
  const { rows } = await api.exchange.batchLines({ batchId })
  expect(rows).toMatchObject([
    { name: '教师 王丽', action: 'create' },
    { name: '教师 李志强', action: 'create' },
  ])
})

test('each row of a roster that is shorter than the list finds its teacher by number, card or name', async () => {
  const { api } = await openCounty()
  const others = Array.from({ length: 4 }, (_, n) => [`赵一${'甲乙丙丁'.charAt(n)}`, null, testIdNumber(n + 10), '第一中学'])
  await commit(api, rosterOf(wang, li, ...others))
  const [byNumber, byCard, byName] = [wang, ['李志强', null, null, '第一中学', null, null, 'J0002'], ['赵一甲', null, null, '第一中学']]
  const { counts, questions } = await preview(api, rosterOf(byNumber, byCard, byName))
  expect(counts).toMatchObject({ new: 0, same: 2, doubtful: 1 })
  expect(questions).toMatchObject([{ choices: [{ label: '赵一甲' }, { id: null }] }])
})

test('the same roster again changes nothing, and the file is known by its content', async () => {
  const { api } = await openCounty()
  await commit(api, rosterOf(wang, li))
  const again = rosterOf(wang, li)
  expect((await preview(api, again)).counts).toMatchObject({ same: 2, total: 4 })
  expect(await refusalOf(commit(api, again))).toMatchObject({ code: 'NOTHING_TO_IMPORT' })
  const { earlier } = await api.exchange.recognise({ file: new File([again.file], '另一个名字.xlsx') })
  expect(earlier).toMatchObject([{ fileName: '名册.xlsx' }])
})

test('a file is told what it is: header, columns, rows left out, and the school its title names', async () => {
  const { api, otherId } = await openCounty()
  const file = fileOf(
    ['编号', '教师姓名', '身份证件号码', '爱好'],
    [
      [1, '王丽', testIdNumber(1), '书法'],
      ['合计', '1人'],
    ],
    '古邵镇中学教师信息（2025秋）',
  )
  const { sheets } = await api.exchange.recognise({ file })
  expect(sheets[0]).toMatchObject({ name: 'Sheet1', lines: 4, proposed: { schoolId: otherId, year: 2025 } })
  const [teachers] = sheets[0]?.readings ?? []
  expect(teachers).toMatchObject({ kind: 'teachers', hasSchools: false })
  expect(teachers?.report).toMatchObject({
    headerLines: [2],
    rows: 1,
    columns: [
      { column: 'A', used: false },
      { column: 'B', header: '教师姓名', meaning: '姓名' },
      { column: 'C', header: '身份证件号码', meaning: '身份证号' },
      { column: 'D', header: '爱好', meaning: '不认识，不导入' },
    ],
    leftOut: [
      { line: 1, why: '标题或说明' },
      { line: 2, why: '表头' },
      { line: 4, why: '合计行' },
    ],
  })
})

test('what is no workbook, has no header or lacks its school is refused with a sentence', async () => {
  const { api } = await openCounty()
  const text = new File([new Uint8Array([0, 1, 2, 3])], '照片.xlsx')
  expect(await refusalOf(api.exchange.recognise({ file: text }))).toMatchObject({ code: 'NOT_A_WORKBOOK' })
  const noHeader = workbookFile([{ rows: [['会议通知'], ['请各校派人参加']] }])
  expect(await refusalOf(commit(api, { file: noHeader, kind: 'teachers' }))).toMatchObject({ code: 'NO_HEADER' })
  const noSchool = fileOf(['姓名', '身份证号'], [['王丽', testIdNumber(1)]])
  expect(await refusalOf(preview(api, { file: noSchool, kind: 'teachers' }))).toMatchObject({ code: 'IMPORT_OPTION_MISSING' })
})

test('all or nothing refuses while a row is wrong; good rows only leaves it out', async () => {
  const { api } = await openCounty()
  const roster = rosterOf(wang, ['李志强', '男', '379900197003120021', '第一中学'])
  expect(await refusalOf(commit(api, roster))).toMatchObject({ code: 'HAS_PROBLEMS', detail: '有错的 1 行，待确认的 0 行。' })
  expect((await api.teachers.list({})).total).toBe(0)
  const { counts } = await commit(api, roster, 'good-rows-only')
  expect(counts).toMatchObject({ new: 1, wrong: 1 })
  expect((await api.teachers.list({})).rows.map(({ name }) => name)).toEqual(['王丽'])
  expect((await api.exchange.batches({})).rows[0]).toMatchObject({ rowCount: 2, createdCount: 1, skippedCount: 1 })
})

test('a school that is written otherwise is asked once, and the answer is remembered as an alias in the same batch', async () => {
  const { api, otherId } = await openCounty()
  const roster = rosterOf([...wang.slice(0, 3), '古邵中学初中部'], [...li.slice(0, 3), '古邵中学初中部'])
  const { counts, questions } = await preview(api, roster)
  expect(counts).toMatchObject({ doubtful: 2 })
  expect(questions).toMatchObject([{ key: 'school:古邵中学初中部', lines: [3, 4], isAnswered: false }])
  const answered = { ...roster, answers: { 'school:古邵中学初中部': otherId } }
  expect((await preview(api, answered)).counts).toMatchObject({ new: 2, doubtful: 0 })
  const { batchId } = await commit(api, answered)
  expect((await api.schools.get({ id: otherId })).aliases).toEqual(['古邵中学初中部'])
  expect((await preview(api, roster)).counts).toMatchObject({ same: 2 })
  expect((await api.exchange.batchLines({ batchId })).rows[0]).toMatchObject({ subject: 'schoolAlias' })
})

test('another school than before is a transfer on the day that was asked for', async () => {
  const { api } = await openCounty()
  await commit(api, rosterOf(wang))
  const moved = { ...rosterOf([...wang.slice(0, 3), '古邵镇中学']), options: { effectiveDate: '2026-09-01' } }
  expect((await preview(api, moved)).rows).toMatchObject([
    { verdict: 'changed', changes: [{ field: 'school', before: '第一中学', after: '古邵镇中学' }] },
  ])
  await commit(api, moved)
  const [row] = (await api.teachers.list({})).rows
  const teacher = await api.teachers.get({ id: row?.id ?? 0 })
  expect(teacher).toMatchObject({ subject: '语文', phone: '13812345678', school: { name: '古邵镇中学', since: '2026-09-01' } })
  expect(teacher.postings).toMatchObject([{ schoolName: '古邵镇中学' }, { schoolName: '第一中学', toDate: '2026-08-31' }])
})

test('a formula and markup in a name are wrong, and anywhere else stay text', async () => {
  const { api, store } = await openCounty()
  const file = fileOf(
    ['姓名', '身份证号', '工作单位', '备注'],
    [
      ['=HYPERLINK("http://x","王丽")', testIdNumber(1), '第一中学', ''],
      ['<img src=x>', testIdNumber(2), '第一中学', ''],
      ['王丽', testIdNumber(3), '第一中学', '=HYPERLINK("http://x","王丽")'],
      ['李志强', testIdNumber(4), '第一中学', '<img src=x>'],
    ],
  )
  const { counts } = await commit(api, { file, kind: 'teachers' }, 'good-rows-only')
  expect(counts).toMatchObject({ new: 2, wrong: 2 })
  expect(store.sqlite.prepare('SELECT note FROM teacher ORDER BY id').pluck().all()).toEqual([
    '=HYPERLINK("http://x","王丽")',
    '<img src=x>',
  ])
})

test('an import that fails half-way writes nothing', async () => {
  const { api, store } = await openCounty()
  failOn(store.sqlite, 'INSERT ON teacher', "NEW.name = '李志强'")
  await expect(commit(api, rosterOf(wang, li))).rejects.toThrow('程序出错了')
  expect((await api.teachers.list({})).total).toBe(0)
  expect((await api.exchange.batches({})).total).toBe(0)
})

test('an import that is cancelled half-way writes nothing, and the office goes on', async () => {
  const { api } = await openCounty()
  const many = Array.from({ length: 900 }, (_, n) => [`教师${'甲乙丙丁戊己庚辛壬癸'.charAt(n % 10)}`, '', testIdNumber(n), '第一中学'])
  const events = await api.exchange.commit({ ...rosterOf(...many), sheet: 'Sheet1', mode: 'all-or-nothing' })
  const seen: string[] = []
  for await (const event of events) {
    if (event.type === 'done') throw new Error('the import was not cancelled')
    seen.push(event.step)
    if (event.step === '正在写入' && event.done > 0 && event.done < event.total) break
  }
  expect(seen).toContain('正在核对')
  expect((await api.teachers.list({})).total).toBe(0)
  expect((await api.exchange.batches({})).total).toBe(0)
  expect((await commit(api, rosterOf(wang))).counts.new).toBe(1)
})

test('the import tells how far it is, and other requests are answered before it ends', async () => {
  const { api } = await openCounty()
  const many = Array.from({ length: 900 }, (_, n) => ['王丽', '', testIdNumber(n), '第一中学'])
  const order: string[] = []
  const work = resultOf(api.exchange.preview({ ...rosterOf(...many), sheet: 'Sheet1' })).then(() => order.push('dry run'))
  await api.office.state().then(() => order.push('another request'))
  await work
  expect(order).toEqual(['another request', 'dry run'])
})

test('files of old Excel and Chinese CSV come in alike', async () => {
  const { api } = await openCounty()
  const comers = [
    ['王丽', 'xls'],
    ['李娜', 'csvGb18030'],
    ['张敏', 'htmlXls'],
  ] as const
  for (const [n, [name, format]] of comers.entries()) {
    const file = workbookFile([{ rows: [rosterHead, [name, '女', testIdNumber(n * 2 + 1), '第一中学']] }], '名册', format)
    const [sheet] = (await api.exchange.recognise({ file })).sheets
    expect(sheet?.readings[0]).toMatchObject({ kind: 'teachers', hasSchools: true })
    await commit(api, { file, kind: 'teachers', sheet: sheet?.name ?? '' })
  }
  expect((await api.teachers.list({})).rows.map(({ name }) => name).toSorted()).toEqual(['张敏', '李娜', '王丽'])
})
