import type { Answers } from '../exchange/import-request.ts'
import type { Choice, Question } from '../exchange/plan.ts'
import type { RowReader } from '../exchange/row-reader.ts'
import { damagedToSender } from '../exchange/values/id-number.ts'
import { fits, type VisibleDigits } from '../exchange/values/masked-number.ts'
import type { Remark } from '../exchange/values/parsed.ts'
import type { Title } from '../titles/model.ts'
import type { TeacherField } from './fields.ts'
import type { ReadTeacher } from './import-values.ts'
import { maskIdNumber } from './mask-id-number.ts'
import type { Teacher } from './model.ts'

/** A teacher who is there already, with every posting and title; `schoolId` is the school of today. */
export type ExistingTeacher = Teacher & {
  schoolId: number | null
  schoolName: string | null
  titles: readonly Title[]
  postings: readonly { id: number; schoolId: number; fromDate: string | null; toDate: string | null }[]
}

export type TeacherLookups = {
  byId: ReadonlyMap<number, ExistingTeacher>
  byIdNumber: ReadonlyMap<string, ExistingTeacher>
  byCardNumber: ReadonlyMap<string, ExistingTeacher>
  byName: ReadonlyMap<string, readonly ExistingTeacher[]>
  /** ID numbers that stand in the sheet: whoever has one of them is meant by that row and by no other. */
  inSheet: ReadonlySet<string>
}

/** Whom a row means: somebody there already, nobody (then the teacher is new), or a question. Without a school nobody can be new. */
export type Identity = { teacher: ExistingTeacher | undefined; ask?: { question: Question; choices: Choice[] } }
type Words = { message: string; advice: string }
type Doubt = {
  text: string
  toSender: Words
  field: 'idNumber' | 'name' | 'cardNumber'
  candidates: readonly ExistingTeacher[]
  canBeNew: boolean
  /** The one of them who fits everything that is written. */
  proposed?: ExistingTeacher | undefined
}
type Finding = { sure: ExistingTeacher | undefined; remark?: Remark } | Doubt

type Seen = { line: number; read: ReadTeacher; schoolId: number | undefined }

/** The ID number tells, then the card number; a name alone never does, so that people of the same name are told apart by a person. */
export function identify(seen: Seen, reader: RowReader<TeacherField>, lookups: TeacherLookups, answers: Answers): Identity {
  const finding = find(seen, lookups)
  if ('sure' in finding) {
    if (finding.remark) reader.report('idNumber', 'warning', finding.remark)
    return { teacher: finding.sure }
  }
  const { text, toSender, field, candidates } = finding
  const canBeNew = finding.canBeNew && seen.schoolId !== undefined
  if (candidates.length === 0 && !canBeNew) {
    reader.report(field, 'wrong', { message: text, advice: adviceOf(seen.read), toSender })
    return { teacher: undefined }
  }
  const question: Question = { key: `row:${seen.line}`, about: 'teacher', text, proposed: finding.proposed?.id }
  const choices = [...candidates.map((teacher) => toChoice(teacher, seen.read)), ...(canBeNew ? [newTeacher(seen.read)] : [])]
  const answer = answers[question.key]
  const isAnswered = choices.some(({ id }) => id === answer)
  if (!isAnswered) reader.report(field, 'doubtful', { message: text, advice: '请在“待确认”里选定', toSender })
  return { teacher: isAnswered && answer ? lookups.byId.get(answer) : undefined, ask: { question, choices } }
}

function find(seen: Seen, { byIdNumber, byCardNumber, byName, inSheet }: TeacherLookups): Finding {
  const { values, id } = seen.read
  const owner = values.idNumber === undefined ? undefined : byIdNumber.get(values.idNumber)
  if (owner) return sureIfNamed(owner, values.name, idNumberOf(owner, values.name))
  const holder = values.cardNumber === undefined ? undefined : byCardNumber.get(values.cardNumber)
  if (holder && id.kind === 'masked' && !fits(id.visible, holder.idNumber))
    return { ...cardOf(holder, '遮盖的身份证号露出的数字却不同'), candidates: [holder], canBeNew: false }
  if (holder && (id.kind !== 'there' || holder.idNumber === null))
    return sureIfNamed(holder, values.name, cardOf(holder, `表里写的是“${values.name}”`))
  if (holder) return { ...cardOf(holder, '身份证号却不同'), candidates: [holder], canBeNew: false }
  const namesakes = (byName.get(values.name ?? '') ?? []).filter(({ idNumber }) => idNumber === null || !inSheet.has(idNumber))
  if (id.kind === 'there') return findByNameBesideId(seen, namesakes)
  if (id.kind === 'masked') return findByMaskedId(id.visible, namesakes, seen.schoolId)
  if (id.kind === 'damaged') return findByDamagedId(id, namesakes)
  const ordered = namesakes.toSorted((a, b) => Number(b.schoolId === seen.schoolId) - Number(a.schoolId === seen.schoolId))
  const text = ordered.length > 0 ? `没有身份证号，登记的同名老师有 ${ordered.length} 位` : '没有身份证号，也没有同名的老师'
  const toSender = { message: '没有身份证号，认不准是哪一位老师', advice: '请补上身份证号' }
  const proposed = onlyOne(ordered.filter(({ schoolId }) => schoolId !== null && schoolId === seen.schoolId))
  return { text, toSender, field: 'idNumber', candidates: ordered, canBeNew: true, proposed }
}

type Contradiction = Pick<Doubt, 'text' | 'toSender' | 'field'>

/** Whose number it is, is for the office alone: any sender could ask by writing it down. */
function idNumberOf({ name }: ExistingTeacher, written: string | undefined): Contradiction {
  const toSender = { message: '身份证号和姓名对不上', advice: '请对照证件核对姓名和身份证号；没有写错的，发回时请说明' }
  return { text: `身份证号登记的是“${name}”，表里写的是“${written}”`, toSender, field: 'idNumber' }
}

function cardOf({ name }: ExistingTeacher, contradiction: string): Contradiction {
  const toSender = { message: '继续教育证号和姓名、身份证号对不上', advice: '请核对证号、姓名和身份证号；不记得证号的，可以空着' }
  return { text: `继续教育证号登记的是“${name}”，${contradiction}`, toSender, field: 'cardNumber' }
}

/** An unknown ID number beside a known name: another person, unless the name is at the same school or has no number yet. */
function findByNameBesideId({ read, schoolId }: Seen, namesakes: readonly ExistingTeacher[]): Finding {
  const likely = namesakes.filter((other) => other.idNumber === null || other.schoolId === schoolId)
  if (likely.length === 0) return { sure: undefined }
  const text = `身份证号 ${read.values.idNumber} 没有登记，却有同名的老师`
  const toSender = { message: '身份证号需要核对', advice: '请对照证件核对身份证号；没有写错的，发回时请说明' }
  return { text, toSender, field: 'idNumber', candidates: likely, canBeNew: true }
}

/** Excel keeps 15 digits: name and these must fit exactly one person, and then a person still has to say so. */
function findByDamagedId(id: { firstDigits: string; remark: Words }, namesakes: readonly ExistingTeacher[]): Finding {
  const fitting = id.firstDigits === '' ? [] : namesakes.filter(({ idNumber }) => idNumber?.startsWith(id.firstDigits))
  const text = fitting.length === 1 ? `身份证号 ${id.firstDigits}… 后面的数字已经丢失，姓名和前 15 位只对得上这一位` : id.remark.message
  const proposed = onlyOne(fitting)
  return { text, toSender: damagedToSender, field: 'idNumber', candidates: proposed ? [proposed] : [], canBeNew: false, proposed }
}

const masked = '这是遮盖过的号码'
const maskedToSender = { message: `${masked}，认不准是哪一位老师`, advice: '请对照证件填写完整的身份证号' }

/** Of one name at one school there is hardly ever more than one with these digits; anybody else only by a person's word. */
function findByMaskedId(visible: VisibleDigits, namesakes: readonly ExistingTeacher[], schoolId: number | undefined): Finding {
  const fitting = namesakes.filter(({ idNumber }) => fits(visible, idNumber))
  const [there, ...others] = schoolId === undefined ? [] : fitting.filter((teacher) => teacher.schoolId === schoolId)
  if (!there || others.length > 0)
    return {
      text: fitting.length > 0 ? `${masked}，可能是${fitting.length > 1 ? '这几位' : '这一位'}` : `${masked}，认不出是谁`,
      toSender: maskedToSender,
      field: 'idNumber',
      candidates: fitting,
      canBeNew: false,
    }
  return { sure: there, remark: { message: `${masked}，按姓名、学校和露出的数字认人`, advice: '请核对是不是本人；登记的号码不会改' } }
}

function sureIfNamed(owner: ExistingTeacher, name: string | undefined, otherwise: Contradiction): Finding {
  return name === undefined || owner.name === name ? { sure: owner } : { ...otherwise, candidates: [owner], canBeNew: false }
}

function onlyOne<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined
}

function adviceOf({ id }: ReadTeacher): string {
  if (id.kind === 'masked') return '请填完整的号码；从这里导出的，可选“完整号码”的一份'
  return id.kind === 'damaged' ? id.remark.advice : '请核对身份证号和姓名'
}

/** Beside what tells the candidate from others stands what choosing would write over. */
function toChoice({ id, name, schoolName, idNumber, subject }: ExistingTeacher, { values }: ReadTeacher): Choice {
  const renamed = values.name !== undefined && values.name !== name ? `姓名会改为“${values.name}”` : ''
  const renumbered = idNumber && values.idNumber !== undefined && values.idNumber !== idNumber ? '身份证号会改成表里的' : ''
  const known = [schoolName ?? '没有学校', idNumber ? maskIdNumber(idNumber) : '没有身份证号', subject]
  return { id, label: name, hint: [...known, renamed, renumbered].filter(Boolean).join('　') }
}

function newTeacher({ values, id }: ReadTeacher): Choice {
  return { id: null, label: `${values.name ?? ''}（新增）`, hint: id.kind === 'there' ? '是另一位老师' : '是另一位老师，身份证号以后补' }
}
