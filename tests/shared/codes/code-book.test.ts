import { expect, test } from 'vitest'
import { openCodeBook } from '../../../shared/codes/code-book.ts'
import { codeListIds, codeLists } from '../../../shared/codes/lists.ts'
import { shippedCode } from '../../../shared/codes/shipped.ts'
import { textCell } from '../../../shared/exchange/sheet.ts'
import { parseWord } from '../../../shared/exchange/values/word.ts'

const mapping = (word: string, code: string | null) => ({ list: 'nationalDocument', word, code, origin: 'office' }) as const
const book = openCodeBook([mapping('护照', 'A-护照'), mapping('其他', 'Z-其他'), mapping('居住证', 'Z-其他'), mapping('军官证', null)])

test('a code is read back into our word, one that stands for two of our words into neither', () => {
  const read = parseWord(book.withCodes({ 护照: [], 其他: [], 居住证: [] }, 'nationalDocument'), 'ask')
  expect(read(textCell('Ａ－护照'))).toEqual({ value: '护照' })
  expect(read(textCell('A-护照'))).toEqual({ value: '护照' })
  const lone = book.withCodes({ 其他: [], 居住证: ['暂住证'] }, 'nationalDocument')
  expect(lone).toEqual({ 其他: [], 居住证: ['暂住证'] })
})

test('a word without a line and one whose line has no code are named alike, each once', () => {
  expect(book.codeOf('nationalDocument', '军官证')).toBeUndefined()
  expect(book.gapsOf('nationalDocument', ['护照', '军官证', '军官证', '士兵证'])).toEqual([
    { list: 'nationalDocument', words: ['军官证', '士兵证'], kind: 'missing' },
  ])
})

test('names of the language are no words of a list', () => {
  for (const list of codeListIds) expect(shippedCode(list, '__proto__')).toBeNull()
  expect(Object.values(codeLists).every(({ words }) => new Set(words).size === words.length)).toBe(true)
})
