import { compact } from './values/plain-text.ts'

/** A school as matching needs it; aliases are names it was once written under. */
export type SchoolName = { id: number; name: string; aliases: readonly string[] }

/** How a name was found: 'exact' and 'alias' are sure, 'normalised' and 'fuzzy' are to be shown. `score` is 0–1. */
export type SchoolCandidate = { id: number; name: string; how: 'exact' | 'alias' | 'normalised' | 'fuzzy'; score: number }

/** Finds schools by written name; prepared once for many names. */
export type SchoolMatcher = {
  /** The school that a name surely means: exact, an alias, or the one school that is written so with other signs, numerals or places in front. */
  find(written: string): SchoolCandidate | undefined
  /** The one school whose name is the same without words (镇, 中心, 完全, 初级) that may tell two schools apart: to be asked, not taken. */
  propose(written: string): SchoolCandidate | undefined
  /** The most alike, best first, at most `most`. */
  suggest(written: string, most?: number): SchoolCandidate[]
}

const leastAlike = 0.35

/** `places` are names that senders put in front and the register leaves out: province, city, county. */
export function matchSchools(schools: readonly SchoolName[], places: readonly string[] = []): SchoolMatcher {
  const prepared = schools.map((school) => {
    const plain = plainSchoolName(school.name, places)
    return { school, plain, core: coreOfName(plain) }
  })
  const exact = firstById(schools.map((school) => [compact(school.name), school]))
  const alias = firstById(schools.flatMap((school) => school.aliases.map((name): [string, SchoolName] => [compact(name), school])))
  const byPlain = Map.groupBy(prepared, ({ plain }) => plain)
  const byCore = Map.groupBy(prepared, ({ core }) => core)
  const grams = prepared.map(({ school, core }) => ({ school, ofCore: bigrams(core), ofName: bigrams(compact(school.name)) }))

  const find = (written: string): SchoolCandidate | undefined => {
    const name = compact(written)
    const sure = exact.get(name)
    if (sure) return { id: sure.id, name: sure.name, how: 'exact', score: 1 }
    const known = alias.get(name)
    if (known) return { id: known.id, name: known.name, how: 'alias', score: 1 }
    return onlyOf(byPlain.get(plainSchoolName(written, places)), 'normalised')
  }
  const propose = (written: string) => onlyOf(byCore.get(normaliseSchoolName(written, places)), 'fuzzy')
  const suggest = (written: string, most = 5): SchoolCandidate[] => {
    const core = bigrams(normaliseSchoolName(written, places))
    const name = bigrams(compact(written)) // 榴园镇中 is nearer to 榴园镇中学 than to what both come to
    return grams
      .map(({ school, ofCore, ofName }) => {
        const score = Math.max(dice(core, ofCore), dice(name, ofName))
        return { id: school.id, name: school.name, how: 'fuzzy' as const, score }
      })
      .filter(({ score }) => score >= leastAlike)
      .toSorted((a, b) => b.score - a.score || a.name.length - b.name.length)
      .slice(0, most)
  }
  return { find, propose, suggest }
}

function onlyOf(alike: readonly { school: SchoolName }[] | undefined, how: SchoolCandidate['how']): SchoolCandidate | undefined {
  const [only] = alike ?? []
  return alike?.length === 1 && only ? { id: only.school.id, name: only.school.name, how, score: 0.99 } : undefined
}

/** Short and long forms of a school's name come to one, also where words are dropped that may tell two schools apart. */
function normaliseSchoolName(written: string, places: readonly string[] = []): string {
  return coreOfName(plainSchoolName(written, places))
}

/** The same name in one spelling: signs and places in front go, 第1中学/一中 → 第一中学, 街道办事处 → 街道, 小学校 → 小学. No word is lost. */
function plainSchoolName(written: string, places: readonly string[]): string {
  return withoutPlaces(compact(written).replace(/[()（）·.,，、"“”《》-]/g, ''), places.map(compact))
    .replace(/(?<=第)\d+(?=[中小高初实幼])/g, (digits) => chineseNumber(Number(digits)))
    .replace(/^([一二三四五六七八九十]+)(中|小|幼)$/, (_, number: string, kind: string) => `第${number}${fullKinds[kind] ?? kind}`)
    .replace(/街道办事处|街道办/g, '街道')
    .replace(/(?<=[中小])学校$/, '学')
}

/** A town may have a central school beside another one, and a lower secondary school beside a full one: what is dropped here is a guess. */
function coreOfName(plain: string): string {
  return plain
    .replace(/完全小学|中心小学|中心校|完小/g, '小学')
    .replace(/初级中学|初中学校|(?<!高|初)初中$/g, '中学')
    .replace(/中心幼儿园/g, '幼儿园')
    .replace(/(?<=.)[镇乡](?=.{2,})/g, '')
}

/** Province, city and county may all stand in front, one after the other. */
function withoutPlaces(name: string, places: readonly string[]): string {
  const place = places.find((candidate) => candidate !== '' && name.startsWith(candidate) && name.length > candidate.length + 1)
  return place === undefined ? name : withoutPlaces(name.slice(place.length), places)
}

const fullKinds: Readonly<Record<string, string>> = { 中: '中学', 小: '小学', 幼: '幼儿园' }

function chineseNumber(number: number): string {
  const digits = '零一二三四五六七八九十'
  if (number <= 10) return digits.charAt(number)
  if (number < 20) return `十${digits.charAt(number - 10)}`
  return `${digits.charAt(Math.floor(number / 10))}十${number % 10 === 0 ? '' : digits.charAt(number % 10)}`
}

function firstById(entries: readonly [string, SchoolName][]): Map<string, SchoolName> {
  return new Map(entries.toReversed())
}

function bigrams(name: string): readonly string[] {
  const chars = [...name]
  return chars.length < 2 ? chars : chars.slice(1).map((char, i) => `${chars[i]}${char}`)
}

/** Sørensen–Dice over pairs of neighbouring characters. */
function dice(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0
  const rest = [...b]
  let shared = 0
  for (const gram of a) {
    const at = rest.indexOf(gram)
    if (at < 0) continue
    rest.splice(at, 1)
    shared += 1
  }
  return (2 * shared) / (a.length + b.length)
}
