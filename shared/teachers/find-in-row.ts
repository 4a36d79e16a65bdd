import { matchSchools } from '../exchange/fuzzy.ts'
import type { Answers } from '../exchange/import-request.ts'
import type { Choice, Question } from '../exchange/plan.ts'
import type { Row } from '../exchange/recognise.ts'
import type { RowReader } from '../exchange/row-reader.ts'
import { parseIdNumber } from '../exchange/values/id-number.ts'
import { parseName } from '../exchange/values/name.ts'
import { compact, withoutSpaces } from '../exchange/values/plain-text.ts'
import { parseText } from '../exchange/values/text.ts'
import { teacherFields } from './fields.ts'
import { type ListedTeacher, type MatchedLine, openMatcher, type Registry } from './match-list.ts'
import type { TeacherChoice } from './model.ts'

/** The columns by which a sheet of anything says which teacher a row is about. */
export const whoFields = {
  name: { ...teacherFields.name },
  school: { ...teacherFields.school },
  idNumber: { ...teacherFields.idNumber },
  cardNumber: { ...teacherFields.cardNumber },
} as const
export type WhoField = keyof typeof whoFields

/** Who is meant, as it is written; numbers in the form the registry keeps them. */
export type Who = { name: string; school: string | null; idNumber: string | null; cardNumber: string | null }

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
  const idNumber = reader.readLeniently('idNumber', parseIdNumber)?.number ?? null
  const cardNumber = compact(row.cells.cardNumber?.text ?? '').toUpperCase() || null
  return name ? { name, school: school ? withoutSpaces(school) : null, idNumber, cardNumber } : undefined
}

/** One person, however often written the same way. */
export function keyOfWho({ name, school, idNumber, cardNumber }: Who): string {
  return idNumber ?? cardNumber ?? `${name} ${compact(school ?? '')}`
}

/**
 * `noneOfThem` is what a person may say where candidates are not the one. `nameIsEnough`: the registry is a short list, in which a
 * name that stands once means its owner.
 */
type FinderOptions = { noneOfThem?: Omit<Choice, 'id'>; nameIsEnough?: true }

/** Finds one after another in a registry prepared once. */
export function openFinder(
  registry: Registry,
  answers: Answers,
  { noneOfThem, nameIsEnough }: FinderOptions = {},
): (who: Who) => FoundTeacher {
  const match = openMatcher(registry)
  const isSure = nameIsEnough ? () => true : sureness(registry)
  return (who) => {
    const { name, school, idNumber, cardNumber } = who
    const present = (texts: readonly (string | null)[]) => texts.filter((text) => text !== null)
    const matched = match({ text: name, words: present([name, school]), numbers: present([idNumber, cardNumber]) })
    const [first] = matched.candidates
    if (!first) return { kind: 'nobody', remark: matched.remark }
    if (matched.outcome === 'matched' && isSure(who, first)) return { kind: 'found', teacherId: first.id, remark: null }
    return answered(askWho(who, matched, noneOfThem), answers)
  }
}

function answered({ question, choices }: Ask, answers: Answers): FoundTeacher {
  const ask = { question, choices }
  const answer = answers[question.key]
  const chosen = choices.find(({ id }) => id === answer)
  if (!chosen) return { kind: 'open', ask, remark: question.text }
  return chosen.id === null ? { kind: 'nobody', ask, remark: null } : { kind: 'found', teacherId: chosen.id, ask, remark: null }
}

/** A number is enough, and a name at the school that is written; a name alone is not. */
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
    return matcher.find(who.school)?.id === teacher.schoolId || schoolName.includes(who.school) || who.school.includes(schoolName)
  }
}

function askWho(who: Who, { remark, candidates }: MatchedLine, noneOfThem: Omit<Choice, 'id'> | undefined): Ask {
  const text = remark ?? (who.school === null ? '只写了姓名，是不是这位老师？' : `所写的单位“${who.school}”认不准，是不是这位老师？`)
  const question: Question = { key: `teacher:${keyOfWho(who)}`, about: 'teacher', text }
  return { question, choices: [...candidates.map(toChoice), ...(noneOfThem ? [{ id: null, ...noneOfThem }] : [])] }
}

/** A teacher as a candidate beside others: told apart by school, masked ID number and status. */
export function toChoice({ id, name, schoolName, maskedId, status }: TeacherChoice): Choice {
  return { id, label: name, hint: [schoolName ?? '没有学校', maskedId ?? '没有身份证号', status].join('　') }
}
