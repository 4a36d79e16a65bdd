import type { Mapping } from '../exchange/mapping.ts'
import type { Sheet } from '../exchange/sheet.ts'
import { type TeacherField, teacherFields } from '../teachers/fields.ts'
import type { Decisions } from './decisions.ts'
import { packColumns } from './fields.ts'
import { type Cells, importSheet } from './import-sheet.ts'
import type { JudgedReturn } from './judged.ts'
import type { AddedRow, Returned } from './returned.ts'

const columns: readonly TeacherField[] = ['school', 'idType', 'cardNumber', ...packColumns]

/** Who a known row is about, as the registry has it now. */
export type Identity = {
  name: string
  schoolName: string | null
  idType: string
  idNumber: string | null
  cardNumber: string | null
}

type Given = {
  returned: Returned
  judged: JudgedReturn
  identities: ReadonlyMap<number, Identity>
  schoolName: string
  decisions: Decisions
}

/** A sheet for the import, with the lines of the school's own workbook. `expected` says which teacher each line of a known one is about. */
export type TakeOverSheet = { sheet: Sheet; mapping: Mapping; expected: ReadonlyMap<number, number> }

/**
 * What is to be taken over and nothing else, as a roster: who it is, as registered now, beside the values that hold. A cell that is blank is
 * never written, so what is not in here stays as it is.
 */
export function takeOverSheet({ returned, judged, identities, schoolName, decisions }: Given): TakeOverSheet {
  const rows = new Map<number, Cells<TeacherField>>()
  const expected = new Map<number, number>()
  const taken = judged.values.filter(({ outcome, choice }) => outcome === 'change' || (outcome === 'conflict' && choice === 'returned'))
  for (const [line, values] of Map.groupBy(taken, (value) => value.line)) {
    const [{ teacherId } = { teacherId: 0 }] = values
    const identity = identities.get(teacherId)
    if (!identity) continue
    rows.set(line, knownRow(identity, Object.fromEntries(values.map(({ column, returned: value }) => [column, value]))))
    expected.set(line, teacherId)
  }
  for (const row of takenRows(returned.added, decisions)) rows.set(row.line, { ...row.cells, school: schoolName })
  return { ...importSheet(rows, { columns, fields: teacherFields, headerLine: returned.headerLine }), expected }
}

export function takenRows(added: readonly AddedRow[], decisions: Decisions): AddedRow[] {
  return added.filter(({ line }) => decisions.added[line] !== 'leave')
}

/**
 * By name, with the answer whom it means; the numbers stand in it only where the name is a new one, for an import fills what a number says of
 * birthday and sex. A school is named so that nobody is moved.
 */
function knownRow({ name, schoolName, idType, idNumber, cardNumber }: Identity, values: Cells<TeacherField>): Cells<TeacherField> {
  const numbers = values.name === undefined && values.idNumber === undefined ? {} : { idType, idNumber, cardNumber }
  return { name, school: schoolName, ...numbers, ...values }
}
