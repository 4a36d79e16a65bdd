import { chineseDay } from '../dates.ts'
import { matchSchools } from '../exchange/fuzzy.ts'
import type { Answers } from '../exchange/import-request.ts'
import type { Choice, PlannedPerson, Question } from '../exchange/plan.ts'
import { normaliseName } from '../exchange/values/name.ts'
import { compact } from '../exchange/values/plain-text.ts'
import { type PairingState, pairingStateLabels } from '../pairings/model.ts'
import { questionAbout, type Who } from '../teachers/who.ts'
import type { ActivityHolder } from './model.ts'

/** A base or studio as an activity names it; the days between which it could be active, `lastDay: null` until now. */
export type KnownHolderBase = { id: number; kind: string; name: string; schoolName: string; firstDay: string; lastDay: string | null }
/** A pairing as an activity names it: by its two people. */
export type KnownHolderPairing = {
  id: number
  kind: string
  mentorId: number
  menteeId: number
  mentorName: string
  menteeName: string
  mentorSchool: string | null
  menteeSchool: string | null
  firstDay: string
  state: PairingState
}
/** `names` are those of the sheet that a registered teacher bears. */
export type HolderRegistry = {
  bases: readonly KnownHolderBase[]
  pairings: readonly KnownHolderPairing[]
  names: ReadonlySet<string>
}

/** Whose activity a row says it is; a pairing by the two names in columns of their own, or both in one ("王丽—欧阳雨桐"). */
export type WrittenHolder = { name: string; kind: string; mentor: string; mentee: string; date: string | undefined }

/** How a holder is named, and when it could be active; 'over': a pairing that takes no more entries. */
export type Holder = ActivityHolder & { label: string; days: { firstDay: string; lastDay: string | null } | 'over' }
/** `people` are the two of a pairing; of one that is not there, those who are not registered yet. */
export type FoundHolder = {
  holder?: Holder
  ask?: { question: Question; choices: Choice[] }
  remark: string | null
  people?: PlannedPerson[]
}

/** Finds one after another in registries prepared once. Nothing is found by a name that is only alike: that is asked. */
export function openHolders({ bases, pairings, names }: HolderRegistry, answers: Answers): (written: WrittenHolder) => FoundHolder {
  const byName = new Map(bases.map((base) => [compact(base.name), base]))
  const matcher = matchSchools(bases.map(({ id, name }) => ({ id, name, aliases: [] })))
  const find = openPairings({ pairings, names }, answers)
  const baseById = new Map(bases.map((base) => [base.id, base]))

  return (written) => {
    const { name, mentor, mentee } = written
    if (mentor && mentee) return find([normaliseName(mentor), normaliseName(mentee)], written)
    if (!name) return { remark: '没有写是哪个基地、工作室或哪一对师徒' }
    const base = byName.get(compact(name))
    if (base) return { holder: holderOfBase(base), remark: null }
    const pair = pairIn(name)
    const ofPair = pair && find(pair, written)
    if (ofPair?.holder || ofPair?.ask) return ofPair
    const alike = matcher.suggest(name)
    if (alike.length === 0) return ofPair && areTwoPeople(pair, names) ? ofPair : { remark: `没有登记“${name}”` }
    const choices = alike.map(({ id, name: label }) => ({ id, label, hint: baseById.get(id)?.schoolName ?? '' }))
    return chosen(`base:${compact(name)}`, { text: `“${name}”是哪一个基地或工作室？`, choices }, answers, (id) => {
      const one = baseById.get(id)
      return one && holderOfBase(one)
    })
  }
}

/** Finds a pairing by the names of the two, one of whom may be somebody by a person's word. */
function openPairings(
  { pairings, names }: Pick<HolderRegistry, 'pairings' | 'names'>,
  answers: Answers,
): (pair: readonly [string, string], written: WrittenHolder) => FoundHolder {
  const byPair = Map.groupBy(pairings, ({ mentorName, menteeName }) => `${mentorName} ${menteeName}`)
  const saidOf = (name: string) => answers[questionAbout(named(name))] ?? undefined
  return (pair, { kind, date }) => {
    const [mentorId, menteeId] = pair.map(saidOf)
    const all =
      mentorId === undefined && menteeId === undefined
        ? (byPair.get(pair.join(' ')) ?? [])
        : pairings.filter(
            (one) =>
              (mentorId === undefined ? one.mentorName === pair[0] : one.mentorId === mentorId) &&
              (menteeId === undefined ? one.menteeName === pair[1] : one.menteeId === menteeId),
          )
    const likely = narrowed(
      narrowed(all, (one) => one.kind === kind.trim()),
      (one) => date === undefined || one.firstDay <= date,
    )
    const [only] = likely
    if (!only) return { remark: `没有登记${pair.join('和')}的结对`, people: strangersOf(pair, names, saidOf) }
    if (likely.length === 1) return { holder: holderOfPairing(only), remark: null, people: peopleOf(pair, only) }
    const key = `pairing:${pair.join(' ')} ${kind.trim()}`
    return chosen(
      key,
      { text: `${pair.join('和')}有 ${likely.length} 份结对，是哪一份？`, choices: likely.map(toChoice) },
      answers,
      (id) => {
        const one = likely.find((pairing) => pairing.id === id)
        return one && holderOfPairing(one)
      },
    )
  }
}

const roles = ['导师', '学员'] as const
const named = (name: string): Who => ({ name, school: null, idNumber: null, cardNumber: null })

function peopleOf(pair: readonly [string, string], { mentorId, menteeId }: KnownHolderPairing): PlannedPerson[] {
  return roles.map((role, i) => ({ role, who: named(pair[i] ?? ''), teacherId: i === 0 ? mentorId : menteeId, remark: null }))
}

/** Who is registered but not paired is no stranger: such a pairing has to be registered first. */
function strangersOf(
  pair: readonly [string, string],
  names: ReadonlySet<string>,
  saidOf: (name: string) => number | undefined,
): PlannedPerson[] {
  return roles.flatMap((role, i) => {
    const name = pair[i] ?? ''
    if (names.has(name) || saidOf(name) !== undefined) return []
    return [{ role, who: named(name), teacherId: undefined, remark: '没有登记这位老师' }]
  })
}

type Asked = { text: string; choices: Choice[] }

function chosen(key: string, { text, choices }: Asked, answers: Answers, holderOf: (id: number) => Holder | undefined): FoundHolder {
  const ask = { question: { key, about: 'other' as const, text }, choices }
  const answer = answers[key]
  const holder = typeof answer === 'number' ? holderOf(answer) : undefined
  return { ...(holder ? { holder } : {}), ask, remark: holder ? null : text }
}

/** Only those that fit, unless none does. */
function narrowed<One>(all: readonly One[], fits: (one: One) => boolean): readonly One[] {
  const fitting = all.filter(fits)
  return fitting.length > 0 ? fitting : all
}

/** Two words in one column that are no known pairing could be anything: one must be a teacher, and the other look like a name. */
function areTwoPeople(pair: readonly [string, string], names: ReadonlySet<string>): boolean {
  return pair.some((one) => names.has(one)) && pair.every((one) => names.has(one) || /^[\p{Script=Han}·]{2,4}$/u.test(one))
}

/** Every name of a person that a row may mean. */
export function namesIn({ name, mentor, mentee }: Pick<WrittenHolder, 'name' | 'mentor' | 'mentee'>): string[] {
  return mentor && mentee ? [normaliseName(mentor), normaliseName(mentee)] : (pairIn(name) ?? [])
}

function pairIn(name: string): [string, string] | undefined {
  const [mentor, mentee, ...more] = name.split(/\s*[—–―－-]+\s*|\s*[、，,/&]\s*|\s+/u)
  return mentor && mentee && more.length === 0 ? [normaliseName(mentor), normaliseName(mentee)] : undefined
}

function holderOfBase({ id, name, firstDay, lastDay }: KnownHolderBase): Holder {
  return { holder: 'base', holderId: id, label: name, days: { firstDay, lastDay } }
}

function holderOfPairing({ id, mentorName, menteeName, firstDay, state }: KnownHolderPairing): Holder {
  const days = state === 'active' ? { firstDay, lastDay: null } : ('over' as const)
  return { holder: 'pairing', holderId: id, label: `${mentorName}—${menteeName}`, days }
}

function toChoice({ id, kind, mentorName, menteeName, mentorSchool, menteeSchool, firstDay, state }: KnownHolderPairing): Choice {
  const place = [mentorSchool, menteeSchool].map((school) => school ?? '没有学校').join('—')
  return {
    id,
    label: `${mentorName}—${menteeName}　${kind}`,
    hint: [`${chineseDay(firstDay)}起`, pairingStateLabels[state], place].join('　'),
  }
}
