import { expect, test } from 'vitest'
import type { PrintProfileDraft } from '../../shared/printing/model.ts'
import { addCompletedCohort } from '../support/completed-cohort.ts'
import { failOn, openOffice } from '../support/office.ts'
import { readCrosses } from '../support/read-crosses.ts'
import { readPdf, readRuns, readStrokes, readText } from '../support/read-pdf.ts'
import { codeOf } from '../support/refusal.ts'

const paper = { pageWidth: 297, pageHeight: 210 }
const correction = { deltaX: 1.2, deltaY: -0.85, scaleX: 1.004, scaleY: 0.9975, lineDrift: 0.3, lineSlope: -0.2 }
const none = { deltaX: 0, deltaY: 0, scaleX: 1, scaleY: 1, lineDrift: 0, lineSlope: 0 }
const first: PrintProfileDraft = { name: '发证室 HP M404 手动进纸口 A4 铜版纸', ...paper, ...correction }

test('a profile is kept as it was fitted, and a change by hand leaves the reason', async () => {
  const { api } = await openOffice()
  const { id } = await api.printing.create(first)
  expect(await api.printing.get({ id })).toEqual({ ...first, id })
  await api.printing.change({ id, profile: { ...first, deltaX: 1.5 }, reason: '换了硒鼓' })
  expect((await api.printing.get({ id })).deltaX).toBe(1.5)
  expect(await api.audit.list({ subject: 'printProfile', id })).toMatchObject([
    { action: 'change', reason: '换了硒鼓', changes: [{ label: '向右移（mm）', before: '1.2', after: '1.5' }] },
    { action: 'create', changes: expect.arrayContaining([{ label: '逐行右移（mm/100 mm）', before: null, after: '0.3' }]) },
  ])
})

test('two profiles cannot share a name, and what is gone cannot be changed', async () => {
  const { api } = await openOffice()
  const { id } = await api.printing.create(first)
  expect(await codeOf(api.printing.create({ ...first, deltaX: 0 }))).toBe('NAME_TAKEN')
  const other = await api.printing.create({ ...first, name: '办公室针式打印机' })
  expect(await codeOf(api.printing.change({ id: other.id, profile: first, reason: '改名' }))).toBe('NAME_TAKEN')
  await api.printing.change({ id, profile: first, reason: '名称不变' })
  await api.printing.remove({ id, reason: '打印机报废' })
  expect(await codeOf(api.printing.get({ id }))).toBe('NOT_FOUND')
  expect(await codeOf(api.printing.change({ id, profile: first, reason: '改名' }))).toBe('NOT_FOUND')
  expect(await codeOf(api.printing.remove({ id, reason: '再删' }))).toBe('NOT_FOUND')
  expect((await api.printing.choices()).map(({ name }) => name)).toEqual(['办公室针式打印机'])
})

test('profiles are listed by name and found by a part of it', async () => {
  const { api } = await openOffice()
  for (const name of ['甲打印机', '乙打印机 100%']) await api.printing.create({ ...first, name })
  expect((await api.printing.list({})).total).toBe(2)
  expect((await api.printing.list({ search: '100%' })).rows).toMatchObject([{ name: '乙打印机 100%' }])
})

test('a profile whose audit line cannot be written is not kept', async () => {
  const { api, store } = await openOffice()
  failOn(store.sqlite, 'INSERT ON auditEntry')
  await expect(api.printing.create(first)).rejects.toThrow('disk full')
  expect(await api.printing.choices()).toEqual([])
})

test.each([
  [
    { pageWidth: 297, pageHeight: 210 },
    { 1: [20, 20], 2: [270, 20], 3: [20, 190], 4: [270, 190], 5: [150, 110] },
  ],
  [
    { pageWidth: 210, pageHeight: 297 },
    { 1: [20, 20], 2: [190, 20], 3: [20, 270], 4: [190, 270], 5: [110, 150] },
  ],
  [
    { pageWidth: 130, pageHeight: 88 },
    { 1: [20, 20], 2: [110, 20], 3: [20, 60], 4: [110, 60] },
  ],
])('in the PDF of the calibration sheet the crosses of %o stand at their millimetres, within 0.05 mm', async (size, crosses) => {
  const { api } = await openOffice()
  const file = await api.printing.calibrationPdf({ purpose: 'measure', name: first.name, paper: size })
  expect(file.name).toBe(`打印校准页 ${first.name}.pdf`)
  const pdf = await readPdf(file)
  expect(await readText(pdf, 1)).toContain('用钢尺从纸的左边')
  const found = await readCrosses(pdf)
  for (const [number, [x = 0, y = 0]] of Object.entries(crosses)) expect(found, `cross ${number}`).toContainEqual(near({ x, y }))
  expect(found).toHaveLength(Object.keys(crosses).length)
})

test('the rulers have a stroke at every millimetre, from the very edge to the other', async () => {
  const { api } = await openOffice()
  const pdf = await readPdf(await api.printing.calibrationPdf({ purpose: 'measure', name: '', paper }))
  const strokes = await readStrokes(pdf, 1)
  const top = strokes.filter(({ x, toX, y }) => Math.abs(x - toX) < 0.01 && Math.abs(y - 6) < 0.01).map(({ x }) => x)
  const left = strokes.filter(({ y, toY, x }) => Math.abs(y - toY) < 0.01 && Math.abs(x - 6) < 0.01).map(({ y }) => y)
  expect(top).toHaveLength(298)
  expect(left).toHaveLength(211)
  for (const [mm, x] of top.entries()) expect(Math.abs(x - mm)).toBeLessThan(0.05)
  for (const [mm, y] of left.entries()) expect(Math.abs(y - mm)).toBeLessThan(0.05)
})

test('the test sheet sends its crosses to where this printer puts them at round millimetres', async () => {
  const { api } = await openOffice()
  const pdf = await readPdf(await api.printing.calibrationPdf({ purpose: 'test', name: first.name, paper, correction }))
  const found = await readCrosses(pdf)
  for (const cross of [
    { x: 20, y: 20 },
    { x: 270, y: 190 },
  ])
    expect(found).toContainEqual(near(corrected(cross)))
  const seen = await api.printing.calibrationSheet({ purpose: 'test', name: first.name, paper })
  expect(seen.operations).toContainEqual(expect.objectContaining({ kind: 'line', x: 15, y: 20, toX: 25, toY: 20 }))
})

test('a certificate printed with a profile is moved by exactly the correction; what is shown stays where it was', async () => {
  const { api, store } = await openOffice()
  const cohortId = addCompletedCohort(store, '骨干班', [{ name: '王丽', school: '第一小学' }])
  await api.certificates.issue({ cohortId, issuedOn: '2026-11-22' })
  const shift = await api.printing.create({ ...first, ...none, name: '只平移', deltaX: 1.2, deltaY: -0.85 })
  const whole = await api.printing.create(first)
  const [plain, shifted, moved] = [
    await printed(api, { cohortId }),
    await printed(api, { cohortId, profileId: shift.id }),
    await printed(api, { cohortId, profileId: whole.id }),
  ]
  expect([plain.file.name, moved.file.name]).toEqual([
    expect.stringMatching(/^结业证书 王丽 [^已]*\.pdf$/),
    expect.stringMatching(/（已校准）\.pdf$/),
  ])
  const letters = lettersOf(plain.runs)
  expect(letters.length).toBeGreaterThan(60)
  for (const [i, letter] of lettersOf(shifted.runs).entries()) expect(letter).toEqual(movedBy(letters[i], { x: 1.2, y: -0.85 }))
  for (const [i, letter] of lettersOf(moved.runs).entries()) expect(letter).toEqual(near(corrected(letters[i] ?? { x: 0, y: 0 })))
  const [sheet] = await api.certificates.sheets({ ids: (await api.certificates.list({})).rows.map(({ id }) => id) })
  const title = sheet?.operations.find((operation) => operation.kind === 'text')
  expect(title).toMatchObject({ text: '结业证书' })
  expect(title?.x).toBeCloseTo(105.82, 1)
})

test('a profile of another paper is refused, and so is one that is gone', async () => {
  const { api, store } = await openOffice()
  const cohortId = addCompletedCohort(store, '骨干班', [{ name: '王丽', school: '第一小学' }])
  await api.certificates.issue({ cohortId, issuedOn: '2026-11-22' })
  const { id: profileId } = await api.printing.create({ ...first, pageWidth: 210, pageHeight: 297 })
  expect(await codeOf(api.certificates.print({ cohortId, profileId }))).toBe('PAPER_DIFFERS')
  expect(await codeOf(api.certificates.print({ cohortId, profileId: 999 }))).toBe('NOT_FOUND')
  expect(await api.certificates.job({ cohortId })).toMatchObject([{ width: 297, height: 210 }])
})

type Place = { x: number; y: number }

/** A place in a PDF that must be this one, within 0.05 mm. */
function near({ x, y }: Place) {
  return expect.toSatisfy((at: Place) => Math.hypot(at.x - x, at.y - y) < 0.05, `near ${x}, ${y}`)
}

function movedBy(letter: Place | undefined, by: Place) {
  return near({ x: (letter?.x ?? 0) + by.x, y: (letter?.y ?? 0) + by.y })
}

/** By hand, from the words of the model. */
function corrected({ x, y }: Place): Place {
  return { x: 1.004 * x + 0.003 * y + 1.2, y: 0.9975 * y - 0.002 * x - 0.85 }
}

type Office = Awaited<ReturnType<typeof openOffice>>

async function printed(api: Office['api'], request: { cohortId: number; profileId?: number }) {
  for await (const event of await api.certificates.print(request)) {
    if (event.type !== 'done') continue
    const file = await api.certificates.takePdf(event.result)
    return { file, runs: await readRuns(await readPdf(file), 1) }
  }
  throw new Error('printed: the job ended without a PDF')
}

function lettersOf(runs: Awaited<ReturnType<typeof readRuns>>): Place[] {
  return runs.flatMap(({ positions, baseline }) => positions.map((x) => ({ x, y: baseline })))
}
