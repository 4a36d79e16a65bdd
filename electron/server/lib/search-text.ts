import { pinyin } from 'pinyin-pro'

/** How a Chinese name is found and sorted: 张三 → { pinyin: 'zhang san', initials: 'zs' }. Characters without a reading stay as they are. */
export function searchTextOf(name: string, kind: 'person' | 'place' = 'person'): { pinyin: string; initials: string } {
  const surname = kind === 'person' ? 'head' : 'off'
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname, v: true }).map((syllable) => syllable.toLowerCase())
  return { pinyin: syllables.join(' '), initials: syllables.map((syllable) => [...syllable][0] ?? '').join('') }
}
