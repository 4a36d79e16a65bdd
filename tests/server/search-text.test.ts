import { pinyin } from 'pinyin-pro'
import { expect, test } from 'vitest'
import { searchTextOf } from '../../electron/server/lib/search-text.ts'

test.each([
  ['张三', 'zhang san', 'zs'],
  ['单雄信', 'shan xiong xin', 'sxx'],
  ['吕布', 'lv bu', 'lb'],
  ['欧阳雨桐', 'ou yang yu tong', 'oyyt'],
  ['尉迟恭', 'yu chi gong', 'ycg'],
  ['买买提·艾力', 'mai mai ti · ai li', 'mmt·al'],
])('%s is found by %s and %s', (name, syllables, initials) => {
  expect(searchTextOf(name)).toEqual({ pinyin: syllables, initials })
})

test('a name is read alike whether character by character or by the dictionary of words and surnames', () => {
  const decoder = new TextDecoder('gb18030')
  const codeAt = (n: number) => new Uint8Array([0xb0 + (Math.floor(n / 94) % 40), 0xa1 + (n % 94)])
  const charAt = (n: number) => decoder.decode(codeAt(n % 3_755))
  for (let n = 0; n < 7_510; n += 1) {
    const name = charAt(n) + charAt(n * 31 + 7) + (n % 3 === 0 ? '' : charAt(n * 101 + 13))
    const whole = pinyin(name, { toneType: 'none', type: 'array', v: true, surname: 'head' })
    expect(searchTextOf(name).pinyin).toBe(whole.join(' ').toLowerCase())
  }
})
