import type { Generated } from 'kysely'
import type { CertificateKind } from '../../../shared/certificates/kinds.ts'
import type { ReissueReason } from '../../../shared/certificates/model.ts'
import type { DocumentKind } from '../../../shared/documents/kinds.ts'
import type { LayoutOrigin } from '../../../shared/layouts/model.ts'
import type { RangePurpose } from '../../../shared/numbering/model.ts'

// The tables of certificates, their numbers and their layouts; the schema itself is in schema.ts.

export type LayoutTable = {
  id: Generated<number>
  layoutId: string
  version: number
  kind: DocumentKind
  name: string
  origin: LayoutOrigin
  definition: string
  createdAt: string
}

export type CertificateTable = {
  id: Generated<number>
  kind: CertificateKind
  number: string
  numberScope: string
  serial: number
  enrollmentId: number | null
  cohortId: number | null
  teacherId: number
  schoolId: number | null
  teacherName: string
  about: string
  layoutId: string
  layoutVersion: number
  issuedContent: string
  issuedOn: string
  issuedAt: string
  verificationCode: string
  replacesId: number | null
  reissueReason: ReissueReason | null
  reissueNote: string | null
  state: 'issued' | 'void'
  voidedAt: string | null
  voidReason: string | null
}

export type NumberRangeTable = {
  id: Generated<number>
  seriesId: number
  scope: string
  firstSerial: number
  lastSerial: number
  purpose: RangePurpose
  note: string
  setOn: string
  releasedOn: string | null
}

export type PaperPackTable = {
  id: Generated<number>
  kind: CertificateKind
  prefix: string
  digits: number
  firstNumber: number
  lastNumber: number
  receivedOn: string
  note: string | null
}

export type PaperSheetTable = {
  id: Generated<number>
  packId: number
  paperNumber: number
  state: 'used' | 'spoiled'
  certificateId: number | null
  spoiledReason: string | null
  takenAt: string
}
