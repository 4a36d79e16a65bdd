import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Alignment, alignElements, distributeElements } from '../../../../shared/documents/design/align-elements.ts'
import { boundsOf, unionOf } from '../../../../shared/documents/design/bounds.ts'
import { moveElements } from '../../../../shared/documents/design/move-elements.ts'
import { handlesOf, placeOfHandle, resizeElement, withBounds } from '../../../../shared/documents/design/resize-element.ts'
import { LayoutElement } from '../../../../shared/documents/elements.ts'
import { anyElement, anyElements, box, framesOf, page } from './any-element.ts'

const all = (elements: readonly LayoutElement[]) => new Set(elements.map(({ id }) => id))
const anyWay = fc.record({ dx: fc.integer({ min: -4000, max: 4000 }), dy: fc.integer({ min: -4000, max: 4000 }) })
const hundredth = ({ dx, dy }: { dx: number; dy: number }) => ({ dx: dx / 10, dy: dy / 10 })

test('a line that falls to the left has its frame around both ends', () => {
  const line = LayoutElement.parse({ kind: 'line', id: 'a', x: 80, y: 10, toX: 20, toY: 35.5, thickness: 0.2 })
  expect(boundsOf(line)).toEqual({ x: 20, y: 10, width: 60, height: 25.5 })
})

test('moved together, elements keep their distances and stop at the edge of the page', () => {
  const elements = [box('a', [10, 10, 20, 10]), box('b', [50, 30, 20, 10]), box('c', [0, 0, 5, 5])]
  const moved = moveElements(elements, new Set(['a', 'b']), { by: { dx: -30, dy: 2.005 }, page })
  expect(framesOf(moved).map(({ x, y }) => [x, y])).toEqual([
    [0, 12.01],
    [40, 32.01],
    [0, 0],
  ])
})

test('what hangs over the edge already can come in, and goes no further out', () => {
  const outside = [box('a', [290, 10, 20, 10])]
  expect(framesOf(moveElements(outside, all(outside), { by: { dx: 5, dy: 0 }, page }))[0]?.x).toBe(290)
  expect(framesOf(moveElements(outside, all(outside), { by: { dx: -5, dy: 0 }, page }))[0]?.x).toBe(285)
})

test('wherever elements are moved, they stay on the page, in their size, and are still elements of a layout', () => {
  fc.assert(
    fc.property(anyElements, anyWay.map(hundredth), (elements, by) => {
      const moved = moveElements(elements, all(elements), { by, page })
      expect(moved.map((element) => LayoutElement.safeParse(element).success)).not.toContain(false)
      const [before, after] = [unionOf(framesOf(elements)), unionOf(framesOf(moved))]
      expect(after?.width).toBeCloseTo(before?.width ?? 0, 6)
      expect(Math.min(after?.x ?? 0, after?.y ?? 0)).toBeGreaterThanOrEqual(0)
      expect((after?.x ?? 0) + (after?.width ?? 0)).toBeLessThanOrEqual(
        Math.max(page.width, (before?.x ?? 0) + (before?.width ?? 0)) + 0.01,
      )
    }),
  )
})

test('a handle goes where it is pulled, the edge across from it stays', () => {
  const [resized] = [resizeElement(box('a', [10, 10, 40, 20]), { handle: 'nw', to: { x: 4.004, y: 15 } }, page)]
  expect(boundsOf(resized)).toEqual({ x: 4, y: 15, width: 46, height: 15 })
})

test.each([
  ['e', { x: 0, y: 0 }, { x: 10, y: 10, width: 1, height: 20 }],
  ['n', { x: 0, y: 80 }, { x: 10, y: 29, width: 40, height: 1 }],
  ['se', { x: 400, y: 400 }, { x: 10, y: 10, width: 287, height: 200 }],
] as const)('pulled by %s too far, a box ends at a millimetre or at the page', (handle, to, frame) => {
  expect(boundsOf(resizeElement(box('a', [10, 10, 40, 20]), { handle, to }, page))).toEqual(frame)
})

test('a QR code stays a square at its far corner', () => {
  const code = LayoutElement.parse({ kind: 'qr', id: 'a', x: 50, y: 50, size: 20, content: '1' })
  expect(boundsOf(resizeElement(code, { handle: 'nw', to: { x: 40, y: 65 } }, page))).toEqual({ x: 40, y: 40, width: 30, height: 30 })
  expect(boundsOf(resizeElement(code, { handle: 'se', to: { x: 51, y: 51 } }, page))).toEqual({ x: 50, y: 50, width: 5, height: 5 })
})

test('ruled lines that are pulled taller have a larger pitch, and their columns keep their proportions', () => {
  const lines = LayoutElement.parse({
    kind: 'lines',
    id: 'a',
    list: 'rows',
    firstLineY: 20,
    pitch: 8,
    count: 10,
    columns: [10, 60].map((x) => ({ x, width: 50, face: 'song', size: 10, content: '' })),
  })
  const pulled = resizeElement(lines, { handle: 'se', to: { x: 60, y: 120 } }, page)
  expect(pulled).toMatchObject({
    firstLineY: 20,
    pitch: 10,
    count: 10,
    columns: [
      { x: 10, width: 25 },
      { x: 35, width: 25 },
    ],
  })
})

test('every element pulled by every handle stays an element on the page', () => {
  const place = fc.record({ x: fc.double({ min: -50, max: 400, noNaN: true }), y: fc.double({ min: -50, max: 300, noNaN: true }) })
  fc.assert(
    fc.property(anyElement, place, fc.nat(), (element, to, choice) => {
      const handles = handlesOf(element)
      const handle = handles[choice % handles.length] ?? 'se'
      const resized = resizeElement(element, { handle, to }, page)
      expect(LayoutElement.safeParse(resized).error).toBeUndefined()
      expect(Math.min(boundsOf(resized).x, boundsOf(resized).y)).toBeGreaterThanOrEqual(0)
      if (element.kind === 'line') expect(placeOfHandle(resized, handle).x).toBeCloseTo(Math.min(Math.max(to.x, 0), 297), 1)
    }),
  )
})

test('an element put into its own frame is the same', () => {
  fc.assert(fc.property(anyElement, (element) => void expect(withBounds(element, boundsOf(element))).toEqual(element)))
})

test.each<[Alignment, 'x' | 'y', [number, number]]>([
  ['left', 'x', [10, 10]],
  ['center', 'x', [35, 30]],
  ['right', 'x', [60, 50]],
  ['top', 'y', [10, 10]],
  ['middle', 'y', [15, 12.5]],
  ['bottom', 'y', [20, 15]],
])('two elements aligned %s', (along, axis, places) => {
  const elements = [box('a', [10, 20, 20, 5]), box('b', [50, 10, 30, 10])]
  expect(framesOf(alignElements(elements, all(elements), { along, page })).map((frame) => frame[axis])).toEqual(places)
})

test('one alone is aligned along the page', () => {
  const elements = [box('a', [10, 20, 20, 5]), box('b', [50, 10, 30, 10])]
  expect(framesOf(alignElements(elements, new Set(['b']), { along: 'center', page }))).toMatchObject([{ x: 10 }, { x: 133.5 }])
})

test('distributed elements have equal gaps; the ends stay, and so does what was not chosen', () => {
  const elements = [box('c', [100, 0, 10, 5]), box('a', [0, 0, 20, 5]), box('b', [25, 0, 30, 5]), box('d', [3, 50, 5, 5])]
  const placed = distributeElements(elements, new Set(['a', 'b', 'c']), 'x')
  expect(framesOf(placed).map(({ x }) => x)).toEqual([100, 0, 45, 3])
})

test('distributing keeps the ends and makes the gaps equal to 0.01 mm', () => {
  const boxes = fc.array(fc.record({ at: fc.nat(20_000), length: fc.nat(3000) }), { minLength: 3, maxLength: 8 })
  fc.assert(
    fc.property(boxes, (spans) => {
      const elements = spans.map(({ at, length }, i) => box(`b${i}`, [at / 100, 0, length / 100, 5]))
      const middle = (element: LayoutElement) => boundsOf(element).x + boundsOf(element).width / 2
      const sorted = elements.toSorted((a, b) => middle(a) - middle(b))
      const placed = distributeElements(sorted, all(sorted), 'x')
      expect([placed[0], placed.at(-1)]).toEqual([sorted[0], sorted.at(-1)])
      const frames = framesOf(placed)
      fc.pre(frames.every(({ x }) => x > 0))
      const gaps = frames.slice(1).map((frame, i) => frame.x - (frames[i]?.x ?? 0) - (frames[i]?.width ?? 0))
      expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(0.0201)
    }),
  )
})
