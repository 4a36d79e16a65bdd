import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type SnapTo, snapFrame, snapPoint } from '../../../../shared/documents/design/snap.ts'
import { page } from './any-element.ts'

const nothing: SnapTo = { neighbours: [], page, grid: 0, tolerance: 1.5 }
const neighbour = { x: 50, y: 60, width: 40, height: 10 }

test.each([
  ['its left edge meets a left edge', { x: 51, y: 130, width: 30, height: 5 }, { dx: -1, guides: [{ axis: 'x', at: 50 }] }],
  ['its right edge meets a left edge', { x: 18.8, y: 130, width: 30, height: 5 }, { dx: 1.2, guides: [{ axis: 'x', at: 50 }] }],
  ['its middle meets a middle', { x: 54.6, y: 130, width: 30, height: 5 }, { dx: 0.4, guides: [{ axis: 'x', at: 70 }] }],
  ['its middle meets the middle of the page', { x: 134, y: 20, width: 30, height: 5 }, { dx: -0.5, guides: [{ axis: 'x', at: 148.5 }] }],
  ['nothing is near', { x: 220, y: 140, width: 31, height: 7 }, { dx: 0, guides: [] }],
])('a frame snaps so that %s', (_, frame, snapped) => {
  expect(snapFrame(frame, { ...nothing, neighbours: [neighbour] })).toMatchObject({
    dx: expect.closeTo(snapped.dx, 6),
    guides: snapped.guides,
  })
})

test.each([
  [1, 10.3, 10],
  [1, 10.5, 11],
  [0.5, 10.3, 10.5],
  [0, 10.3, 10.3],
])('on a grid of %d mm %d becomes %d', (grid, x, placed) => {
  expect(x + snapFrame({ x, y: 140.2, width: 3.33, height: 7 }, { ...nothing, grid, tolerance: 0.1 }).dx).toBeCloseTo(placed, 6)
})

test('a handle that goes only up and down is not drawn sideways', () => {
  const snapped = snapPoint({ y: 61 }, { ...nothing, neighbours: [neighbour] })
  expect(snapped).toEqual({ dx: 0, dy: -1, guides: [{ axis: 'y', at: 60 }] })
})

test('nothing ever jumps further than the tolerance, or half a step of the grid', () => {
  const hundredths = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((value) => value / 100)
  const mm = hundredths(200)
  const frame = fc.record({ x: mm, y: mm, width: mm, height: mm })
  const grid = fc.constantFrom(0, 0.5, 1)
  fc.assert(
    fc.property(frame, fc.array(frame, { maxLength: 5 }), grid, hundredths(5), (own, neighbours, step, tolerance) => {
      const { dx, dy, guides } = snapFrame(own, { neighbours, page, grid: step, tolerance })
      const most = Math.max(tolerance, step / 2) + 1e-9
      expect(Math.abs(dx)).toBeLessThanOrEqual(most)
      expect(Math.abs(dy)).toBeLessThanOrEqual(most)
      for (const { axis, at } of guides) {
        const [start, length] = axis === 'x' ? [own.x + dx, own.width] : [own.y + dy, own.height]
        expect([start, start + length / 2, start + length].some((edge) => Math.abs(edge - at) < 0.006)).toBe(true)
      }
    }),
  )
})
