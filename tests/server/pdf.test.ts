import { expect, test } from 'vitest'
import { drawPdf, streamPdf } from '../../electron/server/lib/draw-pdf.ts'
import { bundledKit } from '../../electron/server/lib/drawing-kit.ts'
import { fontMetrics } from '../../electron/server/lib/fonts.ts'
import { layOut } from '../../shared/documents/lay-out.ts'
import { LayoutPage } from '../../shared/documents/layout.ts'
import type { Sheet } from '../../shared/documents/sheet.ts'
import { shippedLayout } from '../support/layouts.ts'
import { makePng } from '../support/pictures.ts'
import { type Pdf, readPaths, readPdf, readPictures, readRuns, readText } from '../support/read-pdf.ts'

const options = { title: '结业证书', author: '青蓝县教师发展中心' }
const mmPerPoint = 25.4 / 72

test('three certificates become three pages of A4 with their text, searchable', async () => {
  const pdf = await drawnPdf(['王丽', '买买提·吐尔逊·阿卜杜热合曼', '𬱖䶮㛃𠅤龘'].map(certificateOf))
  expect(pdf.numPages).toBe(3)
  const { info } = await pdf.getMetadata()
  expect(info).toMatchObject({ Title: options.title, Author: options.author })
  const texts = await Promise.all([1, 2, 3].map((n) => readText(pdf, n)))
  expect(texts[0]).toContain('王丽同志：')
  expect(texts[1]).toContain('买买提·吐尔逊·阿卜杜热合曼同志：')
  expect(texts[2]).toContain('𬱖䶮㛃𠅤龘同志：')
  for (const text of texts) expect(text).toContain('共24学时，经考核成绩合格，准予结业。青蓝县教师发展中心二〇二六年十一月二十二日')
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = (await pdf.getPage(3)).view
  expect((x1 - x0) * mmPerPoint).toBeCloseTo(297, 2)
  expect((y1 - y0) * mmPerPoint).toBeCloseTo(210, 2)
})

test('every character of the sheet stands in the PDF within 0.05 mm of its millimetres, on the last page as on the first', async () => {
  const sheets = ['欧阳娜娜', '王丽', 'AVATAR ffi'].map(certificateOf)
  const pdf = await drawnPdf(sheets)
  for (const [page, sheet] of sheets.entries()) {
    const drawn = await readRuns(pdf, page + 1)
    const wanted = sheet.operations.filter((operation) => operation.kind === 'text')
    expect(drawn.map((run) => run.text)).toEqual(wanted.map((run) => run.text))
    for (const [i, run] of wanted.entries()) {
      expect(Math.abs((drawn[i]?.baseline ?? 0) - run.baseline)).toBeLessThan(0.05)
      expect(drawn[i]?.positions).toHaveLength(run.positions.length)
      for (const [k, x] of run.positions.entries()) expect(Math.abs((drawn[i]?.positions[k] ?? 0) - x)).toBeLessThan(0.05)
    }
  }
})

test('the title of the completion certificate begins 105.82 mm from the left, its baseline 49.17 mm from the top', async () => {
  const [title] = await readRuns(await drawnPdf([certificateOf('王丽')]), 1)
  expect(title?.text).toBe('结业证书')
  expect(Math.abs((title?.positions[0] ?? 0) - 105.82)).toBeLessThan(0.05)
  expect(Math.abs((title?.baseline ?? 0) - 49.17)).toBeLessThan(0.05)
})

test('the Kai of the program stands in a PDF glyph by glyph, as a TTF that can be searched', async () => {
  const kai = { kind: 'text', id: 'name', x: 10, y: 10, width: 100, height: 20, face: 'kai', size: 30, content: '{name}' }
  const sheet = layOut(LayoutPage.parse({ width: 120, height: 60, elements: [kai] }), { name: '欧阳䶮龘〇·' }, fontMetrics)
  expect(sheet.warnings).toEqual([])
  const drawn = await readRuns(await drawnPdf([sheet]), 1)
  expect(drawn.map(({ text }) => text)).toEqual(['欧阳䶮龘〇·'])
  const [wanted] = sheet.operations
  if (wanted?.kind !== 'text') throw new Error('no text')
  expect(wanted.face).toBe('kai')
  for (const [i, x] of wanted.positions.entries()) expect(Math.abs((drawn[0]?.positions[i] ?? 0) - x)).toBeLessThan(0.05)
})

test('the faces know the rare characters of names, and say which they lack', () => {
  for (const name of ['𬱖', '䶮', '㛃', '𠅤', '龘', '〇']) expect(fontMetrics.advance('song', name)).toBe(1)
  expect(fontMetrics.advance('song', '\u{E000}')).toBeUndefined()
  expect(certificateOf('张\u{2B81E}').warnings).toEqual([
    { kind: 'undrawable', elementId: 'name', label: '姓名', characters: ['\u{2B81E}'] },
  ])
})

const qrAndPictures = LayoutPage.parse({
  width: 120,
  height: 90,
  elements: [
    { kind: 'qr', id: 'code', x: 10, y: 12, size: 21, content: 'QL-2026-0001' },
    { kind: 'picture', id: 'seal', x: 50, y: 10, width: 40, height: 40, source: { from: 'stored', picture: 'seal' }, opacity: 0.5 },
    { kind: 'picture', id: 'photo', x: 60, y: 60, width: 20, height: 20, source: { from: 'stored', picture: 'seal' }, fit: 'cover' },
  ],
})

test('a picture stands in its frame whole or filling it, and the modules of a QR code at their millimetres', async () => {
  const sheet = layOut(qrAndPictures, {}, fontMetrics)
  const pdf = await readPdf(await drawPdf([sheet, sheet], { ...options, kit: { ...bundledKit, findPicture: () => makePng(200, 100) } }))
  const wanted = [
    { x: 50, y: 20, width: 40, height: 20 },
    { x: 50, y: 60, width: 40, height: 20 },
  ]
  for (const page of [1, 2]) {
    const pictures = await readPictures(pdf, page)
    expect(pictures).toHaveLength(2)
    for (const [i, area] of pictures.entries()) expectNear(area, wanted[i])
    const [modules = []] = await readPaths(pdf, page)
    const [operation] = sheet.operations
    if (operation?.kind !== 'modules') throw new Error('no QR code')
    expect(modules).toHaveLength(operation.rects.length)
    for (const [i, [x, y, width, height]] of operation.rects.entries()) expectNear(modules[i], { x, y, width, height })
  }
})

test('a picture that is drawn a hundred times stands in the file once', async () => {
  const countOf = async (pages: number) => {
    const sheets = Array.from({ length: pages }, () => layOut(qrAndPictures, {}, fontMetrics))
    const pdf = await drawPdf(sheets, { ...options, kit: { ...bundledKit, findPicture: () => makePng(20, 10) } })
    return (await pdf.text()).split('/Subtype /Image').length
  }
  expect(await countOf(100)).toBe(await countOf(1))
  await expect(drawPdf([layOut(qrAndPictures, {}, fontMetrics)], options)).rejects.toThrow('no picture seal')
})

test('progress is told page by page, and other work gets its turn between two pages', async () => {
  const seen: number[] = []
  let turns = 0
  let open = true
  const turn = () => {
    turns++
    if (open) setImmediate(turn)
  }
  setImmediate(turn)
  await drawPdf(
    Array.from({ length: 5 }, () => certificateOf('王丽')),
    { ...options, onProgress: (done) => seen.push(done) },
  )
  open = false
  expect(seen).toEqual([1, 2, 3, 4, 5])
  expect(turns).toBeGreaterThanOrEqual(5)
})

test('a cancelled job stops between two sheets and asks for no more of them', async () => {
  const cancel = new AbortController()
  let laidOut = 0
  function* sheets(): Generator<Sheet> {
    for (;;) {
      laidOut++
      yield certificateOf('王丽')
    }
  }
  const job = drawPdf(sheets(), { ...options, signal: cancel.signal, onProgress: (done) => done === 3 && cancel.abort() })
  await expect(job).rejects.toThrow('aborted')
  expect(laidOut).toBe(4)
})

test('the first bytes are there before the second sheet is laid out', async () => {
  let laidOut = 0
  function* sheets(): Generator<Sheet> {
    for (; laidOut < 2; ) {
      laidOut++
      yield certificateOf('王丽')
    }
  }
  for await (const chunk of streamPdf(sheets(), options)) {
    expect(new TextDecoder().decode(chunk)).toContain('%PDF')
    break
  }
  expect(laidOut).toBe(1)
})

function expectNear(area: object | undefined, wanted: object | undefined): void {
  for (const [key, value] of Object.entries(wanted ?? {})) {
    const drawn: unknown = area && Reflect.get(area, key)
    expect(Math.abs(Number(drawn) - value)).toBeLessThan(0.05)
  }
}

function certificateOf(teacherName: string): Sheet {
  const layout = shippedLayout('completion-certificate')
  const data = {
    teacherName,
    number: '青教培证字〔2026〕第0001号',
    startsOn: '2026-07-06',
    endsOn: '2026-11-20',
    programName: '小学数学骨干教师课堂教学能力提升',
    hours: 240,
    issuer: options.author,
    issuedOn: '2026-11-22',
    verificationCode: 'QL-7K3M-9XQ2',
    verificationText: '青蓝查验 青教培证字〔2026〕第0001号 QL-7K3M-9XQ2',
  }
  return layOut(layout, data, fontMetrics)
}

async function drawnPdf(sheets: Sheet[]): Promise<Pdf> {
  return readPdf(await drawPdf(sheets, options))
}
