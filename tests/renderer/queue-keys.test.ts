import { expect, test } from 'vitest'
import { readQueueKey } from '../../renderer/registration/queue-keys.ts'

test.each([
  ['1', { kind: 'decide', decision: 'passed' }],
  [' ', { kind: 'decide', decision: 'passed' }],
  ['2', { kind: 'decide', decision: 'failed' }],
  ['Enter', { kind: 'move', to: 3 }],
  ['ArrowDown', { kind: 'move', to: 3 }],
  ['ArrowUp', { kind: 'move', to: 1 }],
  ['Home', { kind: 'move', to: 0 }],
  ['End', { kind: 'move', to: 9 }],
  ['Escape', { kind: 'leave' }],
  ['Tab', undefined],
  ['3', undefined],
])('with the third of ten booklets in hand the key %j does %j', (key, deed) => {
  expect(readQueueKey(key, 2, 10)).toEqual(deed)
})
