import { checkDigit } from '../../../shared/exchange/values/id-number.ts'
import { levelOf } from '../../../shared/titles/words.ts'
import type { Store } from '../db/open.ts'
import { createRow } from '../db/write.ts'
import { searchTextOf } from '../lib/search-text.ts'
import type { Random } from './random.ts'
import type { DemonstrationSchool } from './schools.ts'
import { compoundSurnames, givenCharacters, type Stage, subjectsOf, surnames } from './words.ts'

export type DemonstrationTeacher = {
  id: number
  schoolId: number
  stage: Stage
  subject: string
  post: string
  title: string | null
  workYear: number
}

const titles = ['县级骨干教师', '市级骨干教师', '县级学科带头人', '市级名师'] as const

/** Writes one teacher with a posting. `serial` makes numbers unique; the region 379900 does not exist, so no number is a person's. */
export function addTeacher(store: Store, random: Random, school: DemonstrationSchool, serial: number, year: number): DemonstrationTeacher {
  const stage = random.pick(school.stages)
  const subject = random.pick(subjectsOf[stage])
  const workYear = random.chance(0.03) ? year - random.between(0, 2) : year - random.between(3, 36)
  const birthYear = workYear - random.between(22, 25)
  const title = random.chance(0.08) && workYear < year - 3 ? random.pick(titles) : null
  const post = school.principalId === undefined ? '校级正职' : drawPost(random)
  const { sex, number, birthDate } = drawIdNumber(random, birthYear, serial)
  const name = drawName(random)
  const id = createRow(store, 'teacher', {
    name,
    ...searchTextOf(name),
    idNumber: number,
    sex,
    birthDate,
    phone: `1${random.pick(['33', '39', '50', '58', '77', '86', '89'])}0000${String(serial % 10_000).padStart(4, '0')}`,
    cardNumber: `J379900${String(serial).padStart(4, '0')}`,
    stage,
    subject,
    post,
    professionalTitle: drawProfessionalTitle(random, year - workYear),
    workStartDate: `${workYear}-09-01`,
    education: random.pick(['专科', '本科', '本科', '本科', '硕士研究生']),
    status: random.chance(0.97) ? '在职' : random.pick(['长病假', '借调', '退休']),
    note: null,
  })
  createRow(store, 'posting', { teacherId: id, schoolId: school.id, fromDate: `${workYear}-09-01`, toDate: null })
  if (title !== null) grantTitle(store, { teacherId: id, name: title, grantedYear: Math.max(workYear + 3, year - 1 - (serial % 5)) })
  return { id, schoolId: school.id, stage, subject, post, title, workYear }
}

/** Granted on Teachers' Day; some of the older ones are known by the year alone, as in any county. */
function grantTitle(store: Store, { teacherId, name, grantedYear }: { teacherId: number; name: string; grantedYear: number }): void {
  const level = levelOf(name)
  createRow(store, 'title', {
    teacherId,
    name,
    level,
    grantedOn: teacherId % 4 === 0 ? `${grantedYear}` : `${grantedYear}-09-10`,
    grantedBy: level === '市级' ? '演示市教育局' : '演示县教育局',
    number: teacherId % 4 === 0 ? null : `${level === '市级' ? '市' : '县'}教称字〔${grantedYear}〕${String(teacherId).padStart(4, '0')}号`,
    withdrawnOn: null,
    withdrawnReason: null,
  })
}

function drawPost(random: Random): string {
  if (random.chance(0.22)) return '班主任'
  if (random.chance(0.05)) return '中层干部'
  return random.chance(0.02) ? '校级副职' : '专任教师'
}

function drawProfessionalTitle(random: Random, years: number): string {
  if (years < 2) return '未定级'
  if (years < 8) return '二级教师'
  return years > 18 && random.chance(0.4) ? '高级教师' : '一级教师'
}

function drawName(random: Random): string {
  const surname = random.chance(0.01) ? random.pick(compoundSurnames) : random.pick(surnames)
  return surname + random.pick(givenCharacters) + (random.chance(0.8) ? random.pick(givenCharacters) : '')
}

/** No two people share a number: the serial decides the day of the year and, together with the sex, the order within it. */
function drawIdNumber(random: Random, birthYear: number, serial: number) {
  const birthDate = `${birthYear}-${two((serial % 12) + 1)}-${two((Math.floor(serial / 12) % 28) + 1)}`
  const sex = random.chance(0.68) ? ('女' as const) : ('男' as const)
  const order = Math.floor(serial / 336) * 2 + (sex === '男' ? 1 : 0)
  const first17 = `379900${birthDate.replaceAll('-', '')}${String(order).padStart(3, '0')}`
  return { sex, birthDate, number: first17 + checkDigit(first17) }
}

const two = (n: number) => String(n).padStart(2, '0')
