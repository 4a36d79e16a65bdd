import fc from 'fast-check'
import { boundsOf } from '../../../../shared/documents/design/bounds.ts'
import { LayoutElement } from '../../../../shared/documents/elements.ts'
import { Layout } from '../../../../shared/documents/layout.ts'

export const page = { width: 297, height: 210 }

/** A box with numbers to 0.01 mm; for the tables of tests. */
export function box(id: string, [x, y, width, height]: readonly [number, number, number, number]): LayoutElement {
  return LayoutElement.parse({ kind: 'box', id, x, y, width, height, thickness: 0.3 })
}

export function layoutOf(elements: readonly LayoutElement[]): Layout {
  return Layout.parse({ id: 'test', version: 1, kind: 'completion-certificate', name: '测试', ...page, elements })
}

const mm = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((value) => value / 100)
const area = fc.record({ x: mm(200), y: mm(150), width: mm(90), height: mm(50) })
const cell = { face: 'song', size: 10, content: '' }

/** Elements of every kind that stand on the page. */
export const anyElement: fc.Arbitrary<LayoutElement> = fc
  .oneof(
    area.map((frame) => ({ kind: 'text', ...frame, face: 'song', size: 12, content: '文字' })),
    area.map((frame) => ({ kind: 'box', ...frame, thickness: 0.2 })),
    area.map((frame) => ({ kind: 'picture', ...frame, source: { from: 'field', field: 'photo' } })),
    fc.record({ x: mm(297), y: mm(210), toX: mm(297), toY: mm(210) }).map((ends) => ({ kind: 'line', ...ends, thickness: 0.2 })),
    fc.record({ x: mm(200), y: mm(150), size: fc.integer({ min: 5, max: 50 }) }).map((code) => ({ kind: 'qr', ...code, content: '1' })),
    fc.record({ x: mm(200), y: mm(150), height: mm(30) }).map((frame) => ({
      kind: 'table',
      ...frame,
      height: Math.round(frame.height * 100 + 2000) / 100,
      list: 'rows',
      columns: [30, 60].map((width) => ({ ...cell, header: '', width })),
      rowHeight: 8,
      headerHeight: 8,
      headerFace: 'hei',
      headerSize: 10,
    })),
    fc.record({ x: mm(100), firstLineY: mm(100), count: fc.integer({ min: 1, max: 8 }) }).map(({ x, firstLineY, count }) => ({
      kind: 'lines',
      list: 'rows',
      firstLineY,
      pitch: 8,
      count,
      columns: [
        { ...cell, x, width: 40 },
        { ...cell, x: Math.round((x + 50) * 100) / 100, width: 60 },
      ],
    })),
  )
  .map((element) => LayoutElement.parse({ ...element, id: 'one' }))

/** Several of them, with ids of their own. */
export const anyElements: fc.Arbitrary<LayoutElement[]> = fc
  .array(anyElement, { minLength: 1, maxLength: 6 })
  .map((elements) => elements.filter((element, i) => element.kind !== 'table' || elements.findIndex(({ kind }) => kind === 'table') === i))
  .map((elements) => elements.map((element, i) => ({ ...element, id: `e${i}` })))

export function framesOf(elements: readonly LayoutElement[]) {
  return elements.map(boundsOf)
}
