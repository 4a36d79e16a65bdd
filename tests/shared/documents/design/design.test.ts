import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Design, type DesignAction, reduceDesign, startDesign } from '../../../../shared/documents/design/design.ts'
import { newElement } from '../../../../shared/documents/design/new-element.ts'
import { LayoutElement } from '../../../../shared/documents/elements.ts'
import { Layout } from '../../../../shared/documents/layout.ts'
import { anyElements, box, framesOf, layoutOf, page } from './any-element.ts'

const three = layoutOf([box('a', [10, 10, 20, 10]), box('b', [40, 20, 20, 10]), box('c', [90, 30, 20, 10])])

function after(layout: Layout, ...actions: DesignAction[]): Design {
  return actions.reduce(reduceDesign, startDesign(layout))
}

const orderOf = ({ history }: Design) => history.present.elements.map(({ id }) => id).join('')
const placesOf = ({ history }: Design) => framesOf(history.present.elements).map(({ x }) => x)

test('a drag is one step, however many places it went by', () => {
  const drag = [1, 2, 3.5].map((dx): DesignAction => ({ do: 'move', by: { dx, dy: 0 }, from: three.elements, gesture: 'drag' }))
  const dragged = after(three, { do: 'choose', ids: ['a'] }, ...drag, { do: 'end-gesture' })
  expect(placesOf(dragged)).toEqual([13.5, 40, 90])
  expect(placesOf(reduceDesign(dragged, { do: 'undo' }))).toEqual([10, 40, 90])
  expect(
    placesOf([{ do: 'undo' }, { do: 'redo' }].reduce((design, action) => reduceDesign(design, action as DesignAction), dragged)),
  ).toEqual([13.5, 40, 90])
})

test('two drags are two steps, and a drag that is given up is none', () => {
  const by = { dx: 1, dy: 0 }
  const choose: DesignAction = { do: 'choose', ids: ['a'] }
  const twice = after(three, choose, { do: 'move', by, gesture: '1' }, { do: 'end-gesture' }, { do: 'move', by, gesture: '1' })
  expect(placesOf(reduceDesign(twice, { do: 'undo' }))).toEqual([11, 40, 90])
  const given = reduceDesign(twice, { do: 'cancel-gesture' })
  expect([placesOf(given), given.history.past.length]).toEqual([[11, 40, 90], 1])
})

test('what changes nothing is no step', () => {
  const { history } = after(
    three,
    { do: 'choose', ids: ['a', 'b', 'c'] },
    { do: 'move', by: { dx: 0, dy: 0 } },
    { do: 'stack', step: 'front' },
  )
  expect(history.past).toEqual([])
})

test.each([
  ['forward', 'a', 'bac'],
  ['forward', 'ab', 'cab'],
  ['forward', 'c', 'abc'],
  ['forward', 'bc', 'abc'],
  ['back', 'c', 'acb'],
  ['front', 'a', 'bca'],
  ['rear', 'bc', 'bca'],
] as const)('%s of %s makes the order %s', (step, chosen, order) => {
  expect(orderOf(after(three, { do: 'choose', ids: [...chosen] }, { do: 'stack', step }))).toBe(order)
})

test('copies stand beside the originals, are chosen, and have ids of their own', () => {
  const copies = three.elements.slice(0, 2)
  const pasted = after(
    three,
    { do: 'paste', elements: copies, by: { dx: 5, dy: 5 } },
    { do: 'paste', elements: copies, by: { dx: 5, dy: 5 } },
  )
  expect(pasted.history.present.elements.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'box-1', 'box-2', 'box-3', 'box-4'])
  expect([...pasted.chosen]).toEqual(['box-3', 'box-4'])
  expect(placesOf(pasted)).toEqual([10, 40, 90, 15, 45, 15, 45])
})

test('a second table is not pasted: a layout has room for one', () => {
  const table = newElement('table', three)
  const pasted = after(layoutOf([table]), { do: 'paste', elements: [table, ...three.elements], by: { dx: 5, dy: 5 } })
  expect(pasted.history.present.elements.map(({ kind }) => kind)).toEqual(['table', 'box', 'box', 'box'])
})

test('what is locked is neither moved nor removed', () => {
  const locked = after(
    three,
    { do: 'choose', ids: ['a', 'b'] },
    { do: 'lock', id: 'a', as: 'locked' },
    { do: 'move', by: { dx: 3, dy: 0 } },
  )
  expect(placesOf(locked)).toEqual([10, 43, 90])
  expect(orderOf(reduceDesign(locked, { do: 'remove' }))).toBe('ac')
  const free = [{ do: 'lock', id: 'a', as: 'free' } as const, { do: 'remove' } as const].reduce(reduceDesign, locked)
  expect(orderOf(free)).toBe('c')
})

test('what is undone out of being is no longer chosen', () => {
  const pasted = after(three, { do: 'paste', elements: three.elements, by: { dx: 5, dy: 5 } })
  expect([...reduceDesign(pasted, { do: 'undo' }).chosen]).toEqual([])
})

test.each(['text', 'line', 'box', 'picture', 'qr', 'table', 'lines'] as const)('a new %s is an element, even on a small page', (kind) => {
  for (const size of [page, { width: 20, height: 20 }]) {
    const element = newElement(kind, { ...size, elements: [] })
    expect(LayoutElement.safeParse(element).success).toBe(true)
    expect(Layout.safeParse({ ...three, ...size, elements: [element] }).success).toBe(true)
  }
})

const anyAction: fc.Arbitrary<DesignAction> = fc.oneof(
  fc.subarray(['e0', 'e1', 'e2', 'e3']).map((ids): DesignAction => ({ do: 'choose', ids })),
  fc
    .record({ dx: fc.integer({ min: -50, max: 50 }), dy: fc.integer({ min: -50, max: 50 }) })
    .map((by): DesignAction => ({ do: 'move', by })),
  fc.constantFrom('left', 'middle', 'bottom').map((along): DesignAction => ({ do: 'align', along: along as 'left' })),
  fc.constantFrom('x', 'y').map((axis): DesignAction => ({ do: 'distribute', axis: axis as 'x' })),
  fc.constantFrom('front', 'forward', 'back', 'rear').map((step): DesignAction => ({ do: 'stack', step: step as 'front' })),
  anyElements.map((elements): DesignAction => ({ do: 'paste', elements, by: { dx: 5, dy: 5 } })),
  fc.constantFrom<DesignAction>({ do: 'remove' }, { do: 'undo' }, { do: 'redo' }, { do: 'move', by: { dx: 1, dy: 0 }, gesture: 'drag' }),
)

test('after anything that was done, undoing it all gives the start, and doing it all again gives the end', () => {
  fc.assert(
    fc.property(anyElements, fc.array(anyAction, { maxLength: 30 }), (elements, actions) => {
      const layout = layoutOf(elements)
      const end = actions.reduce(reduceDesign, startDesign(layout))
      const steps = end.history.past.length
      const start = Array.from({ length: steps }).reduce<Design>((design) => reduceDesign(design, { do: 'undo' }), end)
      expect(start.history.present).toEqual(layout)
      const again = Array.from({ length: steps }).reduce<Design>((design) => reduceDesign(design, { do: 'redo' }), start)
      expect(again.history.present).toEqual(end.history.present)
      expect(Layout.safeParse(end.history.present).error).toBeUndefined()
    }),
  )
})
