import { pinyin } from 'pinyin-pro'

const options = { toneType: 'none', type: 'array', v: true } as const

/** How a Chinese name is found and sorted: 张三 → { pinyin: 'zhang san', initials: 'zs' }. Characters without a reading stay as they are. */
export function searchTextOf(name: string, kind: 'person' | 'place' = 'person'): { pinyin: string; initials: string } {
  const surname = kind === 'person' ? 'head' : 'off'
  const syllables = readOneByOne(name) ?? pinyin(name, { ...options, surname }).map((syllable) => syllable.toLowerCase())
  return { pinyin: syllables.join(' '), initials: syllables.map((syllable) => [...syllable][0] ?? '').join('') }
}

/** Three names of four hold no character that can be read in two ways; then no dictionary of words and surnames need be searched. */
function readOneByOne(name: string): string[] | undefined {
  const syllables: string[] = []
  for (const char of name) {
    const syllable = onlyReadingOf(char)
    if (syllable === undefined) return undefined
    syllables.push(syllable)
  }
  return syllables
}

/** The one reading of a character, tones aside; nothing where it has several, or is no Chinese character. */
const onlyReadings = new Map<string, string | undefined>()

function onlyReadingOf(char: string): string | undefined {
  if (!onlyReadings.has(char)) onlyReadings.set(char, findOnlyReading(char))
  return onlyReadings.get(char)
}

function findOnlyReading(char: string): string | undefined {
  const [only, ...others] = new Set(pinyin(char, { ...options, multiple: true }).map((syllable) => syllable.toLowerCase()))
  return others.length === 0 && isChinese.test(char) ? only : undefined
}

const isChinese = /^[\u4e00-\u9fff]$/
