import type { Generated } from 'kysely'
import type { PackKindName } from '../../../shared/packs/model.ts'

export type PackRoundTable = {
  id: Generated<number>
  name: string
  dueOn: string
  request: string
  sealKey: string
  createdAt: string
  closedOn: string | null
  kind: Generated<PackKindName>
  fromDay: string | null
  toDay: string | null
}

/** `sent` is JSON: the teachers as they were sent. */
export type PackTable = { id: Generated<number>; roundId: number; schoolId: number; teachers: number; sent: string }

/** A workbook that came back; `content` and `decisions` are JSON. */
export type PackReturnTable = {
  id: Generated<number>
  packId: number
  fileName: string
  fileHash: string
  receivedAt: string
  receivedBy: string
  content: string
  decisions: Generated<string>
  takenAt: string | null
  batchId: number | null
}

/** The workbook itself, as it came. */
export type PackReturnFileTable = { returnId: number; content: Uint8Array }
