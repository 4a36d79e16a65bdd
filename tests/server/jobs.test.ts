import { createRouterClient } from '@orpc/server'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabases } from '../../electron/server/databases.ts'
import { router } from '../../electron/server/router.ts'
import { type SheetState, stateAfter } from '../../shared/jobs/sheet-states.ts'
import { addCompletedCohort } from '../support/completed-cohort.ts'
import { failOn, openOffice, temporaryFolder, testOffice } from '../support/office.ts'
import { readPdf, readText } from '../support/read-pdf.ts'
import { codeOf } from '../support/refusal.ts'

const names = ['安一', '包二', '陈三', '邓四', '方五', '高六', '何七']
type Api = Awaited<ReturnType<typeof openOffice>>['api']

async function openJob() {
  const office = await openOffice()
  const cohortId = addCompletedCohort(
    office.store,
    '骨干班',
    names.map((name) => ({ name, school: '第一小学' })),
  )
  await office.api.certificates.issue({ cohortId, issuedOn: '2026-11-22' })
  const id = await create(office.api, { documents: { kind: 'completion-certificate', cohortId } })
  return { ...office, cohortId, id }
}

async function create(api: Api, draft: Parameters<Api['jobs']['create']>[0]): Promise<number> {
  for await (const event of await api.jobs.create(draft)) if (event.type === 'done') return event.result.id
  throw new Error('create: ended without a job')
}

async function send(api: Api, request: Parameters<Api['jobs']['send']>[0]) {
  for await (const event of await api.jobs.send(request)) {
    if (event.type === 'done') return { runId: event.result.runId, pdf: await readPdf(await api.jobs.takePdf(event.result)) }
  }
  throw new Error('send: ended without a PDF')
}

/** The texts of its pages, without the spaces. */
async function handOver(api: Api, request: Parameters<Api['jobs']['drawHandOver']>[0]): Promise<string[]> {
  for await (const event of await api.jobs.drawHandOver(request)) {
    if (event.type !== 'done') continue
    const pdf = await readPdf(await api.jobs.takePdf(event.result))
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => readText(pdf, i + 1)))
    return pages.map((text) => text.replaceAll(/\s/g, ''))
  }
  throw new Error('handOver: ended without a PDF')
}

const statesOf = async (api: Api, jobId: number) => (await api.jobs.sheets({ jobId })).rows.map(({ state }) => state)

test('a job remembers which sheets came out, sends the next ones, and prints a spoiled one again', async () => {
  const { api, id } = await openJob()
  expect(await api.jobs.get({ id })).toMatchObject({ name: '骨干班 结业证书', counts: { waiting: 7, out: 0 }, onItsWay: null })
  const first = await send(api, { id, most: 4 })
  expect(first.pdf.numPages).toBe(4)
  expect((await api.jobs.get({ id })).onItsWay).toMatchObject({
    id: first.runId,
    sheets: [{ position: 1 }, { position: 2 }, { position: 3 }, { position: 4 }],
  })
  expect(await codeOf(api.jobs.send({ id, most: 4 }))).toBe('PORTION_ON_ITS_WAY')
  await api.jobs.settle({ runId: first.runId, lastOut: 3, spoiled: [2] })
  expect(await statesOf(api, id)).toEqual(['out', 'waiting', 'out', 'waiting', 'waiting', 'waiting', 'waiting'])
  const second = await send(api, { id, most: 2 })
  expect(await readText(second.pdf, 1)).toContain('包二')
  expect(await readText(second.pdf, 2)).toContain('邓四')
  await api.jobs.settle({ runId: second.runId, lastOut: 4 })
  expect((await api.jobs.get({ id })).counts).toEqual({ waiting: 3, sent: 0, out: 4, skipped: 0, spoiled: 1 })
  expect(await codeOf(api.jobs.settle({ runId: second.runId, lastOut: 4 }))).toBe('PORTION_SETTLED')
})

test('printing goes on from a number; a sheet is left out and taken in again; an ended job prints no more', async () => {
  const { api, id } = await openJob()
  const { runId, pdf } = await send(api, { id, from: 6, most: 10 })
  expect(pdf.numPages).toBe(2)
  await api.jobs.settle({ runId, lastOut: 7 })
  const sheets = (await api.jobs.sheets({ jobId: id })).rows
  const sheetAt = (position: number) => sheets[position - 1]?.id ?? 0
  await api.jobs.skip({ id: sheetAt(1), reason: '本人已退休' })
  expect(await codeOf(api.jobs.skip({ id: sheetAt(7), reason: '不印' }))).toBe('SHEET_NOT_WAITING')
  expect(await codeOf(api.jobs.spoil({ id: sheetAt(2), reason: '没打过' }))).toBe('SHEET_NOT_OUT')
  await api.jobs.spoil({ id: sheetAt(7), reason: '盖章盖歪了' })
  expect(await statesOf(api, id)).toEqual(['skipped', 'waiting', 'waiting', 'waiting', 'waiting', 'out', 'waiting'])
  await api.jobs.restore({ id: sheetAt(1) })
  const { rows } = await api.jobs.events({ jobId: id })
  expect(rows.slice(0, 2).map(({ position, event, reason }) => [position, event, reason])).toEqual([
    [1, 'restored', null],
    [7, 'spoiled', '盖章盖歪了'],
  ])
  expect((await api.jobs.events({ jobId: id, event: 'spoiled', search: '何' })).rows.map(({ label }) => label)).toEqual(['何七'])
  expect((await api.jobs.events({ jobId: id, event: 'spoiled', search: '安' })).total).toBe(0)
  await api.jobs.end({ id, reason: '其余的不要了' })
  expect(await codeOf(api.jobs.send({ id, most: 1 }))).toBe('JOB_ENDED')
})

test('the next portion is proposed where the last one left off', async () => {
  const { api, id } = await openJob()
  const nextOf = async () => (await api.jobs.get({ id })).next
  expect(await nextOf()).toEqual({ from: 1, earlier: 0 })
  const late = await send(api, { id, from: 5, most: 2 })
  await api.jobs.settle({ runId: late.runId, lastOut: 6, spoiled: [5] })
  expect(await nextOf()).toEqual({ from: 5, earlier: 4 })
  const rest = await send(api, { id, from: 5, most: 9 })
  await api.jobs.settle({ runId: rest.runId, lastOut: 7 })
  expect(await nextOf()).toEqual({ from: 1, earlier: 0 })
})

test('a pile goes to the schools with a list to sort it by and a receipt for each school of what came out', async () => {
  const { api, store } = await openOffice()
  const people = [
    { name: '安一', school: '第二小学' },
    { name: '包二', school: '第一小学' },
    { name: '陈三', school: '第一小学' },
  ]
  const cohortId = addCompletedCohort(store, '骨干班', people)
  await api.certificates.issue({ cohortId, issuedOn: '2026-11-22' })
  const id = await create(api, { documents: { kind: 'completion-certificate', cohortId }, order: 'name' })
  expect(await codeOf(api.jobs.drawHandOver({ id, what: 'school-receipt' }))).toBe('NOTHING_TO_PRINT')
  const { runId } = await send(api, { id, most: 2 })
  await api.jobs.settle({ runId, lastOut: 2 })
  expect(await handOver(api, { id, what: 'sorting-list' })).toEqual([
    expect.stringMatching(/分拣单.*结业证书3份，分送2所学校.*1第二小学.*2—3第一小学/),
  ])
  expect(await handOver(api, { id, what: 'school-receipt' })).toEqual([
    expect.stringMatching(/第二小学：现将结业证书1份.*全部打印完了.*安一/),
    expect.stringMatching(/第一小学：现将结业证书1份.*另有1份还没有打印.*包二/),
  ])
})

test('a spoiled certificate on numbered paper takes the next sheet of the stock; without one nothing is settled', async () => {
  const { api, store } = await openOffice()
  const people = ['安一', '包二'].map((name) => ({ name, school: '第一小学' }))
  const cohortId = addCompletedCohort(store, '骨干班', people)
  const numbers = { prefix: 'A', digits: 4, firstNumber: 1, lastNumber: 3 }
  await api.numbering.addPack({ kind: 'completion', ...numbers, receivedOn: '2026-11-01', note: '' })
  await api.certificates.issue({ cohortId, issuedOn: '2026-11-22', usesPaper: true })
  const id = await create(api, { documents: { kind: 'completion-certificate', cohortId } })
  const papers = async () => (await api.certificates.list({ sortOrder: 'asc' })).rows.map(({ paperNumber }) => paperNumber).toSorted()
  expect(await papers()).toEqual(['A0001', 'A0002'])
  const first = await send(api, { id, most: 2 })
  await api.jobs.settle({ runId: first.runId, lastOut: 2, spoiled: [1] })
  expect(await papers()).toEqual(['A0002', 'A0003'])
  const second = await send(api, { id, most: 2 })
  expect(await codeOf(api.jobs.settle({ runId: second.runId, lastOut: 1, spoiled: [1] }))).toBe('PAPER_SHORT')
  expect(await api.jobs.get({ id })).toMatchObject({ counts: { sent: 1, spoiled: 1 } })
})

test('titles, honours and appointments of a year are printed as they were issued', async () => {
  const { api, store } = await openOffice()
  const cohortId = addCompletedCohort(store, '骨干班', [{ name: '安一', school: '第一小学' }])
  await api.certificates.issue({ cohortId, issuedOn: '2026-11-22' })
  const terms = { kind: 'honour', honour: '优秀学员', reason: '表现突出' } as const
  await api.certificates.award({ terms, issuedOn: '2026-11-22', teacherIds: [1] })
  const id = await create(api, { documents: { kind: 'honour-certificate', year: 2026 } })
  expect(await api.jobs.get({ id })).toMatchObject({ name: '2026 年 荣誉证书', counts: { waiting: 1 } })
  const { pdf } = await send(api, { id, most: 1 })
  expect((await readText(pdf, 1)).replaceAll(/\s/g, '')).toContain('优秀学员')
  expect(await api.jobs.preview({ documents: { kind: 'honour-certificate', year: 2025 } })).toBeNull()
})

test('a job that is cancelled while it is laid out leaves nothing behind', async () => {
  const { api, cohortId } = await openJob()
  const cancel = new AbortController()
  const events = await api.jobs.create({ documents: { kind: 'completion-certificate', cohortId } }, { signal: cancel.signal })
  await expect(
    (async () => {
      for await (const _ of events) cancel.abort()
    })(),
  ).rejects.toThrow()
  expect((await api.jobs.list({})).total).toBe(1)
})

test('documents are printed in the layout asked for, and that layout stays as long as the job does', async () => {
  const { api, cohortId } = await openJob()
  const { layoutId } = await api.layouts.copy({ layoutId: 'slip', name: '窄条' })
  expect(await api.jobs.preview({ documents: { kind: 'slip', cohortId }, layoutId })).toBeNull()
  const copied = await api.layouts.copy({ layoutId: 'cohort-roster', name: '本中心花名册' })
  await create(api, { documents: { kind: 'cohort-roster', cohortId }, layoutId: copied.layoutId })
  expect(await codeOf(api.layouts.remove({ layoutId: copied.layoutId, reason: '不用了' }))).toBe('IN_USE')
  await api.layouts.remove({ layoutId, reason: '不用了' })
})

test('the names in a table are listed before printing, and set as is chosen for them', async () => {
  const { api, store } = await openOffice()
  const people = ['王丽', '王𰻝'].map((name) => ({ name, school: '第一小学' }))
  const cohortId = addCompletedCohort(store, '骨干班', people)
  const id = await create(api, { documents: { kind: 'cohort-roster', cohortId } })
  expect(await api.jobs.rareNames({ id })).toMatchObject([{ name: '王𰻝', characters: [{ character: '𰻝', face: '楷体' }], choice: null }])
  await api.layouts.chooseForName({ name: '王𰻝', choice: 'hei' })
  const sheetIds = (await api.jobs.sheets({ jobId: id })).rows.map((sheet) => sheet.id)
  const operations = (await api.jobs.pictures({ sheetIds })).flatMap(({ pages }) => pages.flatMap((page) => page.operations))
  const runs = operations.filter(({ kind }) => kind === 'text')
  expect(runs).toContainEqual(expect.objectContaining({ face: 'hei', text: expect.stringMatching(/^王\s*𰻝$/) }))
  expect(runs).toContainEqual(expect.objectContaining({ face: 'song', text: expect.stringMatching(/^王\s*丽$/) }))
  expect(await api.jobs.rareNames({ id })).toMatchObject([{ name: '王𰻝', choice: 'hei' }])
})

test('a certificate that became void since stays behind, and the job says why', async () => {
  const { api, id } = await openJob()
  const [first] = (await api.certificates.list({})).rows
  await api.certificates.void({ id: first?.id ?? 0, reason: '姓名写错' })
  const { pdf } = await send(api, { id, most: 10 })
  expect(pdf.numPages).toBe(6)
  expect((await api.jobs.sheets({ jobId: id })).rows[0]).toMatchObject({ state: 'waiting', objection: '证书已作废：姓名写错' })
  expect(await api.jobs.get({ id })).toMatchObject({ heldBack: 1, next: null })
})

test('after a crash the portion that was on its way is still to be settled, and its PDF can be drawn again', async () => {
  const folder = temporaryFolder()
  const before = openDatabases(folder, () => new Date('2026-11-22T12:00:00'))
  const api = createRouterClient(router, { context: { databases: before } })
  await api.office.create(testOffice)
  const store = before.current()
  if (!store) throw new Error('no store')
  const cohortId = addCompletedCohort(store, '骨干班', [{ name: '王丽', school: '第一小学' }])
  await api.certificates.issue({ cohortId, issuedOn: '2026-11-22' })
  const id = await create(api, { documents: { kind: 'completion-certificate', cohortId } })
  const { runId } = await send(api, { id, most: 1 })
  before.close()

  const after = openDatabases(folder, () => new Date('2026-11-22T12:10:00'))
  onTestFinished(() => after.close())
  const again = createRouterClient(router, { context: { databases: after } })
  await again.office.open({ kind: 'county' })
  expect((await again.jobs.get({ id })).onItsWay).toMatchObject({ id: runId, sheets: [{ position: 1 }] })
  for await (const event of await again.jobs.redraw({ runId })) {
    if (event.type === 'done') expect((await readPdf(await again.jobs.takePdf(event.result))).numPages).toBe(1)
  }
  await again.jobs.settle({ runId, lastOut: 0 })
  expect(await statesOf(again, id)).toEqual(['waiting'])
})

test('the ledger alone tells the state of every sheet, and nobody can change it', async () => {
  const { api, store, id } = await openJob()
  const { runId } = await send(api, { id, most: 5 })
  await api.jobs.settle({ runId, lastOut: 4, spoiled: [1] })
  const replayed = names.map((_, i) =>
    (
      store.sqlite
        .prepare(
          'SELECT event FROM printEvent JOIN printSheet ON printSheet.id = sheetId WHERE jobId = ? AND position = ? ORDER BY printEvent.id',
        )
        .all(id, i + 1) as { event: Parameters<typeof stateAfter>[0] }[]
    ).reduce<SheetState>((state, { event }) => stateAfter(event, state), 'waiting'),
  )
  expect(replayed).toEqual(await statesOf(api, id))
  expect(() => store.sqlite.exec('DELETE FROM printEvent')).toThrow('never removed')
  expect(() => store.sqlite.exec("UPDATE printEvent SET event = 'out'")).toThrow('never changed')
})

test.each([
  ['INSERT ON printEvent', "NEW.event = 'spoiled'"],
  ['UPDATE ON printRun', '1'],
] as const)('settling that fails half-way (%s when %s) leaves the portion on its way', async (event, when) => {
  const { api, store, id } = await openJob()
  const { runId } = await send(api, { id, most: 3 })
  failOn(store.sqlite, event, when)
  await expect(api.jobs.settle({ runId, lastOut: 3, spoiled: [3] })).rejects.toThrow()
  expect((await api.jobs.get({ id })).onItsWay).toMatchObject({ sheets: [{ position: 1 }, { position: 2 }, { position: 3 }] })
  expect((await api.jobs.events({ jobId: id })).rows.map((line) => line.event)).toEqual(['sent', 'sent', 'sent'])
})

test('sending that fails half-way writes nothing, and neither does a job that fails half-way', async () => {
  const { api, store, cohortId, id } = await openJob()
  failOn(store.sqlite, 'INSERT ON printEvent', 'NEW.sheetId % 3 = 0')
  await expect(send(api, { id, most: 7 })).rejects.toThrow()
  expect((await api.jobs.get({ id })).counts).toMatchObject({ waiting: 7, sent: 0 })
  store.sqlite.exec('DROP TRIGGER fullDisk')
  failOn(store.sqlite, 'INSERT ON printSheet', 'NEW.position = 5')
  await expect(create(api, { documents: { kind: 'completion-certificate', cohortId } })).rejects.toThrow()
  expect((await api.jobs.list({})).total).toBe(1)
})
