import type { ReturnEntry } from '../../../shared/packs/contract.ts'
import { Decisions } from '../../../shared/packs/decisions.ts'
import type { SentRow } from '../../../shared/packs/fields.ts'
import type { Returned } from '../../../shared/packs/returned.ts'
import type { Store } from '../db/open.ts'

export type LoadedReturn = ReturnEntry & { fileHash: string; isTaken: boolean; content: Returned; decisions: Decisions }

/** A pack as it was sent, with everything that came back, oldest first. */
export type LoadedPack = {
  id: number
  roundId: number
  schoolId: number
  schoolName: string
  teachers: number
  sent: SentRow[]
  returns: LoadedReturn[]
}

/** The packs of a round in the office's order of schools, or one of them. */
export async function loadPacks(store: Store, { roundId, packId }: { roundId?: number; packId?: number }): Promise<LoadedPack[]> {
  let packs = store.db
    .selectFrom('pack')
    .innerJoin('school', 'school.id', 'pack.schoolId')
    .select(['pack.id', 'pack.roundId', 'pack.schoolId', 'school.name as schoolName', 'pack.teachers', 'pack.sent'])
    .orderBy('school.sortOrder')
    .orderBy('school.id')
  if (roundId !== undefined) packs = packs.where('pack.roundId', '=', roundId)
  if (packId !== undefined) packs = packs.where('pack.id', '=', packId)
  const returns = Map.groupBy(await listReturns(store, { roundId, packId }), ({ packId }) => packId)
  const rows = await packs.execute()
  return rows.map((pack) => ({
    ...pack,
    sent: JSON.parse(pack.sent) as SentRow[],
    returns: settle((returns.get(pack.id) ?? []).map(toReturn)),
  }))
}

/** A return that was taken over after another says what is different from it: once that one is undone, it has to be taken over anew. */
function settle(returns: readonly LoadedReturn[]): LoadedReturn[] {
  return returns.map((entry, i) => {
    const isUndermined = returns.slice(0, i).some(({ undoneAt }) => undoneAt !== null && undoneAt >= (entry.takenAt ?? ''))
    return { ...entry, isTaken: entry.isTaken && !isUndermined }
  })
}

/** What the school said before in a return that was taken over, and stands. */
export function earlierOf(returns: readonly LoadedReturn[], entry: LoadedReturn): Returned | undefined {
  return returns.findLast(({ id, isTaken }) => isTaken && id < entry.id)?.content
}

function listReturns({ db }: Store, { roundId, packId }: { roundId: number | undefined; packId: number | undefined }) {
  let returns = db
    .selectFrom('packReturn')
    .innerJoin('pack', 'pack.id', 'packReturn.packId')
    .leftJoin('importBatch', 'importBatch.id', 'packReturn.batchId')
    .selectAll('packReturn')
    .leftJoin('packReturnFile', 'packReturnFile.returnId', 'packReturn.id')
    .select(['importBatch.undoneAt', 'packReturnFile.returnId as fileId'])
    .orderBy('packReturn.id')
  if (roundId !== undefined) returns = returns.where('pack.roundId', '=', roundId)
  if (packId !== undefined) returns = returns.where('pack.id', '=', packId)
  return returns.execute()
}

function toReturn({
  packId: _packId,
  fileId,
  content: json,
  decisions,
  ...entry
}: Awaited<ReturnType<typeof listReturns>>[number]): LoadedReturn {
  const isTaken = entry.takenAt !== null && entry.undoneAt === null
  const content = JSON.parse(json) as Returned
  const toSendBack = fileId === null ? 0 : (content.problems?.length ?? 0)
  return { ...entry, isTaken, toSendBack, content, decisions: Decisions.parse(JSON.parse(decisions)) }
}
