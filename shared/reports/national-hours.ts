import type { CodeBook } from '../codes/code-book.ts'
import type { CodeGap } from '../codes/model.ts'
import type { Fractions, LeftOut, TrainingDays } from './model.ts'

/** The columns of 国内培训 in the national teachers' system, as it reads them; * stands for what it requires. */
export const nationalHoursHeaders = [
  '教师姓名*',
  '身份证件类型*',
  '教师身份证号*',
  '培训年度*',
  '培训类别*',
  '培训项目名称*',
  '培训机构名称',
  '培训方式*',
  '培训获得学时*',
  '培训获得学分',
] as const
const dayHeaders = ['培训开始日期', '培训结束日期'] as const
const numberHeaders: ReadonlySet<string> = new Set(['培训获得学时*', '培训获得学分'])
const mostHours = 99_999

/** The columns as a sheet has them; the variant of some provinces goes on with the days of the training. */
export function nationalHoursColumns(trainingDays: TrainingDays) {
  return [...nationalHoursHeaders, ...(trainingDays === 'with' ? dayHeaders : [])].map((header) => ({
    header,
    width: header.length * 2 + 6,
    kind: numberHeaders.has(header) ? ('integer' as const) : ('text' as const),
    ...(header === '教师身份证号*' ? { hides: 'idNumber' as const } : {}),
  }))
}

/** Someone who passed. Hours in tenths. */
export type Passed = { name: string; schoolName: string | null; idType: string; idNumber: string | null; hours: number }
/** `category` and `mode` in our words. */
export type TrainingFacts = {
  year: number
  category: string
  programName: string
  organizer: string
  mode: string
  hoursPerCredit: number
  startDate: string
  endDate: string
}
type Row = (string | number | null)[]
type Wishes = { fractions: Fractions; trainingDays: TrainingDays; codes: CodeBook }

/**
 * Fills the national layout. It takes whole hours and credits only, so fractions are left out or rounded down as asked, by name; credits
 * may be blank there and are, where they do not come out whole. `people` are those of the rows.
 */
export function fillNationalHours<Person extends Passed>(
  passed: readonly Person[],
  training: TrainingFacts,
  { fractions, trainingDays, codes }: Wishes,
): { rows: Row[]; people: Person[]; leftOut: LeftOut[]; notes: string[]; codeGaps: CodeGap[] } {
  const rows: Row[] = []
  const people: Person[] = []
  const leftOut: LeftOut[] = []
  const rounded: string[] = []
  const days = trainingDays === 'with' ? [training.startDate, training.endDate] : []
  for (const person of passed) {
    const { name, schoolName, idNumber, hours } = person
    const why = whyLeftOut(person, fractions)
    const coded = codesOf(person, training, codes)
    if (why !== undefined || !idNumber) leftOut.push({ name, schoolName, why: why ?? '没有证件号码，全国系统不收' })
    else if ('lacks' in coded) leftOut.push({ name, schoolName, why: coded.lacks })
    else {
      if (hours % 10 !== 0) rounded.push(`${name} ${hours / 10} → ${Math.floor(hours / 10)}`)
      people.push(person)
      rows.push([...nationalRow(person, { idNumber, ...coded }, training), ...days])
    }
  }
  const notes = rounded.length > 0 ? [`学时取整 ${rounded.length} 人：${rounded.join('，')}`] : []
  return { rows, people, leftOut, notes, codeGaps: gapsOf(passed, training, codes) }
}

function whyLeftOut({ idNumber, hours }: Passed, fractions: Fractions): string | undefined {
  if (!idNumber) return '没有证件号码，全国系统不收'
  if (hours > mostHours * 10) return `学时 ${hours / 10} 超过全国系统的上限 ${mostHours}`
  const isFraction = hours % 10 !== 0
  return isFraction && (fractions === 'leave-out' || hours < 10) ? `学时 ${hours / 10} 不是整数，全国系统只收整数` : undefined
}

type Coded = { document: string; category: string; mode: string }

/** The coded cells of a line, or which of them the receiver's code is not known for. */
function codesOf({ idType }: Passed, training: TrainingFacts, codes: CodeBook): Coded | { lacks: string } {
  const document = codes.codeOf('nationalDocument', idType)
  const category = codes.codeOf('nationalCategory', training.category)
  const mode = codes.codeOf('nationalMode', training.mode)
  if (document === undefined) return { lacks: lacking('身份证件类型', idType) }
  if (category === undefined) return { lacks: lacking('培训类别', training.category) }
  if (mode === undefined) return { lacks: lacking('培训方式', training.mode) }
  return { document, category, mode }
}

function lacking(column: string, word: string): string {
  return `${column}“${word}”没有对照的代码`
}

function gapsOf(passed: readonly Passed[], { category, mode }: TrainingFacts, codes: CodeBook): CodeGap[] {
  if (passed.length === 0) return []
  return [
    ...codes.gapsOf('nationalCategory', [category]),
    ...codes.gapsOf('nationalMode', [mode]),
    ...codes.gapsOf(
      'nationalDocument',
      passed.map(({ idType }) => idType),
    ),
  ]
}

function nationalRow({ name, hours }: Passed, coded: Coded & { idNumber: string }, training: TrainingFacts): Row {
  const { year, programName, organizer, hoursPerCredit } = training
  const { document, idNumber, category, mode } = coded
  const wholeHours = Math.floor(hours / 10)
  const credits = (wholeHours * 10) / hoursPerCredit
  const wholeCredits = Number.isInteger(credits) ? credits : null
  return [name, document, idNumber, String(year), category, programName, organizer, mode, wholeHours, wholeCredits]
}
