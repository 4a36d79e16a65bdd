import { read, utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { commit, refusalOf, resultOf, rosterOf } from '../support/imports.ts'
import { failOn, openOffice } from '../support/office.ts'
import { addPerson, filledIn, removePerson, type SchoolEdit, setCell, writtenPack } from '../support/pack-files.ts'
import { addSchool, addTeachers, testIdNumber } from '../support/people.ts'
import { workbookFile, zip } from '../support/workbooks.ts'

const round = { name: '2026年秋季教师信息核对', dueOn: '2026-11-30', request: '' }

/** Two schools of four teachers (赵建国 钱建国 孙建国 李建国; 周建国 吴建国 郑建国 王建国), and a round that has been sent to both. */
async function openRound({ day = '2026-11-22' } = {}) {
  const { api, store, databases } = await openOffice({ day })
  const schoolId = addSchool(store, '第一中学')
  const otherId = addSchool(store, '第二中学')
  const teacherIds = addTeachers(store, schoolId, 4)
  addTeachers(store, otherId, 4)
  store.sqlite.exec("UPDATE teacher SET phone = '13800000001', status = '在职'")
  const { id: roundId } = await api.packs.create(round)
  const board = async (query = {}) => api.packs.board({ roundId, ...query })
  const packIds = (await board()).rows.map(({ id }) => id)
  const [packId = 0, otherPackId = 0] = packIds
  const pack = () => api.packs.pack({ id: packId })
  const receive = (...files: File[]) => resultOf(api.packs.receive({ roundId, files }))
  const takeOver = (one?: number) => resultOf(api.packs.takeOver({ roundId, ...(one !== undefined && { packId: one }) }))
  const returned = async (edit: SchoolEdit, name?: string, of = packId) => filledIn(await writtenPack(api, roundId, of), edit, name)
  const hand = async (edit: SchoolEdit, name?: string) => (await receive(await returned(edit, name)))[0]
  const teacher = (n: number) => api.teachers.get({ id: teacherIds[n] ?? 0 })
  const officeChanges = async (n: number, changes: object) => {
    const { idType: _idType, ...now } = await teacher(n)
    await api.teachers.change({ id: now.id, teacher: { ...now, ...changes }, reason: '本人来电' })
  }
  return {
    api,
    store,
    databases,
    roundId,
    packId,
    otherPackId,
    schoolId,
    otherId,
    teacherIds,
    board,
    pack,
    receive,
    takeOver,
    returned,
    hand,
    teacher,
    officeChanges,
  }
}

test('a pack has the roster, locked where it says who, drop-downs, room for new people, and a stamp twice', async () => {
  const { api, roundId, packId } = await openRound()
  const file = await writtenPack(api, roundId, packId)
  expect(file.name).toBe('第一中学 2026年秋季教师信息核对.xlsx')
  const book = read(new Uint8Array(await file.arrayBuffer()), { type: 'array' })
  const rows: string[][] = utils.sheet_to_json(book.Sheets['核对表'] ?? {}, { header: 1, defval: '', raw: false })
  expect(rows[3]?.slice(0, 5)).toEqual(['序号', '姓名', '身份证号', '性别', '手机号码'])
  expect(
    rows
      .slice(4, 8)
      .map(([, name]) => name)
      .toSorted(),
  ).toEqual(['孙建国', '李建国', '赵建国', '钱建国'])
  expect(book.Workbook?.Sheets?.map(({ name, Hidden }) => [name, Hidden])).toEqual([
    ['核对表', 0],
    ['填报标识', 2],
  ])
  const stamp = /QL1-\d+-\d+-[0-9A-F]{12}/
  expect(rows[1]?.join('')).toMatch(stamp)
  expect(JSON.stringify(book.Sheets['填报标识'])).toMatch(stamp)
})

test('all schools are written into one zip, and it is registered who took the whole numbers out', async () => {
  const { api, roundId } = await openRound()
  const file = await writtenPack(api, roundId)
  expect(file.name).toBe('2026年秋季教师信息核对.zip')
  expect((await api.reports.exports({})).rows).toMatchObject([
    { reportId: 'school-packs', numbers: 'full', people: 8, parameters: '2026年秋季教师信息核对，2 所学校' },
  ])
  expect((await resultOf(api.packs.receive({ roundId, files: [file] }))).map(({ outcome, schoolName }) => [outcome, schoolName])).toEqual([
    ['unchanged', '第一中学'],
    ['unchanged', '第二中学'],
  ])
})

test('for a folder the workbooks come one by one under their names, and are registered once before the first', async () => {
  const { api, roundId, packId, otherPackId, receive } = await openRound()
  const workbooks = await api.packs.workbooks({ roundId })
  expect(workbooks).toEqual([
    { packId, schoolName: '第一中学', fileName: '001 第一中学 2026年秋季教师信息核对.xlsx' },
    { packId: otherPackId, schoolName: '第二中学', fileName: '002 第二中学 2026年秋季教师信息核对.xlsx' },
  ])
  expect((await api.reports.exports({})).total).toBe(0)
  await api.packs.handOut({ roundId, packIds: [otherPackId] })
  const file = await api.packs.workbook({ packId: otherPackId })
  expect((await api.reports.exports({})).rows).toMatchObject([
    { numbers: 'full', people: 4, parameters: '2026年秋季教师信息核对，第二中学' },
  ])
  expect(await receive(file)).toMatchObject([{ outcome: 'unchanged', schoolName: '第二中学' }])
  expect(await refusalOf(api.packs.handOut({ roundId, packIds: [packId, 999] }))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await refusalOf(api.packs.workbook({ packId: 999 }))).toMatchObject({ code: 'NOT_FOUND' })
})

test.each(['核对表(1).xlsx', '教师表 最终版.xls'])(
  'what a school has changed comes back from %s, and nothing is written by reading',
  async (name) => {
    const { hand, board, pack, teacher } = await openRound()
    const report = await hand((table) => {
      setCell(table, '赵建国', '手机号码', '139 0000 0009')
      setCell(table, '钱建国', '人员状态', '退休')
      setCell(table, '孙建国', '学校说明', '十月起支教')
      removePerson(table, '李建国')
      addPerson(table, { 姓名: '冯晓燕', 身份证号: testIdNumber(900), 任教学科: '英语' })
    }, name)
    expect(report).toMatchObject({
      outcome: 'returned',
      schoolName: '第一中学',
      counts: { changes: 2, added: 1, missing: 1, conflicts: 0 },
    })
    expect((await board()).states).toMatchObject({ returned: 1, waiting: 1 })
    const { review } = await pack()
    expect(review?.judged.values.map(({ name, label, returned }) => [name, label, returned])).toEqual([
      ['钱建国', '人员状态', '退休'],
      ['赵建国', '手机号码', '13900000009'],
    ])
    expect(review?.judged.missing.map(({ name }) => name)).toEqual(['李建国'])
    expect(review?.judged.remarks.map(({ remark }) => remark)).toEqual(['十月起支教'])
    expect(review?.planned).toMatchObject([{ label: '冯晓燕　第一中学', verdict: 'new' }])
    expect((await teacher(0)).phone).toBe('13800000001')
  },
)

test('taking over is one batch of the school, which is undone like any other, and then can be taken over again', async () => {
  const { api, hand, takeOver, packId, board, teacher } = await openRound()
  await hand((table) => {
    setCell(table, '赵建国', '手机号码', '13900000009')
    addPerson(table, { 姓名: '冯晓燕', 身份证号: testIdNumber(900) })
    removePerson(table, '李建国')
  })
  const { schools } = await takeOver(packId)
  expect(schools).toMatchObject([{ schoolName: '第一中学', created: 1, changed: 1, skipped: 0 }])
  expect(await teacher(0)).toMatchObject({ phone: '13900000009', subject: '语文', school: { name: '第一中学' } })
  expect((await api.teachers.list({ search: '冯晓燕' })).rows[0]).toMatchObject({ schoolName: '第一中学' })
  expect((await api.teachers.list({ search: '李建国' })).total).toBe(1)
  const batchId = schools[0]?.batchId ?? 0
  expect(
    (await api.exchange.batchLines({ batchId })).rows.map(({ action, changes }) => [action, changes.map(({ label }) => label)]),
  ).toEqual([
    ['change', ['手机号码']],
    ['create', []],
  ])
  expect((await board()).rows[0]?.state).toBe('taken')
  expect(await refusalOf(takeOver(packId))).toMatchObject({ code: 'RETURN_SETTLED' })
  await resultOf(api.exchange.undo({ batchId, reason: '学校又来电' }))
  expect((await teacher(0)).phone).toBe('13800000001')
  expect((await board()).rows[0]?.state).toBe('returned')
  expect((await takeOver(packId)).schools).toMatchObject([{ created: 1, changed: 1 }])
})

test('what the school has left alone never overwrites what the office has changed meanwhile', async () => {
  const { hand, takeOver, packId, teacher, officeChanges } = await openRound()
  await officeChanges(0, { phone: '13711111111', subject: '历史' })
  await hand((table) => setCell(table, '赵建国', '岗位', '班主任'))
  await takeOver(packId)
  expect(await teacher(0)).toMatchObject({ phone: '13711111111', subject: '历史', post: '班主任' })
})

test('what both have changed is a conflict: it shows at once, blocks, and goes as the clerk says', async () => {
  const { api, hand, takeOver, packId, pack, board, teacher, officeChanges } = await openRound()
  await hand((table) => {
    setCell(table, '赵建国', '手机号码', '13900000009')
    setCell(table, '钱建国', '手机号码', '13900000008')
  })
  expect((await board()).rows[0]?.state).toBe('returned')
  await officeChanges(0, { phone: '13711111111' })
  await officeChanges(1, { phone: '13711111112' })
  expect((await board({ state: 'conflict' })).rows).toMatchObject([{ schoolName: '第一中学', counts: { changes: 0, open: 2 } }])
  const { review } = await pack()
  expect(review?.judged.values).toMatchObject([
    { name: '钱建国', outcome: 'conflict' },
    { name: '赵建国', sent: '13800000001', now: '13711111111', returned: '13900000009', outcome: 'conflict', choice: null },
  ])
  expect(await refusalOf(takeOver(packId))).toEqual({ code: 'RETURN_UNDECIDED', detail: '还有 2 处。' })
  expect(await takeOver()).toEqual({ schools: [], leftOpen: ['第一中学'] })
  const [second, first] = review?.judged.values ?? []
  const conflicts = { [`${first?.teacherId}.phone`]: 'returned', [`${second?.teacherId}.phone`]: 'now' } as const
  await api.packs.decide({ returnId: review?.returnId ?? 0, decisions: { conflicts, added: {}, answers: {} } })
  await takeOver(packId)
  expect([(await teacher(0)).phone, (await teacher(1)).phone]).toEqual(['13900000009', '13711111112'])
})

test('a name or an ID number that was locked is only taken by a person’s word', async () => {
  const { api, hand, takeOver, packId, pack, teacher } = await openRound()
  await hand((table) => setCell(table, '赵建国', '姓名', '赵建囯'))
  const { review } = await pack()
  expect(review?.judged.values).toMatchObject([
    { sent: '赵建国', returned: '赵建囯', outcome: 'conflict', why: '这一栏是锁定的，学校改了' },
  ])
  const { teacherId } = review?.judged.values[0] ?? { teacherId: 0 }
  const decisions = { conflicts: { [`${teacherId}.name`]: 'returned' }, added: {}, answers: {} } as const
  await api.packs.decide({ returnId: review?.returnId ?? 0, decisions })
  await takeOver(packId)
  expect((await teacher(0)).name).toBe('赵建囯')
})

test('an ID number that the school has corrected goes to the teacher of the row once the clerk says so', async () => {
  const { api, hand, takeOver, packId, pack, teacher, teacherIds } = await openRound()
  await hand((table) => setCell(table, '赵建国', '身份证号', testIdNumber(902)))
  const { review } = await pack()
  const decisions = { conflicts: { [`${teacherIds[0]}.idNumber`]: 'returned' }, added: {}, answers: {} } as const
  await api.packs.decide({ returnId: review?.returnId ?? 0, decisions })
  expect((await takeOver(packId)).schools).toMatchObject([{ created: 0, changed: 1, skipped: 0 }])
  expect((await teacher(0)).idNumber).toBe(testIdNumber(902))
})

test('a word of the county’s own that reads as another is not touched by coming back', async () => {
  const { api, store, schoolId } = await openRound()
  store.sqlite.exec("UPDATE teacher SET subject = '外语', post = '任课教师'")
  const { id } = await api.packs.create({ ...round, name: '又一次', schoolIds: [schoolId] })
  const [only] = (await api.packs.board({ roundId: id })).rows
  const file = await filledIn(await writtenPack(api, id, only?.id), () => {})
  expect(await resultOf(api.packs.receive({ roundId: id, files: [file] }))).toMatchObject([{ outcome: 'unchanged' }])
})

test('the row of somebody who left, written over with somebody new, is a new person and a missing one', async () => {
  const { hand } = await openRound()
  const report = await hand((table) => {
    setCell(table, '赵建国', '身份证号', testIdNumber(901))
    setCell(table, '赵建国', '姓名', '冯晓燕')
  })
  expect(report).toMatchObject({ counts: { changes: 0, conflicts: 0, added: 1, missing: 1 } })
})

test('a teacher who has moved on meanwhile is not moved back, and the school’s word about them is asked about', async () => {
  const { api, hand, pack, takeOver, packId, teacher, teacherIds, otherId } = await openRound()
  await api.teachers.transfer({ id: teacherIds[0] ?? 0, schoolId: otherId, date: '2026-11-01', reason: '调动' })
  await hand((table) => setCell(table, '赵建国', '手机号码', '13900000009'))
  const { review } = await pack()
  expect(review?.judged.values).toMatchObject([{ outcome: 'conflict', why: '老师现在登记在：第二中学' }])
  const decisions = { conflicts: { [`${teacherIds[0]}.phone`]: 'returned' }, added: {}, answers: {} } as const
  await api.packs.decide({ returnId: review?.returnId ?? 0, decisions })
  await takeOver(packId)
  expect(await teacher(0)).toMatchObject({ phone: '13900000009', school: { name: '第二中学' } })
})

test('somebody of another school, claimed in an empty row, waits for the clerk', async () => {
  const { api, hand, pack, takeOver, packId, board } = await openRound()
  await hand((table) => addPerson(table, { 姓名: '周建国', 身份证号: testIdNumber(5) }))
  const { review } = await pack()
  const [claimed] = review?.planned ?? []
  expect(claimed).toBeDefined()
  expect(await refusalOf(takeOver(packId))).toMatchObject({ code: 'RETURN_UNDECIDED' })
  const line = String(claimed?.line)
  await api.packs.decide({ returnId: review?.returnId ?? 0, decisions: { conflicts: {}, added: { [line]: 'leave' }, answers: {} } })
  expect((await takeOver(packId)).schools).toMatchObject([{ batchId: null, created: 0, changed: 0 }])
  expect((await board()).rows[0]?.state).toBe('taken')
})

test('a namesake of somebody in the county, written without a number, is asked about, and can be a new person', async () => {
  const { api, hand, pack, takeOver, packId } = await openRound()
  await hand((table) => addPerson(table, { 姓名: '周建国', 任教学科: '英语' }))
  const { review } = await pack()
  const [asked] = review?.planned ?? []
  expect(asked).toMatchObject({ verdict: 'doubtful', choices: [{ label: '周建国' }, { id: null, label: '周建国（新增）' }] })
  expect(await refusalOf(takeOver(packId))).toEqual({ code: 'RETURN_UNDECIDED', detail: '还有 1 处。' })
  const answers = { [asked?.question?.key ?? '']: null }
  await api.packs.decide({ returnId: review?.returnId ?? 0, decisions: { conflicts: {}, added: {}, answers } })
  expect((await takeOver(packId)).schools).toMatchObject([{ created: 1 }])
  expect((await api.teachers.list({ search: '周建国' })).total).toBe(2)
})

test('an ID number that belongs to somebody else is never given to the teacher of the row', async () => {
  const { api, hand, pack, takeOver, packId, teacher } = await openRound()
  await hand((table) => setCell(table, '赵建国', '身份证号', testIdNumber(6)))
  const { review } = await pack()
  const { teacherId } = review?.judged.values[0] ?? { teacherId: 0 }
  const decisions = { conflicts: { [`${teacherId}.idNumber`]: 'returned' }, added: {}, answers: {} } as const
  await api.packs.decide({ returnId: review?.returnId ?? 0, decisions })
  expect((await pack()).review?.planned).toMatchObject([{ verdict: 'wrong' }])
  expect(await takeOver()).toEqual({ schools: [], leftOpen: ['第一中学'] })
  expect((await takeOver(packId)).schools).toMatchObject([{ changed: 0, skipped: 1 }])
  expect((await teacher(0)).idNumber).toBe(testIdNumber(0))
})

test('people are found again by ID number where the hidden column was lost, and a pack with hardly anybody of the school is odd', async () => {
  const { hand, board, takeOver } = await openRound()
  const report = await hand((table) => {
    const key = table.header.indexOf('行标识')
    for (const row of [table.header, ...table.rows]) row.splice(key, 1)
    setCell(table, '赵建国', '岗位', '班主任')
  })
  expect(report).toMatchObject({ counts: { changes: 1, added: 0, missing: 0 } })
  await hand((table) => {
    for (const name of ['赵建国', '钱建国', '孙建国']) removePerson(table, name)
  })
  expect((await board()).rows[0]?.state).toBe('odd')
  expect(await takeOver()).toEqual({ schools: [], leftOpen: ['第一中学'] })
})

test('files are told apart by what they are: another round, another school’s, made up, an ordinary table, damaged, litter', async () => {
  const { api, roundId, receive, returned, otherPackId } = await openRound()
  const { id: oldId } = await api.packs.create({ ...round, name: '2025年核对' })
  const [oldPack] = (await api.packs.board({ roundId: oldId })).rows
  const old = await filledIn(await writtenPack(api, oldId, oldPack?.id), () => {}, '老表.xlsx')
  const madeUp = await returned(() => {}, '假.xlsx').then(async (file) => withStamp(file, roundId))
  const reports = await receive(
    old,
    madeUp,
    await returned((table) => setCell(table, '周建国', '岗位', '班主任'), '第一中学教师表.xlsx', otherPackId),
    workbookFile([
      {
        rows: [
          ['姓名', '性别', '身份证号', '工作单位', '任教学科'],
          ['王丽', '女', testIdNumber(1), '第一中学', '语文'],
        ],
      },
    ]),
    new File([new Uint8Array([0x50, 0x4b, 3, 4, 1, 2])], '坏.xlsx'),
    new File(['x'], '~$核对表.xlsx'),
  )
  expect(reports.map(({ outcome, schoolName }) => [outcome, schoolName])).toEqual([
    ['otherRound', '第一中学'],
    ['strange', null],
    ['returned', '第二中学'],
    ['notAPack', null],
    ['unreadable', null],
  ])
  expect(reports[0]?.message).toContain('“2025年核对”')
  expect(reports[2]?.message).toContain('文件名写的是“第一中学”')
  expect(reports[3]?.message).toContain('“教师”')
})

test('a second file of a school replaces the first, both stay, and the same file again is not counted', async () => {
  const { hand, receive, returned, pack } = await openRound()
  const first = await returned((table) => setCell(table, '赵建国', '手机号码', '13900000009'))
  await receive(first)
  expect((await receive(first))[0]).toMatchObject({ outcome: 'again' })
  expect(await hand((table) => setCell(table, '赵建国', '手机号码', '13900000007'))).toMatchObject({
    message: '这所学校第 2 次交，以这一份为准',
  })
  const { returns, review, times } = await pack()
  expect([returns.length, times]).toEqual([2, 2])
  expect(review?.judged.values).toMatchObject([{ returned: '13900000007', outcome: 'change' }])
})

test('a correction of what was taken over is a change; what the first said and the second does not is asked about', async () => {
  const { hand, takeOver, packId, pack, teacher } = await openRound()
  await hand((table) => {
    setCell(table, '赵建国', '手机号码', '13900000009')
    setCell(table, '钱建国', '手机号码', '13900000008')
  })
  await takeOver(packId)
  await hand((table) => setCell(table, '赵建国', '手机号码', '13900000007'))
  const { review } = await pack()
  expect(review?.judged.values.map(({ name, outcome, returned }) => [name, outcome, returned])).toEqual([
    ['钱建国', 'conflict', '13800000001'],
    ['赵建国', 'change', '13900000007'],
  ])
  expect((await teacher(1)).phone).toBe('13900000008')
})

test('blanked and unreadable cells, and a person written twice, are shown and never written', async () => {
  const { hand, pack, takeOver, packId, teacher } = await openRound()
  await hand((table) => {
    setCell(table, '赵建国', '手机号码', '')
    setCell(table, '钱建国', '参加工作时间', '很久以前')
    table.rows.splice(1, 0, [...(table.rows[0] ?? [])])
  })
  const { review, counts } = await pack()
  expect(review?.judged.values.map(({ outcome }) => outcome).toSorted()).toEqual(['cleared', 'unreadable'])
  expect(review?.unread).toMatchObject([{ line: 6, message: '与第 5 行是同一个人，只看前一行' }])
  expect(counts).toMatchObject({ changes: 0, unread: 3 })
  await takeOver(packId)
  expect((await teacher(0)).phone).toBe('13800000001')
})

test('the board says who is late, and the reminder names them', async () => {
  const { board, receive, returned } = await openRound({ day: '2026-12-03' })
  await receive(await returned(() => {}))
  const { rows, states, reminder } = await board()
  expect(rows.map(({ schoolName, state, isLate }) => [schoolName, state, isLate])).toEqual([
    ['第一中学', 'unchanged', true],
    ['第二中学', 'late', false],
  ])
  expect(states).toMatchObject({ late: 1, unchanged: 1 })
  expect(reminder).toBe('“2026年秋季教师信息核对”已于2026年11月30日截止（过了 3 天），还有 1 所学校没有交，请尽快报来：\n第二中学')
})

test('all schools with nothing left to decide are taken over at once, each as its own batch', async () => {
  const { receive, returned, takeOver, otherPackId } = await openRound()
  await receive(
    await returned((table) => setCell(table, '赵建国', '岗位', '班主任')),
    await returned((table) => setCell(table, '周建国', '岗位', '中层干部'), undefined, otherPackId),
  )
  const { schools } = await takeOver()
  expect(schools.map(({ changed }) => changed)).toEqual([1, 1])
  expect(new Set(schools.map(({ batchId }) => batchId)).size).toBe(2)
})

test('a take-over that fails at the second school finds nothing written of the first', async () => {
  const { store, receive, returned, takeOver, otherPackId, board, teacher } = await openRound()
  await receive(
    await returned((table) => setCell(table, '赵建国', '岗位', '班主任')),
    await returned((table) => setCell(table, '周建国', '岗位', '中层干部'), undefined, otherPackId),
  )
  failOn(store.sqlite, 'UPDATE ON packReturn', `NEW.packId = ${otherPackId}`)
  await expect(takeOver()).rejects.toThrow('程序出错了')
  expect((await teacher(0)).post).toBeNull()
  expect((await board()).states).toMatchObject({ returned: 2, taken: 0 })
  expect(store.sqlite.prepare('SELECT count(*) AS n FROM importBatch').get()).toEqual({ n: 0 })
})

test('a round that can not be written whole is not written at all', async () => {
  const { api, store, otherId } = await openRound()
  failOn(store.sqlite, 'INSERT ON pack', `NEW.schoolId = ${otherId}`)
  await expect(api.packs.create({ ...round, name: '又一次' })).rejects.toThrow()
  expect((await api.packs.list({})).total).toBe(1)
})

test('receiving that fails at the second file keeps nothing of the first', async () => {
  const { store, receive, returned, otherPackId, board } = await openRound()
  failOn(store.sqlite, 'INSERT ON packReturn', `NEW.packId = ${otherPackId}`)
  await expect(receive(await returned(() => {}), await returned(() => {}, undefined, otherPackId))).rejects.toThrow()
  expect((await board()).states).toMatchObject({ waiting: 2 })
})

test('a closed round takes nothing in and nothing over, until it is opened again; one that has returns is not removed', async () => {
  const { api, roundId, receive, returned, takeOver, packId, hand } = await openRound()
  await hand((table) => setCell(table, '赵建国', '岗位', '班主任'))
  const file = await returned(() => {})
  await api.packs.close({ id: roundId, reason: '都齐了' })
  expect(await refusalOf(receive(file))).toMatchObject({ code: 'ROUND_CLOSED' })
  expect(await refusalOf(takeOver(packId))).toMatchObject({ code: 'ROUND_CLOSED' })
  expect(await refusalOf(api.packs.remove({ id: roundId, reason: '不要了' }))).toMatchObject({ code: 'IN_USE' })
  await api.packs.reopen({ id: roundId, reason: '还有一所' })
  expect((await takeOver(packId)).schools).toHaveLength(1)
  const audit = await api.audit.list({ subject: 'packRound', id: roundId })
  expect(audit.map(({ reason }) => reason)).toEqual(['还有一所', '都齐了', null])
})

test('a round is changed with a reason, by a name of its own, and removed while nothing has come back', async () => {
  const { api, roundId } = await openRound()
  const { id } = await api.packs.create({ ...round, name: '又一次' })
  expect(await refusalOf(api.packs.change({ id, round, reason: '改名' }))).toMatchObject({ code: 'NAME_TAKEN' })
  await api.packs.change({ id: roundId, round: { ...round, dueOn: '2026-12-10' }, reason: '延期一周' })
  expect(await api.packs.get({ id: roundId })).toMatchObject({ dueOn: '2026-12-10', schools: 2, teachers: 8, returned: 0, taken: 0 })
  await api.packs.remove({ id, reason: '发错了' })
  expect((await api.packs.list({})).rows.map(({ name }) => name)).toEqual([round.name])
})

test('without a school there is nothing to send', async () => {
  const { api } = await openOffice()
  expect(await refusalOf(api.packs.create(round))).toMatchObject({ code: 'PACKS_EMPTY' })
})

test('a zip of a zip bomb is refused with a sentence', async () => {
  const { receive } = await openRound()
  const bomb = new File([zip([{ name: '表.xlsx', content: new Uint8Array(30 * 1024 * 1024) }])], '一包.zip')
  expect(await receive(bomb)).toMatchObject([{ outcome: 'unreadable', message: '这个文件展开以后太大，没有读。' }])
})

test('a later import of the same people does not disturb a round', async () => {
  const { api, hand, board } = await openRound()
  await commit(api, rosterOf(['赵建国', '男', testIdNumber(0), '第一中学', '英语', '13900000001', '']))
  await hand(() => {})
  expect((await board()).rows[0]?.state).toBe('unchanged')
})

/** The same workbook with a number of the stamp changed. */
async function withStamp(file: File, roundId: number): Promise<File> {
  const book = read(new Uint8Array(await file.arrayBuffer()), { type: 'array' })
  const { write } = await import('@e965/xlsx')
  for (const sheet of Object.values(book.Sheets))
    for (const cell of Object.values(sheet) as { v?: unknown }[])
      if (typeof cell.v === 'string') cell.v = cell.v.replace(/QL1-\d+-\d+-([0-9A-F]{12})/, `QL1-${roundId}-2-$1`)
  return new File([new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }))], file.name)
}
