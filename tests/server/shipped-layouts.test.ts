import { expect, test } from 'vitest'
import { drawPdf } from '../../electron/server/lib/draw-pdf.ts'
import { fontMetrics } from '../../electron/server/lib/fonts.ts'
import type { LayoutElement } from '../../shared/documents/elements.ts'
import type { KindOfDocument } from '../../shared/documents/kinds/field.ts'
import { documentKinds, exampleOf, fieldLabel } from '../../shared/documents/kinds.ts'
import { layOutPages } from '../../shared/documents/lay-out.ts'
import type { Layout } from '../../shared/documents/layout.ts'
import type { Sheet, SheetOperation } from '../../shared/documents/sheet.ts'
import { shippedLayouts } from '../../shared/documents/shipped-layouts.ts'
import { type DocumentData, type DocumentRow, fieldsOf } from '../../shared/documents/template.ts'
import { mmPerPoint } from '../../shared/documents/units.ts'
import { type Area, readPaths, readPdf, readRuns } from '../support/read-pdf.ts'
import { writeSheet } from '../support/write-sheet.ts'

const named = shippedLayouts.map((layout): [string, Layout] => [`${layout.id}.${layout.version}`, layout])
const sheetsOf = (layout: Layout, data: DocumentData = exampleOf(layout.kind)) => layOutPages(layout, data, fontMetrics)

test.each(named)('the layout %s draws what it always drew: every text and stroke at its place', async (name, layout) => {
  const pages = sheetsOf(layout).map(writeSheet)
  await expect(pages.join('\n')).toMatchFileSnapshot(`golden/${name}.txt`)
})

test.each(named)('in the PDF of %s the pages have their exact size and every element stands within 0.05 mm', async (_, layout) => {
  const sheets = sheetsOf(layout)
  const pdf = await readPdf(await drawPdf(sheets, { title: layout.name, author: '测试' }))
  expect(pdf.numPages).toBe(sheets.length)
  for (const [i, sheet] of sheets.entries()) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = (await pdf.getPage(i + 1)).view
    expect((x1 - x0) * mmPerPoint).toBeCloseTo(sheet.width, 2)
    expect((y1 - y0) * mmPerPoint).toBeCloseTo(sheet.height, 2)
    expect(farthestText(sheet, await readRuns(pdf, i + 1))).toBeLessThan(0.05)
    expect(farthestPath(sheet, await readPaths(pdf, i + 1))).toBeLessThan(0.05)
  }
})

test.each(named)('everything on %s stays on its paper, and it asks for nothing that its kind does not have', (_, layout) => {
  for (const sheet of sheetsOf(layout)) {
    for (const operation of sheet.operations) {
      const { x, y, right, bottom } = reachOf(operation)
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(right).toBeLessThanOrEqual(sheet.width)
      expect(bottom).toBeLessThanOrEqual(sheet.height)
    }
  }
  const fields = layout.elements.flatMap(contentsOf).flatMap(fieldsOf)
  for (const field of fields) expect(fieldLabel(layout.kind, field), field).toBeTruthy()
  const { lists }: KindOfDocument = documentKinds[layout.kind]
  for (const element of layout.elements) if ('list' in element) expect(lists).toHaveProperty(element.list)
})

test.each(named)('with its example %s has all its values, draws every character and overflows nowhere', (_, layout) => {
  const kinds = sheetsOf(layout).flatMap(({ warnings }) => warnings.map(({ kind }) => kind))
  expect(kinds.filter((kind) => kind !== 'shrunk' && kind !== 'two-lines')).toEqual([])
})

const names = ['王丽', '买买提·吐尔逊·阿卜杜热合曼', '𬱖䶮㛃𠅤龘']

test.each(named.flatMap(([name, layout]) => names.map((person): [string, string, Layout] => [name, person, layout])))(
  'on %s the name %s is drawn whole, in faces that have it, and fits',
  (_, person, layout) => {
    const sheets = sheetsOf(layout, withNames(layout, person))
    const drawn = sheets.flatMap(({ operations }) => operations.map((one) => (one.kind === 'text' ? one.text : '')))
    const text = drawn.join('').replaceAll('\u3000', '')
    if (!hasName(layout)) return
    expect(text).toContain(person)
    const bad = sheets.flatMap(({ warnings }) => warnings.filter(({ kind }) => kind === 'overflow' || kind === 'undrawable'))
    expect(bad).toEqual([])
  },
)

function contentsOf(element: LayoutElement): string[] {
  if (element.kind === 'text' || element.kind === 'qr') return [element.content]
  return 'columns' in element ? element.columns.map(({ content }) => content) : []
}

function hasName({ kind, elements }: Layout): boolean {
  const isName = nameFieldsOf(kind)
  return elements
    .flatMap(contentsOf)
    .flatMap(fieldsOf)
    .some((field) => isName.has(field))
}

function nameFieldsOf(kind: Layout['kind']): Set<string> {
  const { fields, lists }: KindOfDocument = documentKinds[kind]
  const all = [fields, ...Object.values(lists).map((list) => list.fields)].flatMap((of) => Object.entries(of))
  return new Set(all.filter(([, { isName }]) => isName).map(([field]) => field))
}

/** The example with every person's name replaced. */
function withNames({ kind }: Layout, person: string): DocumentData {
  const isName = nameFieldsOf(kind)
  const renamed = (row: DocumentRow): DocumentRow =>
    Object.fromEntries(Object.entries(row).map(([field, value]) => [field, isName.has(field) ? person : value]))
  const entries = Object.entries(exampleOf(kind)).map(([field, value]) => {
    if (value !== null && typeof value === 'object') return [field, value.map(renamed)]
    return [field, isName.has(field) ? person : value]
  })
  return Object.fromEntries(entries)
}

type Run = Awaited<ReturnType<typeof readRuns>>[number]

/** How far the worst placed character is from its place, in mm. */
function farthestText(sheet: Sheet, runs: readonly Run[]): number {
  const wanted = sheet.operations.filter((operation) => operation.kind === 'text')
  expect(runs.map(({ text }) => text)).toEqual(wanted.map(({ text }) => text))
  const distances = wanted.flatMap(({ baseline, positions }, i) => {
    const run = runs[i]
    expect(run?.positions).toHaveLength(positions.length)
    return [Math.abs((run?.baseline ?? 0) - baseline), ...positions.map((x, k) => Math.abs((run?.positions[k] ?? 0) - x))]
  })
  return Math.max(0, ...distances)
}

function farthestPath(sheet: Sheet, paths: readonly Area[][]): number {
  const wanted = sheet.operations.filter(({ kind }) => kind === 'line' || kind === 'rect' || kind === 'modules').map(areasOf)
  expect(paths.map((path) => path.length)).toEqual(wanted.map((areas) => areas.length))
  const distances = wanted.flatMap((areas, i) => areas.map((area, k) => distance(area, paths[i]?.[k])))
  return Math.max(0, ...distances)
}

function distance(wanted: Area, drawn: Area | undefined): number {
  if (!drawn) return Number.POSITIVE_INFINITY
  const { x, y, width, height } = wanted
  return Math.max(
    Math.abs(drawn.x - x),
    Math.abs(drawn.y - y),
    Math.abs(drawn.x + drawn.width - x - width),
    Math.abs(drawn.y + drawn.height - y - height),
  )
}

function areasOf(operation: SheetOperation): Area[] {
  if (operation.kind === 'modules') return operation.rects.map(([x, y, width, height]) => ({ x, y, width, height }))
  if (operation.kind === 'line') {
    const { x, y, toX, toY } = operation
    return [{ x: Math.min(x, toX), y: Math.min(y, toY), width: Math.abs(toX - x), height: Math.abs(toY - y) }]
  }
  return operation.kind === 'text' ? [] : [operation]
}

/** From where to where an operation reaches; a text is taken as full squares from its first to its last character. */
function reachOf(operation: SheetOperation) {
  if (operation.kind === 'text') {
    const em = operation.size * mmPerPoint
    const last = operation.positions.at(-1) ?? operation.x
    return { x: operation.x, y: operation.baseline - 0.88 * em, right: last + em, bottom: operation.baseline + 0.12 * em }
  }
  const areas = areasOf(operation)
  return {
    x: Math.min(...areas.map(({ x }) => x)),
    y: Math.min(...areas.map(({ y }) => y)),
    right: Math.max(...areas.map(({ x, width }) => x + width)),
    bottom: Math.max(...areas.map(({ y, height }) => y + height)),
  }
}
