import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareThree } from '../../../shared/packs/compare-three.ts'

test.each([
  ['nobody changed anything', { sent: 'a', returned: 'a', now: 'a' }, 'same'],
  ['only the office changed', { sent: 'a', returned: 'a', now: 'b' }, 'untouched'],
  ['only the school changed', { sent: 'a', returned: 'b', now: 'a' }, 'change'],
  ['both changed alike', { sent: 'a', returned: 'b', now: 'b' }, 'same'],
  ['both changed differently', { sent: 'a', returned: 'b', now: 'c' }, 'conflict'],
  ['the school filled what was blank', { sent: null, returned: 'b', now: null }, 'change'],
  ['both filled what was blank', { sent: null, returned: 'b', now: 'c' }, 'conflict'],
  ['the school blanked it', { sent: 'a', returned: null, now: 'a' }, 'cleared'],
  ['both blanked it', { sent: 'a', returned: null, now: null }, 'same'],
  ['the office blanked it', { sent: 'a', returned: 'b', now: null }, 'conflict'],
  ['the school says again what was taken over', { sent: 'a', returned: 'b', now: 'b', earlier: 'b' }, 'same'],
  ['the school says again what the office has changed since', { sent: 'a', returned: 'b', now: 'c', earlier: 'b' }, 'untouched'],
  ['the school corrects itself', { sent: 'a', returned: 'c', now: 'b', earlier: 'b' }, 'change'],
  ['the school corrects itself, and the office it', { sent: 'a', returned: 'c', now: 'd', earlier: 'b' }, 'conflict'],
  ['the school goes back to what was sent', { sent: 'a', returned: 'a', now: 'b', earlier: 'b' }, 'conflict'],
] as const)('%s', (_, values, comparison) => {
  expect(compareThree(values)).toBe(comparison)
})

const value = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null })

test('what the school has not touched is never written, whatever the office has done', () => {
  fc.assert(
    fc.property(value, value, (sent, now) => {
      expect(compareThree({ sent, returned: sent, now })).toMatch(/^(same|untouched)$/)
    }),
  )
})

test('what neither has changed is never written', () => {
  fc.assert(
    fc.property(value, (all) => {
      expect(compareThree({ sent: all, returned: all, now: all })).toBe('same')
    }),
  )
})

test('what the office has changed is only ever overwritten by a person’s word', () => {
  fc.assert(
    fc.property(value, value, value, (sent, returned, now) => {
      fc.pre(now !== sent)
      expect(compareThree({ sent, returned, now })).not.toBe('change')
    }),
  )
})

test('a blank never overwrites', () => {
  fc.assert(
    fc.property(value, value, (sent, now) => {
      expect(compareThree({ sent, returned: null, now })).not.toMatch(/change|conflict/)
    }),
  )
})
