import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLines, lineWidth } from '../../../shared/documents/break-lines.ts'
import { chooseGlyphs } from '../../../shared/documents/faces.ts'
import { plainMetrics } from './plain-metrics.ts'

const linesOf = (text: string, width: number, firstIndent = 0) =>
  breakLines(chooseGlyphs(text, 'song', plainMetrics), { width, letterSpacing: 0, firstIndent }).map((line) =>
    line.glyphs.map((glyph) => glyph.character).join(''),
  )

test.each([
  ['经考核成绩合格，准予结业。', 5, ['经考核成绩', '合格，准予', '结业。']],
  ['经考核合格了，准予结业', 6, ['经考核合格', '了，准予结业']],
  ['参加“小学数学”培训', 3, ['参加', '“小学', '数学”', '培训']],
  ['参加了（小学）培训', 4, ['参加了', '（小学）', '培训']],
  ['共计120学时', 3, ['共计', '120学', '时']],
  ['两行\n文字', 9, ['两行', '文字']],
  ['a b c', 1.5, ['a b', 'c']],
  ['好', 0.5, ['好']],
  ['', 5, ['']],
])('%s on lines of %d characters becomes %j', (text, width, lines) => {
  expect(linesOf(text, width)).toEqual(lines)
})

test('the first line of a paragraph is indented, and only it', () => {
  expect(linesOf('一二三四五六七八', 4, 2)).toEqual(['一二', '三四五六', '七八'])
})

const word = fc.stringMatching(/^[甲乙丙丁戊己庚辛]{2,6}$/)
const closingMark = fc.constantFrom(...'，。、；：！？）》”')
const openingMark = fc.constantFrom(...'（《“〔')
const part = fc.oneof(
  word,
  fc.tuple(openingMark, word).map(([mark, text]) => mark + text),
  fc.tuple(word, closingMark).map(([text, mark]) => text + mark),
)
const sentence = fc.array(part, { minLength: 1, maxLength: 30 }).map((parts) => parts.join(''))

test('no line begins with closing or ends with opening punctuation, none is too long, and nothing is lost', () => {
  fc.assert(
    fc.property(sentence, fc.double({ min: 4, max: 30, noNaN: true }), (text, width) => {
      const lines = breakLines(chooseGlyphs(text, 'song', plainMetrics), { width, letterSpacing: 0, firstIndent: 0 })
      const texts = lines.map((line) => line.glyphs.map((glyph) => glyph.character).join(''))
      expect(texts.join('')).toBe(text)
      for (const line of texts.slice(1)) expect(line).not.toMatch(/^[，。、；：！？）》”]/)
      for (const line of texts.slice(0, -1)) expect(line).not.toMatch(/[（《“〔]$/)
      for (const line of lines) expect(lineWidth(line.glyphs, 0)).toBeLessThanOrEqual(width + 1e-6)
    }),
  )
})

test('any text at all comes out whole and in finite time, however narrow the line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.double({ min: 0.01, max: 20, noNaN: true }), (text, width) => {
      const glyphs = chooseGlyphs(text, 'song', plainMetrics)
      const wanted = glyphs.map((glyph) => glyph.character).join('')
      const drawn = breakLines(glyphs, { width, letterSpacing: 0.1, firstIndent: 2 }).flatMap((line) => line.glyphs)
      const squeeze = (all: string) => all.replaceAll(/[ \n]/g, '')
      expect(squeeze(drawn.map((glyph) => glyph.character).join(''))).toBe(squeeze(wanted))
    }),
  )
})
