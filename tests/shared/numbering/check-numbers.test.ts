import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkNumbers, type HeldRange, type NumberedCertificate } from '../../../shared/numbering/check-numbers.ts'

const held = (firstSerial: number, lastSerial: number, rest: Partial<HeldRange> = {}): HeldRange => ({
  ...{ firstSerial, lastSerial, purpose: 'reserved', note: '局长特批', isReleased: false },
  ...rest,
})
const certificate = (serial: number, fate: NumberedCertificate['fate'] = 'valid') => ({ serial, fate })

test('every number is issued, void, reissued, reserved or used elsewhere', () => {
  const certificates = [certificate(4), certificate(5, 'voided'), certificate(6, 'reissued'), certificate(11)]
  expect(checkNumbers(6, certificates, [held(1, 3, { purpose: 'elsewhere' }), held(10, 12)])).toEqual({
    ...{ highest: 12, valid: 2, voided: 1, reissued: 1, reserved: 2, elsewhere: 3, missing: 0, ahead: 3, gaps: [] },
  })
})

test('a number without a certificate is named, with the reason where there is one', () => {
  const checked = checkNumbers(8, [certificate(1), certificate(8)], [held(2, 4, { isReleased: true })])
  expect(checked.missing).toBe(6)
  expect(checked.gaps).toEqual([
    { first: 2, last: 4, why: '原为局长特批预留，后来取消，没有发出' },
    { first: 5, last: 7, why: '没有找到证书，原因不明' },
  ])
})

test('whatever was issued and set aside, the counts add up to the highest number', () => {
  const ranges = fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 20 }), fc.constantFrom('reserved', 'elsewhere'), fc.boolean())
      .map(([first, length, purpose, isReleased]) => held(first, first + length, { purpose: purpose as HeldRange['purpose'], isReleased })),
    { maxLength: 4 },
  )
  const issued = fc.uniqueArray(fc.integer({ min: 1, max: 60 })).map((serials) => serials.map((serial) => certificate(serial)))
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), issued, ranges, (last, certificates, set) => {
      const { highest, gaps, ...counts } = checkNumbers(last, certificates, set)
      const { valid, voided, reissued, reserved, elsewhere, missing, ahead } = counts
      expect(valid + voided + reissued + reserved + elsewhere + missing + ahead).toBe(highest)
      expect(valid).toBe(certificates.length)
      expect(gaps.reduce((sum, gap) => sum + gap.last - gap.first + 1, 0)).toBe(missing)
    }),
  )
})
