import type { Cell } from '../sheet.ts'
import { isDay } from './calendar.ts'
import { damagedDigits } from './damaged-digits.ts'
import { visibleDigits } from './masked-number.ts'
import { type Parsed, parsed, type Remark, wrong } from './parsed.ts'
import { compact } from './plain-text.ts'

/** Kinds of identity documents, with the words of the national system. */
export const documentTypes = {
  residentId: '居民身份证',
  residencePermit: '港澳台居民居住证',
  foreignerCard: '外国人永久居留身份证',
  hongKongMacauPermit: '港澳居民来往内地通行证',
  taiwanPermit: '台湾居民来往大陆通行证',
  passport: '护照',
} as const
export type DocumentType = keyof typeof documentTypes

/** An identity number. Birth date and sex are there where the number has them; `original` is the 15-digit number it came as. */
export type IdNumber = { number: string; type: DocumentType; birthDate?: string; sex?: '男' | '女'; original?: string }

const eighteen = /^\d{17}[\dX]$/
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const provinces = new Set('11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71'.split(' '))

/** Check digit of the first 17 digits (GB 11643-1999). */
export function checkDigit(first17: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * (first17.charCodeAt(i) - 48), 0)
  return '10X98765432'.charAt(sum % 11)
}

/** Digits of full width, spaces, apostrophes and every kind of X, as people type them, put into the one right form. */
export function normaliseIdNumber(text: string): string {
  if (eighteen.test(text)) return text
  return compact(text)
    .replace(/^[='"‘’“”`]+|['"‘’“”`]+$/g, '')
    .replace(/[-‐－—]/g, '')
    .replace(/[×✕╳хХ]/g, 'X')
    .toUpperCase()
}

/** Reads an identity number of any document. A number that a spreadsheet has rounded is a problem with `firstDigits`, never a guess. */
export function parseIdNumber(cell: Cell): Parsed<IdNumber> {
  const damaged = damagedDigits(cell)
  if (damaged !== undefined) return { ...damagedProblem(), ...(damaged === '' ? {} : { firstDigits: damaged }) }
  if (visibleDigits(cell.text)) return wrong('这是遮盖过的号码，认不出是谁', '请填完整的号码')
  const number = normaliseIdNumber(cell.text)
  if (number === '') return { value: null }
  if (eighteen.test(number)) return parse18(number)
  if (/^\d{15}$/.test(number)) return parse15(number)
  return parseOtherDocument(number)
}

/** What does not fit between the number and what the sheet says otherwise. `today` is 'YYYY-MM-DD'. */
export function compareWithIdNumber(id: IdNumber, stated: { sex?: string | null; birthDate?: string | null; today: string }): Remark[] {
  const remarks: Remark[] = []
  if (id.sex && stated.sex && id.sex !== stated.sex)
    remarks.push({ message: `性别写的是“${stated.sex}”，身份证号第 17 位表示“${id.sex}”`, advice: '请核对性别和身份证号' })
  if (id.birthDate && stated.birthDate && !id.birthDate.startsWith(stated.birthDate))
    remarks.push({ message: `出生日期 ${stated.birthDate} 与身份证号里的 ${id.birthDate} 不一致`, advice: '请核对出生日期和身份证号' })
  const age = id.birthDate === undefined ? undefined : ageOn(id.birthDate, stated.today)
  if (age !== undefined && (age < 18 || age > 70))
    remarks.push({ message: `按身份证号算是 ${age} 岁，不在 18–70 岁之间`, advice: '请核对身份证号' })
  return remarks
}

function parse18(number: string): Parsed<IdNumber> {
  const expected = checkDigit(number.slice(0, 17))
  if (number[17] !== expected) {
    if (number.endsWith('000')) return { ...damagedProblem(), firstDigits: number.slice(0, 15) }
    return wrong('身份证号的校验位不对，可能有一位写错', '请对照证件逐位核对')
  }
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isDay(birthDate)) return wrong(`身份证号里的出生日期 ${birthDate} 不存在`, '请对照证件逐位核对')
  const id: IdNumber = { number, type: typeOf18(number), birthDate, sex: Number(number[16]) % 2 === 1 ? '男' : '女' }
  return parsed(id, regionRemark(id), zerosRemark(number))
}

function parse15(original: string): Parsed<IdNumber> {
  const first17 = `${original.slice(0, 6)}19${original.slice(6)}`
  const whole = parse18(first17 + checkDigit(first17))
  if (!('value' in whole) || whole.value === null) return whole
  return parsed({ ...whole.value, original }, ...(whole.warnings ?? []), {
    message: `15 位旧身份证号，已换成 18 位 ${whole.value.number}`,
    advice: '请对照现在的证件核对',
  })
}

function parseOtherDocument(number: string): Parsed<IdNumber> {
  if (/^[HM]\d{8}(\d{2})?$/.test(number)) return { value: { number, type: 'hongKongMacauPermit' } }
  if (/^\d{8}$/.test(number)) return { value: { number, type: 'taiwanPermit' } }
  if (/^[A-Z]{3}\d{12}$/.test(number)) return { value: { number, type: 'foreignerCard' } }
  if (/^[A-Z]{1,2}\d{7,8}$/.test(number)) return { value: { number, type: 'passport' } }
  if (/^\d+X?$/.test(number))
    return wrong(`身份证号应为 18 位，这里是 ${number.length} 位`, number.length < 18 ? '请对照证件补全' : '请对照证件改正')
  return wrong('不像任何一种证件的号码', '请核对证件号码；不要填汉字')
}

function typeOf18(number: string): DocumentType {
  if (/^8[123]/.test(number)) return 'residencePermit'
  return number.startsWith('9') ? 'foreignerCard' : 'residentId'
}

function regionRemark({ number, type }: IdNumber): Remark | undefined {
  if (type !== 'residentId' || provinces.has(number.slice(0, 2))) return undefined
  return { message: `身份证号开头的地区代码 ${number.slice(0, 6)} 不认识`, advice: '请核对前六位' }
}

function zerosRemark(number: string): Remark | undefined {
  if (!number.endsWith('000')) return undefined
  return { message: '末三位是 000，可能被表格软件改过', advice: '请对照证件核对末三位' }
}

/** The workbook that goes back has the column set to text already. */
export const damagedToSender = {
  message: '身份证号按数字存放，15 位以后的数字已经丢失',
  advice: '这一列已设为“文本”格式，请对照证件重新填写完整的号码',
}

function damagedProblem() {
  const { problem, severity } = wrong('身份证号按数字存放，15 位以后的数字已经丢失', '请把这一列设为“文本”格式，再重新填写完整的号码')
  return { problem: { ...problem, toSender: damagedToSender }, severity }
}

function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
}
