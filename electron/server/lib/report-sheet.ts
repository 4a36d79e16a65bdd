import type { LeftOut } from '../../../shared/reports/model.ts'
import type { ReportColumn, ReportValue } from './write-workbook.ts'

/** A report as a feature hands it over, before it is shown or written. 'table' is a bare table for another system, 'office' a sheet for people. */
export type ReportSheet = {
  look: 'office' | 'table'
  fileName: string
  title: string
  /** The unit on the left and the date on the right of an office sheet. */
  subtitle: { left: string; right: string }
  columns: readonly ReportColumn[]
  rows: readonly (readonly ReportValue[])[]
  leftOut: readonly LeftOut[]
  notes: readonly string[]
}
