import fc from 'fast-check'
import { expect, test } from 'vitest'
import { titleLevels } from '../../../shared/titles/levels.ts'
import { TitleDraft } from '../../../shared/titles/model.ts'
import { isAfter, parsePartialDate } from '../../../shared/titles/partial-date.ts'
import { nameTitle, restOfTitle } from '../../../shared/titles/words.ts'

test.each([
  ['骨干教师', '县级', '县级骨干教师', '县级'],
  ['县级骨干教师', null, '县级骨干教师', '县级'],
  ['县 骨干教师', null, '县级骨干教师', '县级'],
  ['县骨干教师', '县级', '县级骨干教师', '县级'],
  ['省特级教师', null, '省级特级教师', '省级'],
  ['特级教师', '省级', '特级教师', '省级'],
  ['特级教师', null, '特级教师', null],
  ['地市级名师', '市级', '地市级名师', '市级'],
  ['区级教学能手', null, '区级教学能手', '县级'],
  ['教学能手', '市级', '市级教学能手', '市级'],
  ['校园之星', null, '校园之星', null],
  ['市民最喜爱的教师', null, '市民最喜爱的教师', null],
] as const)('%s（级别 %s）叫“%s”，是%s', (written, level, name, known) => {
  expect(nameTitle(written, level)).toEqual({ name, level: known })
})

test('a title named twice over is named the same', () => {
  const names = fc.constantFrom('骨干教师', '县级骨干教师', '市名师', '特级教师', '教学能手', '区级学科带头人', '名校长')
  fc.assert(
    fc.property(names, fc.constantFrom(null, ...titleLevels), (written, level) => {
      const once = nameTitle(written, level)
      expect(nameTitle(once.name, once.level)).toEqual(once)
    }),
  )
})

test.each([
  ['县级骨干教师', '骨干教师'],
  ['区县级骨干教师', '骨干教师'],
  ['特级教师', '特级教师'],
  ['县级', '县级'],
] as const)('%s 不带级别是 %s', (name, rest) => {
  expect(restOfTitle(name)).toBe(rest)
})

test.each([
  ['2015', '2015'],
  ['2015年', '2015'],
  ['2015年度', '2015'],
  ['２０１５．９', '2015-09'],
  ['2015.09.01', '2015-09-01'],
  ['2015/9/1', '2015-09-01'],
  ['2015年9月', '2015-09'],
  ['201509', '2015-09'],
] as const)('日期 %s 读成 %s', (text, date) => {
  expect(parsePartialDate({ text, kind: 'text' })).toMatchObject({ value: date })
})

test('a year written as a number is a year, a serial is a day', () => {
  expect(parsePartialDate({ text: '2015', kind: 'number', number: 2015 })).toMatchObject({ value: '2015' })
  expect(parsePartialDate({ text: '42257', kind: 'number', number: 42_257 })).toMatchObject({ value: '2015-09-10' })
})

test.each([
  ['2026', '2026-05-01', false],
  ['2026-05', '2026', false],
  ['2026-06', '2026-05-01', true],
  ['2025', '2026-05', false],
] as const)('%s 晚于 %s：%s', (date, other, after) => {
  expect(isAfter(date, other)).toBe(after)
})

test('what is entered by hand: one title, its level as the name says', () => {
  const messages = (draft: object) => TitleDraft.safeParse(draft).error?.issues.map(({ message }) => message)
  expect(TitleDraft.parse({ name: ' 骨干教师 ', level: '县级', grantedOn: '2015年9月', number: ' ' })).toEqual({
    name: '县级骨干教师',
    level: '县级',
    grantedOn: '2015-09',
    grantedBy: null,
    number: null,
  })
  expect(messages({ name: '市级名师', level: '县级' })).toEqual(['称号里写的是市级，请改成一样的'])
  expect(messages({ name: '县级名师、市级名师' })).toEqual(['一次填一个称号'])
  expect(messages({ name: '县级名师', grantedOn: '去年' })).toHaveLength(1)
})
