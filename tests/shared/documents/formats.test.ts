import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chineseNumeralDate, chineseNumeralYear, countInChinese, spacedName } from '../../../shared/documents/formats.ts'
import { fillTemplate, isTemplate } from '../../../shared/documents/template.ts'

test.each([
  ['2026-11-22', '二〇二六年十一月二十二日'],
  ['2000-01-01', '二〇〇〇年一月一日'],
  ['2010-10-10', '二〇一〇年十月十日'],
  ['1999-12-30', '一九九九年十二月三十日'],
  ['2026-02-20', '二〇二六年二月二十日'],
  ['2026-09-31', '二〇二六年九月三十一日'],
])('%s stands on a certificate as %s', (day, written) => {
  expect(chineseNumeralDate(day)).toBe(written)
})

test('a year alone is written with 〇 too', () => {
  expect(chineseNumeralYear('2026')).toBe('二〇二六年')
  expect(chineseNumeralYear('2005-09-01')).toBe('二〇〇五年')
})

test('no two counts are written alike', () => {
  fc.assert(
    fc.property(fc.nat(99), fc.nat(99), (a, b) => {
      expect(countInChinese(a) === countInChinese(b)).toBe(a === b)
    }),
  )
})

test.each([
  ['王丽', '王　丽'],
  ['欧阳娜', '欧阳娜'],
  ['欧阳娜娜', '欧阳娜娜'],
  ['𬱖䶮', '𬱖　䶮'],
  ['李', '李'],
  ['Li', 'Li'],
  ['买买提·吐尔逊', '买买提·吐尔逊'],
])('the name %s is set as %s', (name, set) => {
  expect(spacedName(name)).toBe(set)
})

test('a template takes its values in the formats it names', () => {
  const { text } = fillTemplate('{name:姓名}于{day:日期}修满{hours:学时}学时，第{n}号', {
    name: '王丽',
    day: '2026-07-06',
    hours: 45,
    n: 3,
  })
  expect(text).toBe('王　丽于2026年7月6日修满4.5学时，第3号')
  expect(fillTemplate('{hours:学时}', { hours: 240 }).text).toBe('24')
})

test.each([
  ['日期', '2026-07-06', '2026年7月6日'],
  ['年月', '2026-07-06', '2026年7月'],
  ['点日期', '2026-07-06', '2026.07.06'],
  ['年', '2026-07-06', '2026'],
  ['月', '2026-07-06', '7'],
  ['日', '2026-07-06', '6'],
  ['中文年月', '2026-10', '二〇二六年十月'],
  ['中文年', '2026', '二〇二六年'],
  ['学分', '15', '1.5'],
  ['证件遮盖', '379900198404263673', '3799**********3673'],
  ['手机遮盖', '13812345678', '138****5678'],
  ['手机遮盖', '5551234', '*****34'],
])('the format %s writes %s as %s', (format, value, written) => {
  expect(fillTemplate(`{a:${format}}`, { a: value }).text).toBe(written)
})

test('a value that is not there leaves nothing behind and is named', () => {
  expect(fillTemplate('编号：{number}', {})).toEqual({ text: '编号：', missing: ['number'] })
  expect(fillTemplate('{toString}', {})).toEqual({ text: '', missing: ['toString'] })
})

test('a value is never read as a template', () => {
  expect(fillTemplate('{a}', { a: '{b:日期}', b: '2026-01-01' }).text).toBe('{b:日期}')
})

test.each([
  ['{a}{b:中文日期}', true],
  ['没有字段', true],
  ['{a:没有的格式}', false],
  ['{a:toString}', false],
  ['{a', false],
  ['a}', false],
  ['{}', false],
])('the template %s is good: %s', (template, good) => {
  expect(isTemplate(template)).toBe(good)
})
