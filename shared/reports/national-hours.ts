import type { Fractions, LeftOut } from './model.ts'

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

/** Our words for identity documents as the national system codes them. */
const documentCodes: Readonly<Record<string, string>> = {
  居民身份证: '1-居民身份证',
  台湾居民来往大陆通行证: '8-台湾居民来往大陆通行证',
  外国人永久居留身份证: '9-境外永久居住证',
  护照: 'A-护照',
}
const otherDocument = 'Z-其他'

/** Someone who passed. Hours in tenths. */
export type Passed = { name: string; schoolName: string | null; idType: string; idNumber: string | null; hours: number }
export type TrainingFacts = { year: number; level: string; programName: string; organizer: string; mode: string; hoursPerCredit: number }
type Row = (string | number | null)[]

/**
 * Fills the national layout. It takes whole hours and credits only, so fractions are left out or rounded down as asked, by name; credits
 * may be blank there and are, where they do not come out whole.
 */
export function fillNationalHours(
  people: readonly Passed[],
  training: TrainingFacts,
  fractions: Fractions,
): { rows: Row[]; leftOut: LeftOut[]; notes: string[] } {
  const rows: Row[] = []
  const leftOut: LeftOut[] = []
  const rounded: string[] = []
  for (const person of people) {
    const { name, schoolName, idNumber, hours } = person
    const isFraction = hours % 10 !== 0
    if (!idNumber) leftOut.push({ name, schoolName, why: '没有证件号码，全国系统不收' })
    else if (isFraction && (fractions === 'leave-out' || hours < 10))
      leftOut.push({ name, schoolName, why: `学时 ${hours / 10} 不是整数，全国系统只收整数` })
    else {
      if (isFraction) rounded.push(`${name} ${hours / 10} → ${Math.floor(hours / 10)}`)
      rows.push(nationalRow(person, idNumber, training))
    }
  }
  return { rows, leftOut, notes: rounded.length > 0 ? [`学时取整 ${rounded.length} 人：${rounded.join('，')}`] : [] }
}

function nationalRow({ name, idType, hours }: Passed, idNumber: string, training: TrainingFacts): Row {
  const { year, level, programName, organizer, mode, hoursPerCredit } = training
  const wholeHours = Math.floor(hours / 10)
  const credits = (wholeHours * 10) / hoursPerCredit
  const document = documentCodes[idType] ?? otherDocument
  return [
    name,
    document,
    idNumber,
    String(year),
    level,
    programName,
    organizer,
    mode,
    wholeHours,
    Number.isInteger(credits) ? credits : null,
  ]
}
