import * as z from 'zod'
import { matchSchools, type SchoolName } from '../exchange/fuzzy.ts'
import { TeacherChoice } from './model.ts'
import { type ListLine, readList } from './read-list-line.ts'

/** A line of a pasted list: one teacher surely meant, several (or one, doubtfully) to choose from, or nobody. `remark` says why a person has to look. */
export const MatchedLine = z.object({
  text: z.string(),
  outcome: z.enum(['matched', 'several', 'unknown']),
  candidates: z.array(TeacherChoice),
  remark: z.string().nullable(),
})
export type MatchedLine = z.infer<typeof MatchedLine>

/** A teacher as matching needs one. */
export type ListedTeacher = { choice: TeacherChoice; schoolId: number | null; idNumber: string | null; cardNumber: string | null }
export type Registry = { teachers: readonly ListedTeacher[]; schools: readonly SchoolName[] }

type Lookups = {
  byName: Map<string, ListedTeacher[]>
  byNumber: Map<string, ListedTeacher>
  schoolsOf: (word: string) => ReadonlySet<number>
}
type Decision = Omit<MatchedLine, 'text' | 'candidates'> & { candidates: readonly ListedTeacher[] }

/** Decides for each line of a pasted list whom it means. `registry.teachers` must hold everyone with a name or number of the list. */
export function matchList(lines: readonly string[], registry: Registry): MatchedLine[] {
  return readList(lines).map(openMatcher(registry))
}

/** The same for one line after another, with the registry prepared once. */
export function openMatcher(registry: Registry): (line: ListLine) => MatchedLine {
  const lookups = lookupsOf(registry)
  return (line) => {
    const { outcome, candidates, remark } = decide(line, lookups)
    return { text: line.text, outcome, candidates: candidates.map(({ choice }) => choice), remark }
  }
}

/** A number says who it is, unless the name beside it contradicts; a name does where it is the only one, or the only one at the school written. */
function decide({ words, numbers }: ListLine, lookups: Lookups): Decision {
  const named = words.flatMap((word) => lookups.byName.get(word) ?? [])
  const numbered = [...new Set(numbers.flatMap((number) => lookups.byNumber.get(number) ?? []))]
  const others = words.filter((word) => !lookups.byName.has(word))
  const [owner] = numbered
  if (numbered.length > 1) return doubtful(numbered, '这一行的几个号码属于不同的人')
  if (owner)
    return decideByNumber(
      owner,
      named,
      others.filter((word) => lookups.schoolsOf(word).size === 0),
    )
  if (numbers.some(isIdNumber)) return doubtful(named, '这个身份证号没有登记')
  return decideByName(named, others, lookups)
}

function decideByNumber(owner: ListedTeacher, named: readonly ListedTeacher[], strangers: readonly string[]): Decision {
  if (named.includes(owner) || (named.length === 0 && strangers.length === 0)) return matched(owner)
  return doubtful([owner, ...named], `号码是${owner.choice.name}的，与所写的姓名不同`)
}

function decideByName(named: readonly ListedTeacher[], others: readonly string[], { schoolsOf }: Lookups): Decision {
  const [first] = named
  if (!first) return { outcome: 'unknown', candidates: [], remark: null }
  if (named.some(({ choice }) => choice.name !== first.choice.name)) return doubtful(named, '这一行写了几个人，请一行写一个')
  const places = others.filter((word) => schoolsOf(word).size > 0)
  const unknownPlace = others.find((word) => schoolsOf(word).size === 0 && /(?:学|校|园|中心|[一二三四五六七八九十]中)$/.test(word))
  if (places.length === 0 && unknownPlace) return doubtful(named, `没有叫“${unknownPlace}”的学校`)
  const there = named.filter(({ schoolId }) => places.every((word) => schoolId !== null && schoolsOf(word).has(schoolId)))
  const [only] = there
  if (only && there.length === 1) return matched(only)
  if (there.length > 1) return doubtful(there, `有 ${there.length} 位同名的老师`)
  return doubtful(named, '登记的学校与所写的不同')
}

function matched(teacher: ListedTeacher): Decision {
  return { outcome: 'matched', candidates: [teacher], remark: null }
}

/** Candidates to choose from; without any, nobody is known. */
function doubtful(candidates: readonly ListedTeacher[], remark: string): Decision {
  return { outcome: candidates.length > 0 ? 'several' : 'unknown', candidates, remark }
}

function isIdNumber(number: string): boolean {
  return /^\d{15}(\d\d[\dX])?$/.test(number)
}

function lookupsOf({ teachers, schools }: Registry): Lookups {
  const byNumber = new Map<string, ListedTeacher>()
  for (const teacher of teachers)
    for (const number of [teacher.idNumber, teacher.cardNumber?.toUpperCase()]) if (number) byNumber.set(number, teacher)
  return { byName: Map.groupBy(teachers, ({ choice }) => choice.name), byNumber, schoolsOf: rememberSchoolsOf(schools) }
}

/** The schools that a word may mean: the one it surely names, else those whose name holds it or is held by it. */
function rememberSchoolsOf(schools: readonly SchoolName[]): Lookups['schoolsOf'] {
  const matcher = matchSchools(schools)
  const known = new Map<string, ReadonlySet<number>>()
  const find = (word: string): ReadonlySet<number> => {
    const sure = matcher.find(word) ?? matcher.propose(word)
    if (sure) return new Set([sure.id])
    if ([...word].length < 2) return new Set()
    const alike = schools.filter(({ name, aliases }) => [name, ...aliases].some((other) => other.includes(word) || word.includes(other)))
    return new Set(alike.map(({ id }) => id))
  }
  return (word) => {
    const ids = known.get(word) ?? find(word)
    known.set(word, ids)
    return ids
  }
}
