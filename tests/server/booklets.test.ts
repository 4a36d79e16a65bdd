import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createRow } from '../../electron/server/db/write.ts'
import { fontFile } from '../../electron/server/lib/fonts.ts'
import { addCompletedCohort, bookHours } from '../support/completed-cohort.ts'
import { failOn, openOffice } from '../support/office.ts'
import { readPdf, readRuns } from '../support/read-pdf.ts'
import { codeOf } from '../support/refusal.ts'

const start = { page: 1, side: 'left', line: 1 } as const
const trainees = [
  { name: '欧阳娜娜', school: '第二小学' },
  { name: '王丽', school: '第一小学' },
  { name: '周不过', school: '第一小学', result: '不合格' as const },
]

/** A completed cohort whose two who passed (王丽, 欧阳娜娜, in the order of the pile) have hours; nobody has a booklet yet. */
async function openCohort() {
  const { api, store } = await openOffice()
  createRow(store, 'school', { name: '第一小学', pinyin: 'di yi', initials: 'dy', sortOrder: 1 })
  createRow(store, 'school', { name: '第二小学', pinyin: 'di er', initials: 'de', sortOrder: 2 })
  const cohortId = addCompletedCohort(store, '骨干班', trainees)
  bookHours(store, cohortId)
  const source = { kind: 'cohort', cohortId } as const
  const { bookless } = await api.booklets.propose(source)
  const [wang = 0, ouyang = 0] = bookless
  const begin = (teacherIds: number[], at: { page: number; side: 'left' | 'right'; line: number } = start) =>
    api.booklets.begin({ teacherIds, issuedOn: null, pages: 2, reviewPages: 1, start: at, reviewStart: start })
  const earn = (teacherId: number, description: string, date = '2026-03-05') =>
    createRow(store, 'hoursEntry', {
      teacherId,
      category: 'ethics',
      date,
      hours: 45,
      source: 'manual',
      description,
      enteredAt: store.now().toISOString(),
    })
  const bookletOf = async (teacherId: number) => {
    const [row] = await api.booklets.ofTeacher({ teacherId })
    return api.booklets.get({ id: row?.id ?? 0 })
  }
  return { api, store, source, wang, ouyang, begin, earn, bookletOf }
}

test('a cohort goes onto the next free lines of each booklet, in the order of the pile, once', async () => {
  const { api, source, wang, ouyang, begin, bookletOf } = await openCohort()
  expect(await codeOf(api.booklets.register(source))).toBe('NOTHING_TO_REGISTER')
  await begin([wang])
  await begin([ouyang], { page: 1, side: 'right', line: 12 })
  const proposals = await api.booklets.propose(source)
  expect(proposals).toMatchObject({ total: 2, lines: 2, left: 0, bookless: [] })
  expect(proposals.rows.map(({ teacherName, lines }) => [teacherName, lines[0]?.place])).toEqual([
    ['王丽', start],
    ['欧阳娜娜', { page: 1, side: 'right', line: 12 }],
  ])
  expect(await api.booklets.register(source)).toEqual({ lines: 2, booklets: 2 })
  expect(await api.booklets.propose(source)).toMatchObject({ total: 0, lines: 0 })
  expect(await bookletOf(ouyang)).toMatchObject({
    nextHours: 25,
    waiting: 1,
    lines: [
      { place: 24, printedAt: null, content: { startsOn: '2026-07-06', endsOn: '2026-11-20', hours: 240, credits: 24, mode: '集中培训' } },
    ],
  })
})

test('a year goes on where the booklet stands, turns the page, and asks for a new booklet when it is full', async () => {
  const { api, wang, begin, earn, bookletOf } = await openCohort()
  await begin([wang], { page: 2, side: 'right', line: 11 })
  for (const n of [1, 2, 3, 4]) earn(wang, `讲座${n}`, `2026-03-0${n}`)
  const year = { kind: 'year', year: 2026 } as const
  const [own] = (await api.booklets.propose(year)).rows
  expect([own?.lines.map(({ place }) => place.line), own?.left]).toEqual([[11, 12], 3])
  await api.booklets.register(year)
  expect(await codeOf(begin([wang], { page: 3, side: 'left', line: 1 }))).toBe('NO_SUCH_LINE')
  expect(await begin([wang])).toEqual({ begun: 1 })
  const [next, full] = await api.booklets.ofTeacher({ teacherId: wang })
  expect([next?.state, full?.state, full?.nextHours]).toEqual(['current', 'full', 49])
  await api.booklets.register(year)
  expect((await bookletOf(wang)).lines.map(({ place, content }) => [place, 'what' in content && content.what])).toEqual([
    [1, '讲座3'],
    [2, '讲座4'],
    [3, '培训'],
  ])
  expect(await codeOf(begin([wang]))).toBe('BOOKLET_CURRENT')
})

test('only the new values are printed, on their lines, and a line that is marked printed is printed again by name', async () => {
  const { api, source, wang, ouyang, begin } = await openCohort()
  await begin([wang, ouyang], { page: 1, side: 'left', line: 3 })
  await api.booklets.register(source)
  const [first, second] = await api.booklets.job({ kind: 'hours' })
  expect([first?.teacherName, first?.lines, second?.teacherName]).toEqual(['王丽', [3], '欧阳娜娜'])
  const runs = await readRuns(await readPdf(await pdfOf(api)), 1)
  const all = runs.map(({ text }) => text).join(' ')
  expect(all).toContain('2026.07.06')
  for (const printedAlready of ['王丽', '培训内容', '继续教育']) expect(all).not.toContain(printedAlready)
  expect(await api.booklets.markPrinted({ lineIds: first?.lineIds ?? [] })).toEqual({ marked: 1 })
  expect(await api.booklets.markPrinted({ lineIds: first?.lineIds ?? [] })).toEqual({ marked: 0 })
  expect((await api.booklets.job({ kind: 'hours' })).map(({ teacherName }) => teacherName)).toEqual(['欧阳娜娜'])
  expect(await api.booklets.job({ kind: 'hours', lineIds: first?.lineIds ?? [] })).toMatchObject([{ teacherName: '王丽' }])
})

test('a spoiled line keeps its place for ever, and what stood there is registered on the next', async () => {
  const { api, source, wang, begin, bookletOf } = await openCohort()
  await begin([wang])
  await api.booklets.register(source)
  const [line] = (await bookletOf(wang)).lines
  await api.booklets.spoil({ id: line?.id ?? 0, reason: '打印时卡纸' })
  expect(await codeOf(api.booklets.spoil({ id: line?.id ?? 0, reason: '再来' }))).toBe('LINE_ALREADY_VOID')
  await api.booklets.register(source)
  const booklet = await bookletOf(wang)
  expect(booklet.lines.map(({ place, state, reason }) => [place, state, reason])).toEqual([
    [1, 'void', '打印时卡纸'],
    [2, 'valid', null],
  ])
  expect(await api.audit.list({ subject: 'booklet', id: booklet.id })).toMatchObject([
    { subject: 'bookletLine', action: 'create' },
    { subject: 'bookletLine', action: 'change', about: '第 1 页左页第 1 行 培训', reason: '打印时卡纸' },
    { subject: 'bookletLine', action: 'create' },
    { subject: 'booklet', action: 'create' },
  ])
})

test('the next free line is put right by hand: forward always, back over what was never printed, never over paper', async () => {
  const { api, source, wang, begin, bookletOf } = await openCohort()
  await begin([wang], { page: 1, side: 'left', line: 5 })
  await api.booklets.register(source)
  const { id, lines } = await bookletOf(wang)
  const correct = (line: number, page = 1) =>
    api.booklets.correctNext({ id, kind: 'hours', place: { page, side: 'left', line }, reason: '本子上多写了两行' })
  expect(await codeOf(correct(1, 3))).toBe('NO_SUCH_LINE')
  await correct(3)
  expect(await bookletOf(wang)).toMatchObject({ nextHours: 3, lines: [] })
  await api.booklets.register(source)
  const again = (await bookletOf(wang)).lines
  expect(again.map(({ place }) => place)).toEqual([3])
  expect(again[0]?.id).not.toBe(lines[0]?.id)
  await api.booklets.markPrinted({ lineIds: again.map((line) => line.id) })
  expect(await codeOf(correct(2))).toBe('LINES_ON_PAPER')
  await correct(8)
  expect((await bookletOf(wang)).nextHours).toBe(8)
  const [card] = await api.audit.list({ subject: 'booklet', id, limit: 1 })
  expect(card).toMatchObject({ reason: '本子上多写了两行', changes: [{ label: '登记页从第几行起（全册连数）', before: '3', after: '8' }] })
})

test('the stamp of a year goes onto the review page of who passed', async () => {
  const { api, wang, ouyang, begin, bookletOf } = await openCohort()
  await begin([wang, ouyang])
  await api.registration.open({ year: 2026, terms: { pace: 'due', ethicsPerSemester: 0 } })
  await api.registration.decide({ year: 2026, teacherId: wang, decision: 'passed', stampedOn: '2026-11-22' })
  await api.registration.decide({ year: 2026, teacherId: ouyang, decision: 'failed', stampedOn: '2026-11-22', reason: '没有交证' })
  const source = { kind: 'review', year: 2026 } as const
  expect(await api.booklets.register(source)).toEqual({ lines: 1, booklets: 1 })
  expect((await bookletOf(wang)).lines).toMatchObject([
    { kind: 'review', place: 1, content: { year: '2026', done: 240, verdict: '合格', stampedOn: '2026-11-22' } },
  ])
  expect(await api.booklets.propose(source)).toMatchObject({ total: 0 })
  expect((await bookletOf(wang)).lines).toMatchObject([{ isTakenBack: false }])
  await api.registration.withdraw({ year: 2026, teacherId: wang, reason: '点错了人' })
  expect((await bookletOf(wang)).lines).toMatchObject([{ isTakenBack: true }])
})

test('hours that are taken back are not registered; where they stand in a booklet already, the ledger says so', async () => {
  const { api, source, wang, ouyang, begin, bookletOf } = await openCohort()
  await begin([wang, ouyang])
  const ledger = await api.hours.ledger({})
  const entryOf = (teacherId: number) => ledger.rows.find((entry) => entry.teacherId === teacherId)?.id ?? 0
  await api.hours.reverse({ id: entryOf(ouyang), reason: '记错人' })
  await api.booklets.register(source)
  await api.hours.reverse({ id: entryOf(wang), reason: '记错人' })
  expect((await bookletOf(wang)).lines).toMatchObject([{ isTakenBack: true }])
  expect((await bookletOf(ouyang)).lines).toEqual([])
})

test('a page that booklets have is not removed, keeps its number of lines, and stays ruled', async () => {
  const { api, source, wang, begin } = await openCohort()
  const kind = 'booklet-registration' as const
  const { layoutId } = await api.layouts.copy({ layoutId: kind, name: '本县登记页' })
  await api.layouts.choose({ kind, layoutId })
  await begin([wang])
  await api.booklets.register(source)
  await api.layouts.choose({ kind, layoutId: kind })
  expect((await api.layouts.list()).find((row) => row.layoutId === layoutId)).toMatchObject({ isChosen: false, papers: 1 })
  expect(await codeOf(api.layouts.remove({ layoutId, reason: '不用了' }))).toBe('IN_USE')
  const { layout } = await api.layouts.get({ layoutId })
  const elements = (count: number) => layout.elements.map((element) => (element.kind === 'lines' ? { ...element, count } : element))
  expect(await codeOf(api.layouts.save({ layout: { ...layout, elements: elements(10) } }))).toBe('LINES_DIFFER')
  expect(await codeOf(api.layouts.save({ layout: { ...layout, elements: [] } }))).toBe('LINES_MISSING')
  expect(await api.layouts.save({ layout: { ...layout, name: '登记页' } })).toEqual({ layoutId, version: 2 })
  const { layoutId: other } = await api.layouts.copy({ layoutId: kind, name: '没有用过' })
  const { layout: unused } = await api.layouts.get({ layoutId: other })
  expect(await api.layouts.save({ layout: { ...unused, elements: elements(10) } })).toEqual({ layoutId: other, version: 2 })
})

test('what only a face of the office can draw is printed into a booklet with it', async () => {
  const { api, source, wang, begin } = await openCohort()
  const { id } = await api.layouts.addFace({ name: '本中心宋体', file: new File([readFileSync(fontFile('song'))], 'SimSun.ttf') })
  const kind = 'booklet-registration' as const
  const { layoutId } = await api.layouts.copy({ layoutId: kind, name: '本县登记页' })
  const { layout } = await api.layouts.get({ layoutId })
  const faced = layout.elements.map((element) =>
    element.kind === 'lines'
      ? { ...element, columns: element.columns.map((column) => ({ ...column, face: `user-${id}` as const })) }
      : element,
  )
  await api.layouts.save({ layout: { ...layout, elements: faced } })
  await api.layouts.choose({ kind, layoutId })
  await begin([wang])
  await api.booklets.register(source)
  const [page] = await api.booklets.job({ kind: 'hours' })
  const picture = await api.booklets.page({ id: page?.bookletId ?? 0, kind: 'hours', page: 1, side: 'left' })
  expect(picture.operations).toContainEqual(expect.objectContaining({ face: `user-${id}`, text: '2026.07.06' }))
  const runs = await readRuns(await readPdf(await pdfOf(api)), 1)
  expect(runs.map(({ text }) => text).join(' ')).toContain('2026.07.06')
})

test('a picture shows what is on the page in grey and what would be added in black', async () => {
  const { api, source, wang, begin, earn, bookletOf } = await openCohort()
  await begin([wang])
  earn(wang, '讲座')
  await api.booklets.register(source)
  const { id, lines } = await bookletOf(wang)
  await api.booklets.markPrinted({ lineIds: lines.map((line) => line.id) })
  const [picture] = await api.booklets.proposedPages({ kind: 'year', year: 2026, teacherId: wang })
  const colorOf = (text: string) => picture?.sheet.operations.find((operation) => operation.kind === 'text' && operation.text === text)
  expect(colorOf('培训')).toMatchObject({ color: '#9aa3a2' })
  expect(colorOf('讲座')).toMatchObject({ color: '#000000' })
  expect((await api.booklets.page({ id, kind: 'hours', page: 1, side: 'left' })).operations.length).toBeGreaterThan(1)
  expect(await codeOf(api.booklets.page({ id, kind: 'hours', page: 3, side: 'left' }))).toBe('NOT_FOUND')
})

test('registering, beginning and marking are done whole or not at all', async () => {
  const { api, store, source, wang, ouyang, begin, bookletOf } = await openCohort()
  failOn(store.sqlite, 'INSERT ON booklet', `NEW.teacherId = ${ouyang}`)
  await expect(begin([wang, ouyang])).rejects.toThrow()
  expect(await api.booklets.list({})).toMatchObject({ total: 0 })
  store.sqlite.exec('DROP TRIGGER fullDisk')
  await begin([wang, ouyang])
  failOn(store.sqlite, 'INSERT ON bookletLine', `NEW.teacherId = ${ouyang}`)
  await expect(api.booklets.register(source)).rejects.toThrow()
  expect((await bookletOf(wang)).lines).toEqual([])
  store.sqlite.exec('DROP TRIGGER fullDisk')
  await api.booklets.register(source)
  failOn(store.sqlite, 'UPDATE ON bookletLine', `NEW.teacherId = ${ouyang}`)
  const lineIds = (await api.booklets.job({ kind: 'hours' })).flatMap((sheet) => sheet.lineIds)
  await expect(api.booklets.markPrinted({ lineIds })).rejects.toThrow()
  expect((await bookletOf(wang)).waiting).toBe(1)
})

test('a correction that cannot be written leaves the withdrawn lines where they were', async () => {
  const { api, store, source, wang, begin, bookletOf } = await openCohort()
  await begin([wang], { page: 1, side: 'left', line: 5 })
  await api.booklets.register(source)
  const { id } = await bookletOf(wang)
  failOn(store.sqlite, 'UPDATE ON booklet')
  await expect(api.booklets.correctNext({ id, kind: 'hours', place: start, reason: '重来' })).rejects.toThrow()
  expect((await bookletOf(wang)).lines).toHaveLength(1)
})

test('a lost booklet is closed with a reason, and another is begun', async () => {
  const { api, wang, begin, bookletOf } = await openCohort()
  await begin([wang])
  const { id } = await bookletOf(wang)
  await api.booklets.close({ id, state: 'lost', reason: '搬家时遗失' })
  expect(await codeOf(api.booklets.close({ id, state: 'lost', reason: '再来' }))).toBe('BOOKLET_CLOSED')
  await begin([wang])
  expect((await api.booklets.list({ state: 'lost' })).rows).toMatchObject([{ id, teacherName: '王丽', schoolName: '第一小学' }])
  expect((await api.booklets.list({ search: 'wangl' })).total).toBe(2)
})

async function pdfOf(api: Awaited<ReturnType<typeof openOffice>>['api']): Promise<File> {
  for await (const event of await api.booklets.print({ kind: 'hours' }))
    if (event.type === 'done') return api.booklets.takePdf(event.result)
  throw new Error('pdfOf: no PDF')
}
