import { normaliseIdNumber, parseIdNumber } from '../exchange/values/id-number.ts'
import { normaliseName } from '../exchange/values/name.ts'
import { toHalfWidth } from '../exchange/values/plain-text.ts'
import { teacherFields } from './fields.ts'
import { teacherWords } from './words.ts'

/** What a line of a pasted list may mean: words in Chinese (a name, a school …), and numbers (an ID or a card number). */
export type ListLine = { text: string; words: readonly string[]; numbers: readonly string[] }

const nameHeaders: ReadonlySet<string> = new Set(teacherFields.name.headers)
const plainWords: ReadonlySet<string> = new Set([
  '男',
  '女',
  ...Object.values(teacherWords).flatMap((list) => Object.entries(list).flatMap(([word, others]) => [word, ...others])),
])

/** The entries of a pasted list that may name somebody, without empty lines and the header; 、 and ； part people, not what is said of one. */
export function readList(lines: readonly string[]): ListLine[] {
  return lines
    .flatMap((line) => line.replace(/^\s*\d{1,4}\s*[.、．)）]\s*/, '').split(/[、;；]/))
    .map(readEntry)
    .filter(({ text, words }) => text !== '' && !words.some((word) => nameHeaders.has(word)))
}

/** Reads "张 三（第一中学）", "张三\t女\t第一中学\t3799…", or a number alone. Words that say nothing of who it is (a sex, a subject) are left out. */
function readEntry(written: string): ListLine {
  const text = written.trim()
  const cells = text
    .split(/[\t,，|/()（）]+/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
  const words = [...new Set(cells.flatMap(wordsOf))].filter((word) => word !== '' && !plainWords.has(word))
  return { text, words: words.filter(isWord), numbers: [...new Set(words.filter((word) => !isWord(word)).flatMap(readNumber))] }
}

/** A two-character name is often set wide ("张 三"); what stands between spaces may also be one name ("John Smith"). */
function wordsOf(cell: string): string[] {
  const closed = cell.replace(/(?<=^|\s)(\p{Script=Han})\s+(\p{Script=Han})(?=\s|$)/gu, '$1$2')
  return [...closed.split(/\s+/), closed].map(normaliseName)
}

function isWord(word: string): boolean {
  return /\p{Script=Han}/u.test(word) || !/\d/.test(toHalfWidth(word))
}

/** A number as written, and as an ID number would be kept. */
function readNumber(written: string): string[] {
  const id = parseIdNumber({ text: written, kind: 'text' })
  return [toHalfWidth(written).toUpperCase(), 'value' in id && id.value ? id.value.number : normaliseIdNumber(written)]
}
