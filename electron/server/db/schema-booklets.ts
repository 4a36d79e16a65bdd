import type { Generated } from 'kysely'
import type { BookletState, LineKind } from '../../../shared/booklets/model.ts'
import type { RegistrationDecision, RegistrationTerms } from '../../../shared/registration/model.ts'

// The tables of annual registration and of the booklets; the schema itself is in schema.ts.

export type RegistrationYearTable = { id: Generated<number>; year: number; openedAt: string } & RegistrationTerms

export type RegistrationTable = {
  id: Generated<number>
  year: number
  teacherId: number
  schoolId: number | null
  decision: RegistrationDecision
  verdict: string
  unmet: number
  reason: string | null
  stampedOn: string | null
  decidedAt: string
  decidedBy: string
}

export type BookletTable = {
  id: Generated<number>
  teacherId: number
  number: string
  issuedOn: string | null
  layoutId: string
  pages: number
  linesPerSide: number
  reviewLayoutId: string
  reviewPages: number
  reviewLinesPerSide: number
  hoursFrom: number
  reviewFrom: number
  state: BookletState
  closedReason: string | null
}

export type BookletLineTable = {
  id: Generated<number>
  bookletId: number
  teacherId: number
  kind: LineKind
  place: number
  hoursEntryId: number | null
  year: number | null
  registeredContent: string
  registeredAt: string
  printedAt: string | null
  state: 'valid' | 'void'
  reason: string | null
}
