import { compact } from '../exchange/values/plain-text.ts'
import type { WordList } from '../exchange/values/word.ts'
import { type CodeListId, codeLists } from './lists.ts'
import type { CodeGap, CodeMapping } from './model.ts'

export type CodeBook = ReturnType<typeof openCodeBook>

/** The mappings as reports and imports ask them: our word → the receiver's code, and a code back into our word. */
export function openCodeBook(mappings: readonly CodeMapping[]) {
  const byWord = new Map(mappings.map((mapping) => [keyOf(mapping.list, mapping.word), mapping]))
  const find = (list: CodeListId, word: string) => byWord.get(keyOf(list, word))

  const codeOf = (list: CodeListId, word: string): string | undefined => find(list, word)?.code ?? undefined

  /** Our words with the receiver's codes as further spellings. A code that stands for two of our words tells neither. */
  const withCodes = (words: WordList, list: CodeListId): WordList => {
    const coded = mappings.filter((mapping) => mapping.list === list && mapping.code !== null)
    const times = Map.groupBy(coded, ({ code }) => compact(code ?? ''))
    const lone = coded.filter(({ code }) => times.get(compact(code ?? ''))?.length === 1)
    const codesOf = (word: string) => lone.filter((mapping) => mapping.word === word).map(({ code }) => code ?? '')
    return Object.fromEntries(Object.entries(words).map(([word, others]) => [word, [...others, ...codesOf(word)]]))
  }

  return { codeOf, withCodes, gapsOf: (list: CodeListId, words: Iterable<string>) => gapsOf(list, words, find) }
}

/** Whether a code stands as it was shipped in a list whose codes nobody has published. */
export function isUnchecked({ list, code, origin }: CodeMapping): boolean {
  return code !== null && origin === 'shipped' && !codeLists[list].isPublic
}

/** Of the words that are to be written: those without a code, and those whose code is to be looked at first. */
function gapsOf(list: CodeListId, words: Iterable<string>, find: (list: CodeListId, word: string) => CodeMapping | undefined): CodeGap[] {
  const distinct = [...new Set(words)]
  const missing = distinct.filter((word) => (find(list, word)?.code ?? null) === null)
  const unchecked = distinct.filter((word) => {
    const mapping = find(list, word)
    return mapping !== undefined && isUnchecked(mapping)
  })
  return [
    ...(missing.length > 0 ? [{ list, words: missing, kind: 'missing' as const }] : []),
    ...(unchecked.length > 0 ? [{ list, words: unchecked, kind: 'unchecked' as const }] : []),
  ]
}

function keyOf(list: CodeListId, word: string): string {
  return `${list} ${word}`
}
