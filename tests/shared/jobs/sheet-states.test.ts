import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextPortion, settle } from '../../../shared/jobs/portions.ts'
import { canHappen, SheetEvent, type SheetState, stateAfter } from '../../../shared/jobs/sheet-states.ts'

test('a sheet that jammed waits again, a good one does not', () => {
  expect(settle([21, 22, 23, 24, 25], { lastOut: 23, spoiled: [22] })).toEqual([
    { position: 21, event: 'out' },
    { position: 22, event: 'spoiled' },
    { position: 23, event: 'out' },
    { position: 24, event: 'returned' },
    { position: 25, event: 'returned' },
  ])
})

test('nothing came out: all wait again', () => {
  expect(settle([1, 2], { lastOut: 0, spoiled: [] }).map(({ event }) => event)).toEqual(['returned', 'returned'])
})

test('the next portion goes on from a number and leaves out what is done', () => {
  const states: SheetState[] = ['out', 'waiting', 'skipped', 'waiting', 'sent', 'waiting', 'waiting']
  const sheets = states.map((state, i) => ({ position: i + 1, state }))
  expect(nextPortion(sheets, { from: 1, most: 2 })).toEqual([2, 4])
  expect(nextPortion(sheets, { from: 5, most: 10 })).toEqual([6, 7])
})

test.each([
  ['out', 'waiting'],
  ['sent', 'out'],
  ['skipped', 'sent'],
  ['restored', 'waiting'],
  ['spoiled', 'skipped'],
] as const)('%s can not happen to a sheet that is %s', (event, state) => {
  expect(canHappen(event, state)).toBe(false)
  expect(() => stateAfter(event, state)).toThrow(state)
})

/** A day at the printer: portions of any size, any outcome, sheets spoiled or skipped in between. */
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('send' as const), from: fc.nat(12), most: fc.integer({ min: 1, max: 6 }) }),
    fc.record({
      kind: fc.constant('settle' as const),
      lastOut: fc.nat(12),
      spoiled: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('one' as const),
      position: fc.integer({ min: 1, max: 12 }),
      event: fc.constantFrom(...SheetEvent.options),
    }),
  ),
  { maxLength: 30 },
)

test('whatever happens at the printer, every good sheet came out of one piece of paper, and the paper adds up', () => {
  fc.assert(
    fc.property(steps, (day) => {
      const states = new Map<number, SheetState>(Array.from({ length: 12 }, (_, i) => [i + 1, 'waiting']))
      const paper = { used: 0, spoiled: 0, back: 0 }
      const happen = (position: number, event: SheetEvent) => {
        const state = states.get(position)
        if (!state || !canHappen(event, state)) return
        if (event === 'sent') paper.used += 1
        if (event === 'spoiled') paper.spoiled += 1
        if (event === 'returned') paper.back += 1
        states.set(position, stateAfter(event, state))
      }
      const placed = () => [...states].map(([position, state]) => ({ position, state }))
      for (const step of day) {
        if (step.kind === 'send') for (const position of nextPortion(placed(), step)) happen(position, 'sent')
        if (step.kind === 'one') happen(step.position, step.event)
        if (step.kind === 'settle') {
          const sent = placed().filter(({ state }) => state === 'sent')
          for (const { position, event } of settle(
            sent.map(({ position }) => position),
            step,
          ))
            happen(position, event)
          expect(placed().some(({ state }) => state === 'sent')).toBe(false)
        }
      }
      const count = (wanted: SheetState) => placed().filter(({ state }) => state === wanted).length
      expect(paper.used - paper.spoiled - paper.back).toBe(count('out') + count('sent'))
      expect(count('out') + count('sent') + count('waiting') + count('skipped')).toBe(12)
    }),
  )
})
