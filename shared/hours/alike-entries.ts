import { chineseDay } from '../dates.ts'
import type { Answers } from '../exchange/import-request.ts'
import type { Choice, Question } from '../exchange/plan.ts'
import { compact } from '../exchange/values/plain-text.ts'
import type { SaidOfDay, WrittenEntry } from './import-entries.ts'

/** Hours that are in the ledger, or wait for somebody, on some day; `from` says whence they came. */
export type EarlierEntry = { id: number; date: string; from: string; state: 'registered' | 'waiting' }

/** What is the same in entries that may be one and the same; the teacher, or a stranger as he is written. */
export function keyOfAlike(holder: number | string, { category, hours, description }: Omit<WrittenEntry, 'date'>): string {
  return [holder, category, hours, description].join('|')
}

/** An entry beside the one of another day that may be the same. */
export type AlikePair = { entry: WrittenEntry; earlier: EarlierEntry }

/**
 * Hours of the same category, number and description that somebody already has on another day are the same hours sent again, until a person says that
 * they are others; where the sheet itself states the day (or another year) they are others, for a monthly activity keeps its name.
 */
export function isPerhapsSame(entry: WrittenEntry, earlier: EarlierEntry, said: SaidOfDay): boolean {
  return said === 'nothing' || (said === 'year' && yearOf(earlier) === yearOf(entry))
}

const yearOf = ({ date }: { date: string }) => date.slice(0, 4)

type AskAlike = { question: Question; choices: Choice[] }

/** Asked once for all rows that would be entered on one day beside hours of one earlier day. */
export function askAlike(pairs: readonly [AlikePair, ...AlikePair[]]): AskAlike {
  const [{ entry, earlier }] = pairs
  const key = pairs.map((pair) => [pair.entry.category, pair.earlier.date, compact(pair.entry.description)].join(' ')).join(' + ')
  const question: Question = { key: `alike:${key}`, about: 'other', text: `“${entry.description}”${saysEarlier(earlier)}，还是另一次？` }
  const choices = [
    { id: sameOnes, label: '就是那一次', hint: '不再登记' },
    { id: null, label: '是另一次', hint: `照样登记在${chineseDay(entry.date)}` },
  ]
  return { question, choices }
}

const sameOnes = 1

type SaidOfAlike = 'same' | 'another' | 'open'

export function saidOfAlike({ question: { key } }: AskAlike, answers: Answers): SaidOfAlike {
  const answer = answers[key]
  if (answer === undefined) return 'open'
  return answer === null ? 'another' : 'same'
}

/** '已登记过一样的学时（2026年6月30日，来自“名单.xlsx”）' */
export function saysEarlier({ date, from, state }: EarlierEntry): string {
  const what = state === 'registered' ? '已登记过一样的学时' : '已有一样的学时在“待匹配”里'
  return `${what}（${chineseDay(date)}，${from}）`
}
