import type { Generated } from 'kysely'
import type { JobPaper } from '../../../shared/jobs/model.ts'
import type { PileOrder } from '../../../shared/jobs/pile.ts'
import type { SheetEvent, SheetState } from '../../../shared/jobs/sheet-states.ts'

// The tables of what goes to paper; the schema itself is in schema.ts.

export type PrintJobTable = {
  id: Generated<number>
  name: string
  documentKind: string
  pileOrder: PileOrder
  paper: JobPaper
  state: 'open' | 'ended'
  createdAt: string
  endReason: string | null
}

export type PrintSheetTable = {
  id: Generated<number>
  jobId: number
  position: number
  label: string
  number: string | null
  schoolName: string | null
  subject: string | null
  subjectId: number | null
  layoutId: string
  layoutVersion: number
  content: string
  width: number
  height: number
  pages: number
  state: Generated<SheetState>
  spoiled: Generated<number>
}

export type PrintRunTable = { id: Generated<number>; jobId: number; profileName: string | null; sentAt: string; settledAt: string | null }

export type PrintEventTable = {
  id: Generated<number>
  sheetId: number
  runId: number | null
  at: string
  actor: string
  event: SheetEvent
  reason: string | null
}
