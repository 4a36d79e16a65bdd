import type { Cell } from '../sheet.ts'
import { doubtful, type Parsed, type Parser, parsed } from './parsed.ts'
import { compact } from './plain-text.ts'

/** The words in use, each with its other spellings: { 生物: ['生物学'], 道德与法治: ['品德', '思想品德'] }. */
export type WordList = Readonly<Record<string, readonly string[]>>

/**
 * Reads a word of a list; coded cells ("1-居民身份证") too. A word that is not there is kept with a warning, or ('ask') a person has to decide.
 */
export function parseWord(list: WordList, unknown: 'keep' | 'ask' = 'keep'): Parser<string> {
  const known = index(list)
  return (cell) => readOne(cell.text, known, unknown)
}

/** Reads several words in one cell, separated by 、 , ; / or line breaks. */
export function parseWords(list: WordList, unknown: 'keep' | 'ask' = 'keep'): Parser<string[]> {
  const known = index(list)
  return (cell: Cell): Parsed<string[]> => {
    if (cell.text.trim() === '') return { value: null }
    const whole = known.get(key(cell.text))
    if (whole !== undefined) return { value: [whole] }
    const results = cell.text.split(/[、,，;；/\n]+/).map((part) => readOne(part, known, unknown))
    const words: string[] = []
    const warnings = []
    for (const result of results) {
      if ('problem' in result) return result
      if (result.value !== null && !words.includes(result.value)) words.push(result.value)
      warnings.push(...(result.warnings ?? []))
    }
    return words.length > 0 ? parsed(words, ...warnings) : { value: null }
  }
}

/** The word of today that a text means, so that what was kept under an older word is compared as it is read now. */
export function todaysWord(list: WordList): (text: string) => string {
  const known = index(list)
  return (text) => known.get(key(text)) ?? text
}

function readOne(written: string, known: ReadonlyMap<string, string>, unknown: 'keep' | 'ask'): Parsed<string> {
  const text = written.trim()
  if (text === '') return { value: null }
  const word = known.get(key(text)) ?? known.get(key(text).replace(/^[0-9A-Z]{1,3}[-.、:]/, ''))
  if (word !== undefined) return { value: word }
  if (unknown === 'ask') return doubtful(`“${text}”不在列表里`, `请从这些里选：${[...new Set(known.values())].slice(0, 12).join('、')}`)
  return parsed(text, { message: `“${text}”不在常用的叫法里，按原文保留`, advice: '请核对是否写错' })
}

function index(list: WordList): Map<string, string> {
  return new Map(Object.entries(list).flatMap(([word, others]) => [word, ...others].map((written) => [key(written), word] as const)))
}

function key(text: string): string {
  return compact(text).toUpperCase()
}
