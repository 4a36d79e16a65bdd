import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeAlphabet, formatCode, plainNumber, readProof, verificationTextOf } from '../../../shared/verification/code.ts'

const number = '测教培证字〔2026〕第0001号'

test.each(['QL-7K1M-9P0D', 'ql-7k1m-9p0d', 'QL 7K1M 9P0D', 'QL7K1M9P0D', 'Q1-7KIM-9POD', 'ＱＬ－７Ｋ１Ｍ－９Ｐ０Ｄ', ' ql—7klm—9pod '])(
  'the code is read from “%s”',
  (typed) => {
    expect(readProof(typed)).toEqual({ code: '7K1M9P0D', isUnmarked: false })
  },
)

test('eight letters and digits without the mark may be a code or a number', () => {
  expect(readProof('7k1m-9p0d')).toEqual({ code: '7K1M9P0D', number: '7k1m-9p0d', isUnmarked: true })
})

test('what a scanner types gives number and code, and the code alone where it garbles Chinese', () => {
  const text = verificationTextOf(number, '7K1M9P0D')
  expect(text).toBe('青蓝查验 测教培证字〔2026〕第0001号 QL-7K1M-9P0D')
  expect(readProof(text)).toMatchObject({ code: '7K1M9P0D', number })
  expect(readProof('???? ?????2026?0001? QL-7K1M-9P0D')).toMatchObject({ code: '7K1M9P0D' })
})

test('a number is a number', () => {
  expect(readProof(number)).toEqual({ number, isUnmarked: false })
  expect(plainNumber('测教培证字 [2026] 第０００１号')).toBe(plainNumber(number))
})

test('every code is read back from how it is printed', () => {
  const code = fc.array(fc.constantFrom(...codeAlphabet), { minLength: 8, maxLength: 8 }).map((letters) => letters.join(''))
  fc.assert(
    fc.property(code, (one) => {
      expect(readProof(formatCode(one)).code).toBe(one)
      expect(readProof(formatCode(one).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')).code).toBe(one)
    }),
  )
})
