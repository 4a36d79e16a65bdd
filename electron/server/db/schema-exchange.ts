import type { Generated } from 'kysely'
import type { ExportedNumbers, ExportSource } from '../../../shared/reports/exports.ts'
import type { WaitingState } from '../../../shared/waiting/model.ts'

// The tables of what comes in and goes out as spreadsheets; the schema itself is in schema.ts.

export type ImportBatchTable = {
  id: Generated<number>
  kind: string
  fileName: string
  fileHash: string
  actor: string
  at: string
  rowCount: number
  createdCount: number
  changedCount: number
  sameCount: number
  skippedCount: number
  undoneAt: string | null
  corrections: Generated<string>
  undoneBy: string | null
  undoReason: string | null
  undoReport: string | null
  sheet: string | null
  omitted: Generated<string>
}

export type RememberedLayoutTable = {
  id: Generated<number>
  kind: string
  headerRows: 0 | 1 | 2
  fingerprint: string
  columns: string
  actor: string
  at: string
}

export type WaitingSheetTable = {
  batchId: number
  columns: string
  headers: string
  dateSystem: '1900' | '1904'
  options: string
  answers: string
}

export type WaitingRowTable = {
  id: Generated<number>
  batchId: number
  line: number | null
  label: string
  people: string
  cells: string
  fingerprint: string
  state: WaitingState
  reason: string | null
}

export type ExportEntryTable = {
  id: Generated<number>
  at: string
  actor: string
  reportId: ExportSource
  label: string
  parameters: string
  fileName: string
  rowCount: number
  people: number
  numbers: ExportedNumbers
  reason: string | null
}

export type TemplateTable = {
  id: Generated<number>
  name: string
  receiver: string
  note: string
  version: number
  fileName: string
  fileHash: string
  mapping: string | null
}

export type TemplateFileTable = {
  id: Generated<number>
  templateId: number
  version: number
  fileName: string
  content: Uint8Array
  at: string
  actor: string
}
