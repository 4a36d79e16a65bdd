import { matchSchools } from '../exchange/fuzzy.ts'
import type { Answers } from '../exchange/import-request.ts'
import type { Choice, PlannedPerson, Question } from '../exchange/plan.ts'
import type { Row } from '../exchange/recognise.ts'
import type { RowReader } from '../exchange/row-reader.ts'
import { parseIdNumber } from '../exchange/values/id-number.ts'
import { fits, visibleDigits } from '../exchange/values/masked-number.ts'
import { parseName } from '../exchange/values/name.ts'
import { compact, withoutSpaces } from '../exchange/values/plain-text.ts'
import { parseText } from '../exchange/values/text.ts'
import { teacherFields } from './fields.ts'
import { type ListedTeacher, type MatchedLine, openMatcher, type Registry } from './match-list.ts'
import type { TeacherChoice } from './model.ts'
import { keyOfWho, questionAbout, type Who } from './who.ts'

/** The columns by which a sheet of anything says which teacher a row is about. */
export const whoFields = {
  name: { ...teacherFields.name },
  school: { ...teacherFields.school },
  idNumber: { ...teacherFields.idNumber },
  cardNumber: { ...teacherFields.cardNumber },
} as const
export type WhoField = keyof typeof whoFields

/** found: one teacher, surely or by a person's word; nobody: not registered, or none of those who may be meant; open: a person has to say. */
export type FoundTeacher = { ask?: Ask | undefined; remark: string | null } & (
  | { kind: 'found'; teacherId: number }
  | { kind: 'nobody' }
  | { kind: 'open' }
)
type Ask = { question: Question; choices: Choice[] }

/** Reads who a row is about; undefined where there is no name, which is then a problem of the row. */
export function readWho(row: Row<WhoField>, reader: RowReader<WhoField>): Who | undefined {
  const name = reader.read('name', parseName)
  const school = reader.readLeniently('school', parseText(100))
  const visibleId = visibleDigits(row.cells.idNumber?.text ?? '')
  if (visibleId)
    reader.report('idNumber', 'warning', { message: '这是遮盖过的号码，认不出是谁', advice: '先按姓名、单位和露出的数字认人，请核对' })
  const idNumber = visibleId ? null : (reader.readLeniently('idNumber', parseIdNumber)?.number ?? null)
  const cardNumber = compact(row.cells.cardNumber?.text ?? '').toUpperCase() || null
  if (!name) return undefined
  return { name, school: school ? withoutSpaces(school) : null, idNumber, cardNumber, ...(visibleId ? { visibleId } : {}) }
}

/** The teachers that answers name; they may be called otherwise than the rows write them. */
export function teachersSaid(answers: Answers): number[] {
  return Object.entries(answers).flatMap(([key, id]) => (key.startsWith('teacher:') && id !== null ? [id] : []))
}

/** Somebody a row is about, with what was found out about him. */
export function personOf(who: Who, found: FoundTeacher, role = ''): PlannedPerson {
  return { role, who, teacherId: found.kind === 'found' ? found.teacherId : undefined, remark: found.remark }
}

/** Who a row is about, as far as it is known: the teacher, or a stranger as he is written; nothing where a person has to say. */
export function holderIn(who: Who | undefined, found: FoundTeacher | undefined): number | string | undefined {
  if (!who || !found || found.kind === 'open') return undefined
  return found.kind === 'found' ? found.teacherId : keyOfWho(who)
}

const waitInstead: Omit<Choice, 'id'> = { label: '都不是', hint: '先放进“待匹配”，以后再定' }

/**
 * `noneOfThem` is what a person may say where candidates are not the one. `nameIsEnough`: a name that stands in the registry once means its
 * owner, wherever he is.
 */
type FinderOptions = { noneOfThem?: Omit<Choice, 'id'>; nameIsEnough?: true }

/** `key` is the question's own where rows are not answered together that write somebody the same way. */
export type FindTeacher = (who: Who, key?: string) => FoundTeacher

/** Finds one after another in a registry prepared once. A person's word says more than what is written: who was pointed at is meant. */
export function openFinder(
  registry: Registry,
  answers: Answers,
  { noneOfThem = waitInstead, nameIsEnough }: FinderOptions = {},
): FindTeacher {
  const match = openMatcher(registry)
  const isSure = nameIsEnough ? () => true : sureness(registry)
  const numbers = new Map(registry.teachers.map(({ choice, idNumber }) => [choice.id, idNumber]))
  return (who, key = questionAbout(who)) => {
    const { name, school, idNumber, cardNumber, visibleId } = who
    const present = (texts: readonly (string | null)[]) => texts.filter((text) => text !== null)
    const line = match({ text: name, words: present([name, school]), numbers: present([idNumber, cardNumber]) })
    const matched = visibleId ? narrowed(line, (id) => fits(visibleId, numbers.get(id) ?? null)) : line
    const [first] = matched.candidates
    const said = answers[questionAbout(who)]
    const isSaid = typeof said === 'number' && numbers.has(said)
    if (!isSaid && first && matched.outcome === 'matched' && isSure(who, first)) return { kind: 'found', teacherId: first.id, remark: null }
    const ask = first && askWho(who, key, { ...matched, noneOfThem })
    if (isSaid) return { kind: 'found', teacherId: said, ask, remark: null }
    return ask ? answered(ask, answers) : { kind: 'nobody', remark: matched.remark }
  }
}

/** Of people of one name the one whose number fits what a masked one shows; whom it contradicts nobody means without a person's word. */
function narrowed(matched: MatchedLine, isFitting: (id: number) => boolean): MatchedLine {
  const fitting = matched.candidates.filter(({ id }) => isFitting(id))
  if (fitting.length === 1) return { ...matched, outcome: 'matched', candidates: fitting, remark: null }
  if (fitting.length > 0 || matched.candidates.length === 0) return matched
  return { ...matched, outcome: 'several', remark: '遮盖的号码露出的数字，与登记的对不上' }
}

function answered(ask: Ask, answers: Answers): FoundTeacher {
  const chosen = ask.choices.find(({ id }) => id === answers[ask.question.key])
  if (!chosen) return { kind: 'open', ask, remark: ask.question.text }
  return chosen.id === null ? { kind: 'nobody', ask, remark: null } : { kind: 'found', teacherId: chosen.id, ask, remark: null }
}

/**
 * In lists about known teachers a number is enough, and a name at the school that is written where these mean one person; a name alone is not: its only
 * owner is proposed. (In a roster the row may be a namesake who is new, so that there even both are asked about.)
 */
function sureness({ teachers, schools }: Registry): (who: Who, choice: TeacherChoice) => boolean {
  const byId = new Map(teachers.map((teacher) => [teacher.choice.id, teacher]))
  const matcher = matchSchools(schools)
  const isOwner = ({ idNumber, cardNumber }: Who, teacher: ListedTeacher) =>
    (idNumber !== null && teacher.idNumber === idNumber) || (cardNumber !== null && teacher.cardNumber?.toUpperCase() === cardNumber)
  return (who, { id, schoolName }) => {
    const teacher = byId.get(id)
    if (!teacher) return false
    if (isOwner(who, teacher)) return true
    if (who.school === null || schoolName === null) return false
    const written = matcher.find(who.school) ?? matcher.propose(who.school)
    return written?.id === teacher.schoolId || schoolName.includes(who.school) || who.school.includes(schoolName)
  }
}

type Candidates = Omit<MatchedLine, 'text'> & { noneOfThem: Omit<Choice, 'id'> }

function askWho(who: Who, key: string, { outcome, remark, candidates, noneOfThem }: Candidates): Ask {
  const text = remark ?? (who.school === null ? '只写了姓名，是不是这位老师？' : `所写的单位“${who.school}”认不准，是不是这位老师？`)
  const proposed = outcome === 'matched' && who.school === null ? candidates[0]?.id : undefined
  const question: Question = { key, about: 'teacher', text, proposed }
  return { question, choices: [...candidates.map(toChoice), { id: null, ...noneOfThem }] }
}

/** A teacher as a candidate beside others: told apart by school, masked ID number and status. */
export function toChoice({ id, name, schoolName, maskedId, status }: TeacherChoice): Choice {
  return { id, label: name, hint: [schoolName ?? '没有学校', maskedId ?? '没有身份证号', status].join('　') }
}
