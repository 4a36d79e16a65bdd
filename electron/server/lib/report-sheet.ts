import type { CodeGap } from '../../../shared/codes/model.ts'
import type { LeftOut } from '../../../shared/reports/model.ts'
import type { ReportColumn, ReportValue } from './report-column.ts'
import type { Paper } from './report-style.ts'

/** A column of a report; one that `hides` numbers of people is masked before anybody sees it, unless the layout needs them whole. */
export type SheetColumn = ReportColumn & { hides?: 'idNumber' | 'phone' }

/** One sheet of a report. The subtitle is the unit on the left and the date on the right; without a name the sheet bears its title. */
export type ReportSheet = {
  sheetName?: string
  title: string
  subtitle: { left: string; right: string }
  columns: readonly SheetColumn[]
  rows: readonly (readonly ReportValue[])[]
  rowHeight?: number
  /** What is signed below; most sheets bear the usual line. */
  signature?: string
} & Paper

/** Who stands in a row, for the count in the register of exports and for the public notice. */
export type ReportPerson = { id: number; name: string; schoolName: string | null; idNumber: string | null }

/** The people of a report, row by row; a list of pairs has two such columns, told apart by their label. */
export type PeopleColumn = { label: string; people: readonly ReportPerson[] }

/**
 * The public notice of a report: who stands in it, row by row, under which title, and what is published beside school and name. Only columns
 * that identify nobody belong here.
 */
export type Notice = { title?: string; people: readonly PeopleColumn[] } & Partial<Pick<ReportSheet, 'columns' | 'rows'>>

/** A report as a feature hands it over, before it is shown or written. 'table' is a bare table for another system, 'office' one for people. */
export type ReportBook = {
  look: 'office' | 'table'
  fileName: string
  sheets: readonly ReportSheet[]
  people: readonly PeopleColumn[]
  /** Where it is not simply everybody, by school and name. */
  notice?: Notice
  leftOut: readonly LeftOut[]
  notes: readonly string[]
  /** Words that the receiver's codes are missing or unchecked for. */
  codeGaps?: readonly CodeGap[]
}
