import type { Generated } from 'kysely'

export type PackRoundTable = {
  id: Generated<number>
  name: string
  dueOn: string
  request: string
  sealKey: string
  createdAt: string
  closedOn: string | null
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
