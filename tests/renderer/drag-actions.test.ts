import { expect, test } from 'vitest'
import { chooseBy, type Move, moveStep, resizeStep } from '../../renderer/layouts/design/drag-actions.ts'
import { boundsOf } from '../../shared/documents/design/bounds.ts'
import { box, layoutOf } from '../shared/documents/design/any-element.ts'

const layout = layoutOf([box('a', [10, 10, 20, 10]), box('b', [60, 41, 20, 10])])
const board = { view: { scale: 4, grid: 1, offset: 0 }, layout, locked: new Set<string>() }
const started = { at: { x: 15, y: 15 }, elements: layout.elements, chosen: new Set(['a']), gesture: 'drag 0' }
const move: Move = { ...started, kind: 'move', hit: 'a' }
const at = (x: number, y: number, keys: { shiftKey?: boolean; altKey?: boolean } = {}) => ({
  at: { x, y },
  shiftKey: false,
  altKey: false,
  ...keys,
})

test('what is dragged snaps to the grid, and to a neighbour that is near', () => {
  expect(moveStep(move, at(18.3, 19.8), board)?.action).toMatchObject({ by: { dx: 3, dy: 5 } })
  expect(moveStep(move, at(15, 45.2), board)).toMatchObject({ action: { by: { dy: 31 } }, guides: [{ axis: 'y', at: 41 }] })
})

test('with Alt nothing snaps, with Shift it goes one way only', () => {
  const free = moveStep(move, at(18.3, 45.2, { altKey: true }), board)
  expect(free).toMatchObject({ guides: [], action: { by: { dx: expect.closeTo(3.3, 6), dy: expect.closeTo(30.2, 6) } } })
  expect(moveStep(move, at(25.4, 18, { shiftKey: true }), board)?.action).toMatchObject({ by: { dx: 10, dy: 0 } })
})

test('what is locked does not go along', () => {
  expect(moveStep(move, at(30, 30), { ...board, locked: new Set(['a']) })).toBeUndefined()
})

test('a handle at the side is drawn sideways only', () => {
  const [element] = layout.elements
  if (!element) throw new Error('the layout is empty')
  const { action } = resizeStep({ ...started, kind: 'resize', element, handle: 'e' }, at(33.2, 41), board)
  expect(action.do === 'edit' && boundsOf(action.element)).toEqual({ x: 10, y: 10, width: 38, height: 10 })
})

test.each([
  ['one that is not chosen is chosen alone', 'b', false, ['b']],
  ['one of the chosen keeps them all', 'a', false, ['a', 'c']],
  ['with Shift one more', 'b', true, ['a', 'c', 'b']],
  ['with Shift one less', 'a', true, ['c']],
  ['beside everything none', null, false, []],
  ['beside everything with Shift the same', null, true, ['a', 'c']],
])('pressing on %s', (_, hit, shiftKey, chosen) => {
  expect([...chooseBy(hit, shiftKey, new Set(['a', 'c']))]).toEqual(chosen)
})
