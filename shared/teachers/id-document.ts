import { type DocumentType, documentTypes, type IdNumber, normaliseIdNumber, parseIdNumber } from '../exchange/values/id-number.ts'
import { type Parsed, wrong } from '../exchange/values/parsed.ts'

/** The words of the national system, and one for what it does not list. */
export const idTypes = [...Object.values(documentTypes), '其他'] as const
export type IdType = (typeof idTypes)[number]

/** Types whose every number has a check digit, so that a wrong one can be told. */
const checked: ReadonlySet<DocumentType> = new Set<DocumentType>(['residentId', 'residencePermit', 'foreignerCard'])

/** Reads the number of a document whose type is known; a number of another type is wrong. Passports and others are taken as they are. */
export function readIdDocument(idType: IdType, written: string): Parsed<Omit<IdNumber, 'type'>> {
  const number = normaliseIdNumber(written)
  if (number === '') return { value: null }
  const result = parseIdNumber({ text: written, kind: 'text' })
  const found = 'value' in result ? result.value : null
  if (found && documentTypes[found.type] === idType) return result
  if (found && (checked.has(found.type) || !isFreeForm(idType)))
    return wrong(`这是${documentTypes[found.type]}的号码，证件类型选的是“${idType}”`, '请改选证件类型，或核对号码')
  if (isFreeForm(idType)) return isPlausible(number) ? { value: { number } } : wrong('证件号码只能有字母和数字', '请核对证件号码')
  return 'problem' in result ? result : wrong(`不是${idType}的号码`, '请核对证件号码')
}

function isFreeForm(idType: IdType): boolean {
  return idType === '护照' || idType === '其他'
}

function isPlausible(number: string): boolean {
  return /^[A-Z0-9]{4,30}$/.test(number)
}
