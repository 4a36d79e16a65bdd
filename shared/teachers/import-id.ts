import type { Row } from '../exchange/recognise.ts'
import type { RowReader } from '../exchange/row-reader.ts'
import { damagedDigits } from '../exchange/values/damaged-digits.ts'
import { documentTypes, type IdNumber, parseIdNumber } from '../exchange/values/id-number.ts'
import { type VisibleDigits, visibleDigits } from '../exchange/values/masked-number.ts'
import type { Parsed, Remark } from '../exchange/values/parsed.ts'
import type { TeacherField } from './fields.ts'
import { type IdType, readIdDocument } from './id-document.ts'

/**
 * An ID number of a sheet: readable; not there; damaged, with the digits a spreadsheet left of it (15, or none);
 * masked, with what it shows; or wrong (reported).
 */
export type ImportedId =
  | ({ kind: 'there'; idType: IdType } & Omit<IdNumber, 'type'>)
  | { kind: 'absent' }
  | { kind: 'damaged'; firstDigits: string; remark: Remark }
  | { kind: 'masked'; visible: VisibleDigits }
  | { kind: 'wrong' }

export function readImportedId(row: Row<TeacherField>, reader: RowReader<TeacherField>, stated: IdType | undefined): ImportedId {
  const cell = row.cells.idNumber
  if (!cell) return { kind: 'absent' }
  const visible = visibleDigits(cell.text)
  if (visible) return { kind: 'masked', visible }
  const result = parseIdNumber(cell)
  if ('problem' in result && isDamaged(result, damagedDigits(cell)))
    return { kind: 'damaged', firstDigits: result.firstDigits ?? '', remark: result.problem }
  if (stated === '护照' || stated === '其他') return readStatedDocument(reader, stated)
  const id = reader.read('idNumber', () => result)
  if (id === null) return { kind: 'absent' }
  if (!id) return { kind: 'wrong' }
  const idType = documentTypes[id.type]
  if (idType !== (stated ?? '居民身份证'))
    reader.report('idNumber', 'warning', { message: `这是${idType}的号码，按${idType}登记`, advice: '请核对证件类型和号码' })
  return { kind: 'there', ...id, idType }
}

function isDamaged(result: Extract<Parsed<IdNumber>, { problem: Remark }>, digits: string | undefined): boolean {
  return digits !== undefined || result.firstDigits !== undefined
}

/** Passports and other papers are taken as they are written. */
function readStatedDocument(reader: RowReader<TeacherField>, idType: IdType): ImportedId {
  const id = reader.read('idNumber', (cell) => readIdDocument(idType, cell.text))
  if (id === null) return { kind: 'absent' }
  return id ? { kind: 'there', ...id, idType } : { kind: 'wrong' }
}
