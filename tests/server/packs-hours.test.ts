import { read, utils, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { refusalOf, resultOf } from '../support/imports.ts'
import { failOn, openOffice } from '../support/office.ts'
import { addPerson, filledIn, type PackTable, type SchoolEdit, setCell, writtenPack } from '../support/pack-files.ts'
import { addSchool, addTeachers, testIdNumber } from '../support/people.ts'

const round = {
  name: '2026年校本研修学时',
  dueOn: '2026-11-30',
  request: '',
  kind: 'schoolHours',
  fromDay: '2026-01-01',
  toDay: '2026-12-31',
} as const

/** Two schools of four teachers (赵建国 钱建国 孙建国 李建国; 周建国 吴建国 郑建国 王建国), asked for the hours of a year. */
async function openRound({ day = '2026-11-22' } = {}) {
  const { api, store } = await openOffice({ day })
  const schoolId = addSchool(store, '第一中学')
  addTeachers(store, schoolId, 4)
  addTeachers(store, addSchool(store, '第二中学'), 4)
  const { id: roundId } = await api.packs.create(round)
  const board = async () => (await api.packs.board({ roundId })).rows
  const [packId = 0, otherPackId = 0] = (await board()).map(({ id }) => id)
  const pack = () => api.packs.pack({ id: packId })
  const hand = async (edit: SchoolEdit, name?: string, of = packId) => {
    const file = await filledIn(await writtenPack(api, roundId, of), edit, name)
    return (await resultOf(api.packs.receive({ roundId, files: [file] })))[0]
  }
  const takeOver = (one?: number) => resultOf(api.packs.takeOver({ roundId, ...(one !== undefined && { packId: one }) }))
  const decide = async (choice: 'now' | 'returned') => {
    const { review } = await pack()
    const open = review?.judged.values.filter(({ outcome }) => outcome === 'conflict') ?? []
    const conflicts = Object.fromEntries(open.map(({ teacherId, column }) => [`${teacherId}.${column}`, choice]))
    await api.packs.decide({ returnId: review?.returnId ?? 0, decisions: { conflicts, added: {}, answers: {} } })
  }
  /** Hours that stand, as the county's ledger adds them up: '赵建国 2026-03-12 集体备课 4'. */
  const ledger = () =>
    store.sqlite
      .prepare(
        `SELECT teacher.name || ' ' || date || ' ' || description || ' ' || (sum(hours) / 10.0) AS line FROM hoursEntry
         JOIN teacher ON teacher.id = teacherId WHERE category = 'schoolBased'
         GROUP BY teacherId, date, description HAVING sum(hours) <> 0 ORDER BY line`,
      )
      .pluck()
      .all() as string[]
  return { api, store, roundId, packId, otherPackId, board, pack, hand, takeOver, decide, ledger }
}

/** Two trainings of the school; who was there for how long. */
function activities(table: PackTable) {
  setCell(table, '活动名称', '活动1', '集体备课')
  setCell(table, '活动日期', '活动1', '2026-03-12')
  setCell(table, '活动名称', '活动2', '课例研讨')
  setCell(table, '活动日期', '活动2', '4月9日')
}
const twoTrainings: SchoolEdit = (table) => {
  activities(table)
  setCell(table, '赵建国', '活动1', '4')
  setCell(table, '赵建国', '活动2', '4.5学时')
  setCell(table, '钱建国', '活动1', '4')
  setCell(table, '孙建国', '活动1', '0')
}
const taken = ['赵建国 2026-03-12 集体备课 4.0', '赵建国 2026-04-09 课例研讨 4.5', '钱建国 2026-03-12 集体备课 4.0']

test('a pack of hours has the roster with masked numbers, two rows to name the trainings, and checks; the register says masked', async () => {
  const { api, roundId, packId } = await openRound()
  const file = await writtenPack(api, roundId, packId)
  const book = read(new Uint8Array(await file.arrayBuffer()), { type: 'array' })
  const rows: string[][] = utils.sheet_to_json(book.Sheets['校本研修学时'] ?? {}, { header: 1, defval: '', raw: false })
  expect(rows[3]?.slice(0, 5)).toEqual(['序号', '姓名', '身份证号', '活动1', '活动2'])
  expect(rows.slice(4, 6).map(([, name]) => name)).toEqual(['活动名称', '活动日期'])
  expect(rows[6]?.[2]).toMatch(/^3799\*{10}\d{3}[\dX]$/)
  expect(JSON.stringify(rows)).not.toMatch(/\d{17}/)
  expect((await api.reports.exports({})).rows).toMatchObject([{ numbers: 'masked', reason: '发给学校填报校本研修学时' }])
})

test.each(['新建.xlsx', '校本学时.xls'])(
  'hours come back from %s, are taken over as one batch of the school, and are reversed by its undo',
  async (name) => {
    const { api, hand, board, takeOver, packId, ledger } = await openRound()
    expect(await hand(twoTrainings, name)).toMatchObject({ outcome: 'returned', counts: { changes: 3, conflicts: 0, unread: 0 } })
    expect(ledger()).toEqual([])
    const { schools } = await takeOver(packId)
    expect(schools).toMatchObject([{ schoolName: '第一中学', created: 3, changed: 0, skipped: 0 }])
    expect(ledger()).toEqual(taken)
    expect((await board())[0]).toMatchObject({ state: 'taken' })
    const batchId = schools[0]?.batchId ?? 0
    expect((await api.exchange.batches({})).rows).toMatchObject([{ id: batchId, kind: 'schoolHours', createdCount: 3 }])
    await resultOf(api.exchange.undo({ batchId, reason: '学校报错了' }))
    expect(ledger()).toEqual([])
    expect((await board())[0]).toMatchObject({ state: 'returned', counts: { changes: 3 } })
    await takeOver(packId)
    expect(ledger()).toEqual(taken)
  },
)

test('a school that sends twice is not counted twice: the same again has nothing new, more is more', async () => {
  const { hand, board, takeOver, packId, ledger } = await openRound()
  await hand(twoTrainings)
  await takeOver(packId)
  expect(await hand(twoTrainings, '又一份.xls')).toMatchObject({
    outcome: 'unchanged',
    message: '这所学校第 2 次交，以这一份为准；和以前接收过的一样，不会重复登记',
  })
  expect((await board())[0]).toMatchObject({ state: 'unchanged', isCorrection: true })
  await hand((table) => {
    twoTrainings(table)
    setCell(table, '李建国', '活动2', '4.5')
  })
  expect((await takeOver(packId)).schools).toMatchObject([{ created: 1, changed: 0 }])
  expect(ledger()).toEqual([...taken, '李建国 2026-04-09 课例研讨 4.5'].toSorted())
})

test('a correction takes the place of what was taken over, by a reversal; its undo brings the first back, and the undo of that takes it out', async () => {
  const { api, hand, board, takeOver, packId, ledger } = await openRound()
  await hand(twoTrainings)
  const { schools: first } = await takeOver(packId)
  expect(
    await hand((table) => {
      twoTrainings(table)
      setCell(table, '赵建国', '活动1', '6')
    }),
  ).toMatchObject({ counts: { changes: 1, conflicts: 0 }, message: '这所学校第 2 次交，以这一份为准；以前的一份已经接收，这是更正' })
  expect((await board())[0]).toMatchObject({ state: 'returned', isCorrection: true })
  const { schools: second } = await takeOver(packId)
  expect(second).toMatchObject([{ created: 1, changed: 1 }])
  const corrected = ['赵建国 2026-03-12 集体备课 6.0', ...taken.slice(1)]
  expect(ledger()).toEqual(corrected)
  await resultOf(api.exchange.undo({ batchId: second[0]?.batchId ?? 0, reason: '收错了' }))
  expect(ledger()).toEqual(taken)
  expect((await board())[0]).toMatchObject({ state: 'returned', isCorrection: true })
  await resultOf(api.exchange.undo({ batchId: first[0]?.batchId ?? 0, reason: '都不要' }))
  expect(ledger()).toEqual([])
  await takeOver(packId)
  expect(ledger()).toEqual(corrected)
})

test('undone from the first on, what stood on it has to be taken over anew, and nothing comes back twice', async () => {
  const { api, hand, board, takeOver, packId, ledger } = await openRound()
  await hand(twoTrainings)
  const { schools: first } = await takeOver(packId)
  await hand((table) => {
    twoTrainings(table)
    setCell(table, '赵建国', '活动1', '6')
  })
  const { schools: second } = await takeOver(packId)
  await resultOf(api.exchange.undo({ batchId: first[0]?.batchId ?? 0, reason: '都不要' }))
  expect(ledger()).toEqual(['赵建国 2026-03-12 集体备课 6.0'])
  expect((await board())[0]).toMatchObject({ state: 'returned', counts: { changes: 2 } })
  expect((await api.packs.list({})).rows[0]).toMatchObject({ returned: 1, taken: 0 })
  await resultOf(api.exchange.undo({ batchId: second[0]?.batchId ?? 0, reason: '都不要' }))
  expect(ledger()).toEqual([])
})

test('what a correction leaves out is asked about: kept, or reversed', async () => {
  const { api, hand, takeOver, packId, decide, pack, ledger } = await openRound()
  await hand(twoTrainings)
  await takeOver(packId)
  await hand((table) => {
    activities(table)
    setCell(table, '赵建国', '活动1', '4')
    setCell(table, '赵建国', '活动2', '4.5')
  })
  expect((await pack()).review?.judged.values).toMatchObject([
    { name: '钱建国', outcome: 'conflict', now: '2026-03-12 集体备课 4 学时', returned: null, why: '上次登记过，这次的表里没有了' },
  ])
  expect(await refusalOf(takeOver(packId))).toEqual({ code: 'RETURN_UNDECIDED', detail: '还有 1 处。' })
  await decide('now')
  expect((await pack()).counts).toMatchObject({ open: 0 })
  await decide('returned')
  const { schools } = await takeOver(packId)
  expect(schools).toMatchObject([{ created: 0, changed: 1 }])
  expect(ledger()).toEqual(taken.slice(0, 2))
  const batchId = schools[0]?.batchId ?? 0
  expect((await api.exchange.batchLines({ batchId })).rows).toMatchObject([{ name: '学时台账 钱建国' }])
})

test('a training that was put under another column is the same, one whose date was put right takes the place of what it was', async () => {
  const { hand, takeOver, packId, ledger } = await openRound()
  await hand(twoTrainings)
  await takeOver(packId)
  const swapped: SchoolEdit = (table) => {
    setCell(table, '活动名称', '活动1', '课例研讨')
    setCell(table, '活动日期', '活动1', '2026-04-09')
    setCell(table, '活动名称', '活动2', '集体备课')
    setCell(table, '活动日期', '活动2', '2026-03-12')
    setCell(table, '赵建国', '活动1', '4.5')
    setCell(table, '赵建国', '活动2', '4')
    setCell(table, '钱建国', '活动2', '4')
  }
  expect(await hand(swapped)).toMatchObject({ outcome: 'unchanged' })
  await hand((table) => {
    twoTrainings(table)
    setCell(table, '活动日期', '活动1', '2026-03-13')
  })
  expect((await takeOver(packId)).schools).toMatchObject([{ created: 2, changed: 2 }])
  expect(ledger()).toEqual(taken.map((line) => line.replace('03-12', '03-13')))
})

test('what the office has reversed, or entered itself, is not entered again without a word', async () => {
  const { api, store, hand, takeOver, packId, pack, decide, ledger } = await openRound()
  const { id: teacherId } = store.sqlite.prepare("SELECT id FROM teacher WHERE name = '钱建国'").get() as { id: number }
  await api.hours.record({ teacherId, category: 'schoolBased', date: '2026-03-12', hours: 40, description: '备课' })
  await hand(twoTrainings)
  expect((await pack()).review?.judged.values.filter(({ outcome }) => outcome === 'conflict')).toMatchObject([
    { name: '钱建国', now: '2026-03-12 备课 4 学时', returned: '2026-03-12 集体备课 4 学时', why: '这一天已有校本学时，可能是同一次活动' },
  ])
  await decide('now')
  await takeOver(packId)
  expect(ledger()).toEqual([...taken.slice(0, 2), '钱建国 2026-03-12 备课 4.0'])
  const { id } = store.sqlite.prepare("SELECT id FROM hoursEntry WHERE description = '课例研讨'").get() as { id: number }
  await api.hours.reverse({ id, reason: '没有参加' })
  await hand(twoTrainings, '再交.xls')
  expect((await pack()).review?.judged.values.map(({ label, why }) => [label, why])).toContainEqual(['活动2', '登记以后，办公室冲正过'])
})

test('half-filled columns and unreadable cells are not entered, and go back to the school marked in its own workbook', async () => {
  const { api, hand, takeOver, packId, pack, ledger } = await openRound()
  const report = await hand((table) => {
    twoTrainings(table)
    setCell(table, '赵建国', '活动3', '2')
    setCell(table, '钱建国', '活动3', '2')
    setCell(table, '活动名称', '活动4', '观课')
    setCell(table, '活动日期', '活动4', '2025-12-30')
    setCell(table, '孙建国', '活动4', '2')
    setCell(table, '李建国', '活动1', '半天')
  })
  expect(report).toMatchObject({ counts: { changes: 3, unread: 4 } })
  const { returns, review } = await pack()
  expect(returns).toMatchObject([{ toSendBack: 3 }])
  const marked = await api.packs.sendBack({ returnId: review?.returnId ?? 0 })
  expect(marked.name).toBe('核对表(1)_问题标注.xlsx')
  const book = read(new Uint8Array(await marked.arrayBuffer()), { type: 'array' })
  const list = JSON.stringify(utils.sheet_to_json(book.Sheets['问题清单'] ?? {}, { header: 1, raw: false }))
  expect(list).toContain('这一列填了学时，没有写活动名称')
  expect(list).toContain('2025-12-30 不在 2026-01-01 至 2026-12-31 之间')
  expect(list).toContain('不是学时')
  await takeOver(packId)
  expect(ledger()).toEqual(taken)
  expect(await refusalOf(api.packs.sendBack({ returnId: 99 }))).toMatchObject({ code: 'NOT_FOUND' })
})

test('hours of somebody who is not on the list wait, or go to whom the number says, once', async () => {
  const { api, hand, takeOver, packId, pack, ledger } = await openRound()
  const newcomers: SchoolEdit = (table) => {
    twoTrainings(table)
    addPerson(table, { 姓名: '冯晓燕', 身份证号: testIdNumber(900), 活动1: '4', 活动2: '4.5' })
    addPerson(table, { 姓名: '周建国', 身份证号: testIdNumber(4), 活动1: '4' })
  }
  expect(await hand(newcomers)).toMatchObject({ counts: { added: 2 } })
  expect((await pack()).review?.planned.map(({ label, verdict }) => [label.split('　')[0], verdict])).toEqual([
    ['冯晓燕', 'new'],
    ['周建国', 'new'],
  ])
  expect((await takeOver(packId)).schools).toMatchObject([{ created: 4, waiting: 2 }])
  expect(ledger()).toContain('周建国 2026-03-12 集体备课 4.0')
  expect((await api.waiting.list({})).total).toBe(2)
  await hand((table) => {
    newcomers(table)
    setCell(table, '冯晓燕', '活动1', '6')
  }, '再交.xlsx')
  const { review, counts } = await pack()
  expect(counts).toMatchObject({ changes: 0, unread: 1 })
  expect(review?.judged.held).toMatchObject([{ text: '冯晓燕', what: '活动1：6' }])
  await takeOver(packId)
  expect((await api.waiting.list({})).total).toBe(2)
})

test('days and hours typed as a spreadsheet keeps them, as numbers, read the same', async () => {
  const { api, roundId, packId, takeOver, ledger } = await openRound()
  const book = read(new Uint8Array(await (await writtenPack(api, roundId, packId)).arrayBuffer()), { type: 'array' })
  const sheet = book.Sheets['校本研修学时'] ?? {}
  const rows: string[][] = utils.sheet_to_json(sheet, { header: 1, defval: '' })
  const line = 1 + rows.findIndex((cells) => cells[1] === '赵建国')
  utils.sheet_add_aoa(sheet, [['集体备课'], [{ t: 'n', v: 46093, z: 'yyyy-mm-dd' }]], { origin: 'D5' })
  utils.sheet_add_aoa(sheet, [[4.5]], { origin: `D${line}` })
  const file = new File([new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }))], '学时.xlsx')
  await resultOf(api.packs.receive({ roundId, files: [file] }))
  await takeOver(packId)
  expect(ledger()).toEqual(['赵建国 2026-03-12 集体备课 4.5'])
})

test('a teacher is known by the masked number where the locked name was changed; a newcomer has to write the whole number', async () => {
  const { hand, pack } = await openRound()
  await hand((table) => {
    twoTrainings(table)
    setCell(table, '钱建国', '姓名', '钱健国')
    addPerson(table, { 姓名: '冯晓燕', 身份证号: '3799**********0012', 活动1: '4' })
  })
  const { review, returns } = await pack()
  expect(review?.judged.values.map(({ name }) => name)).toContain('钱建国')
  expect(review?.added.map(({ cells }) => cells['name'])).toEqual(['冯晓燕'])
  expect(returns[0]?.toSendBack).toBe(1)
})

test('a take-over that fails at the second school finds no hours of the first', async () => {
  const { store, hand, takeOver, otherPackId, board, ledger } = await openRound()
  await hand(twoTrainings)
  await hand(
    (table) => {
      activities(table)
      setCell(table, '周建国', '活动1', '4')
    },
    '第二.xlsx',
    otherPackId,
  )
  failOn(store.sqlite, 'UPDATE ON packReturn', `NEW.packId = ${otherPackId}`)
  await expect(takeOver()).rejects.toThrow('程序出错了')
  expect(ledger()).toEqual([])
  expect((await board()).map(({ state }) => state)).toEqual(['returned', 'returned'])
})

test('a correction whose new entry can not be written reverses nothing', async () => {
  const { store, hand, takeOver, packId, ledger } = await openRound()
  await hand(twoTrainings)
  await takeOver(packId)
  await hand((table) => {
    twoTrainings(table)
    setCell(table, '赵建国', '活动1', '6')
  })
  failOn(store.sqlite, 'INSERT ON hoursEntry', 'NEW.hours = 60')
  await expect(takeOver(packId)).rejects.toThrow('程序出错了')
  expect(ledger()).toEqual(taken)
})

test('a round of hours needs its days, and one of teachers has none', async () => {
  const { api } = await openRound()
  const create = (changes: object) => api.packs.create({ ...round, name: '又一次', ...changes })
  await expect(create({ fromDay: null })).rejects.toThrow()
  await expect(create({ fromDay: '2027-01-01' })).rejects.toThrow()
  await expect(create({ kind: 'teachers' })).rejects.toThrow()
})
