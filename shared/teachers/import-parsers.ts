import type { CodeBook } from '../codes/code-book.ts'
import { type Parsed, type Parser, parsed, wrong } from '../exchange/values/parsed.ts'
import { compact } from '../exchange/values/plain-text.ts'
import { parseText } from '../exchange/values/text.ts'
import { parseWord, parseWords, todaysWord, type WordList } from '../exchange/values/word.ts'
import { type IdType, idTypes } from './id-document.ts'
import { teacherWords } from './words.ts'

const subjects = parseWords(teacherWords.subject)
const titles = parseWords(teacherWords.title)
const documentWords: WordList = Object.fromEntries(idTypes.map((idType) => [idType, []]))

const todaysWords = {
  stage: todaysWord(teacherWords.stage),
  subject: todaysWord(teacherWords.subject),
  professionalTitle: todaysWord(teacherWords.professionalTitle),
  post: todaysWord(teacherWords.post),
  education: todaysWord(teacherWords.education),
  status: todaysWord(teacherWords.status),
} as const
export type WordField = keyof typeof todaysWords
export const wordFields = Object.keys(todaysWords) as WordField[]

/** Whether a word that was read means the one that is kept, perhaps from before the words changed: 生物 and 生物学. */
export function isSameWord(field: WordField, read: string, kept: string): boolean {
  return read === kept || todaysWords[field](read) === todaysWords[field](kept)
}

/** How the cells of a roster are read, beside what every kind of data has in common. */
const parsers = {
  idType: idTypeOf(documentWords),
  cardNumber: parseCardNumber,
  subject: parseSubject,
  title: shortOf((cell) => joined(titles(cell)), 100),
  stage: wordOf(teacherWords.stage),
  professionalTitle: wordOf(teacherWords.professionalTitle),
  post: wordOf(teacherWords.post),
  education: wordOf(teacherWords.education),
  status: wordOf(teacherWords.status),
} as const satisfies Record<string, Parser<string>>

/** The same, where the codes of the national system (203-长病假) are read back into our words as well. */
export function parsersWith(codes: CodeBook | undefined): typeof parsers {
  if (!codes) return parsers
  return {
    ...parsers,
    idType: idTypeOf(codes.withCodes(documentWords, 'nationalDocument')),
    status: wordOf(codes.withCodes(teacherWords.status, 'nationalStatus')),
  }
}

function wordOf(list: WordList): Parser<string> {
  return shortOf(parseWord(list), 100)
}

function shortOf(parser: Parser<string>, most: number): Parser<string> {
  const limit = parseText(most)
  return (cell) => {
    const text = limit(cell)
    return 'problem' in text ? text : parser(cell)
  }
}

function joined(result: Parsed<string[]>): Parsed<string> {
  return 'problem' in result ? result : { ...result, value: result.value?.join('、') ?? null }
}

/** "1-居民身份证" and "居民身份证" alike. */
function idTypeOf(words: WordList): Parser<IdType> {
  const documents = parseWord(words)
  return (cell) => {
    const result = documents(cell)
    if ('problem' in result || result.value === null) return { value: null }
    const known = idTypes.find((idType) => idType === result.value)
    return known ? { value: known } : wrong(`证件类型“${cell.text}”不认识`, '请填居民身份证、护照等')
  }
}

/** Who teaches two subjects is listed under the first, which is the main one. */
function parseSubject(cell: Parameters<Parser<string>>[0]): Parsed<string> {
  const result = subjects(cell)
  if ('problem' in result) return result
  const [main, ...others] = result.value ?? []
  if (main === undefined) return { value: null }
  const two =
    others.length === 0
      ? undefined
      : { message: `一格里写了 ${others.length + 1} 个学科，只取“${main}”`, advice: '请只写主要任教学科；兼教的可写在备注里' }
  return parsed(main, ...(result.warnings ?? []), two)
}

function parseCardNumber(cell: Parameters<Parser<string>>[0]): Parsed<string> {
  const number = compact(cell.text).toUpperCase()
  if (number === '') return { value: null }
  if (cell.damage === 'digits') return wrong('证号按数字存放，15 位以后的数字已经丢失', '请把这一列设为“文本”格式后重填')
  return /^[\p{L}\p{N}〔〕()[\]-]{2,40}$/u.test(number) ? parsed(number) : wrong(`“${cell.text}”不像继续教育证号`, '请核对证号')
}
