import type { Row } from '../exchange/recognise.ts'
import type { RowReader } from '../exchange/row-reader.ts'
import type { WhoField } from './find-in-row.ts'

/** Which columns of a row are one person's, where the row is about several. */
export type PersonColumns<Field extends string> = Readonly<Record<WhoField, Field>>

/** A row as if it were about this one person only; problems stay with the row's own columns. */
export function viewPerson<Field extends string>(
  row: Row<Field>,
  reader: RowReader<Field>,
  columns: PersonColumns<Field>,
): { row: Row<WhoField>; reader: RowReader<WhoField> } {
  return {
    row: rowOfPerson(row, columns),
    reader: {
      read: (field, parser) => reader.read(columns[field], parser),
      readLeniently: (field, parser) => reader.readLeniently(columns[field], parser),
      report: (field, severity, remark) => reader.report(columns[field], severity, remark),
      problems: reader.problems,
    },
  }
}

/** The cells of this one person, by which he is looked for. */
export function rowOfPerson<Field extends string>({ line, cells }: Row<Field>, columns: PersonColumns<Field>): Row<WhoField> {
  const { name, school, idNumber, cardNumber } = columns
  const entries = [
    ['name', cells[name]],
    ['school', cells[school]],
    ['idNumber', cells[idNumber]],
    ['cardNumber', cells[cardNumber]],
  ] as const
  return { line, cells: Object.fromEntries(entries.filter(([, cell]) => cell !== undefined)) }
}
