import type { FailureQuery } from '../../../shared/national/contract.ts'
import type { NationalFailure } from '../../../shared/national/model.ts'
import { maskIdNumber } from '../../../shared/teachers/mask-id-number.ts'
import type { Db, Store } from '../db/open.ts'
import { containing } from '../lib/like.ts'

export async function listFailures(
  { db }: Store,
  { batchId, search, page, pageSize }: FailureQuery,
): Promise<{ rows: NationalFailure[]; total: number }> {
  const pattern = containing(search)
  let matching = selectFailures(db).where('nationalFailure.batchId', '=', batchId)
  if (search)
    matching = matching.where((eb) =>
      eb.or((['name', 'project', 'message'] as const).map((column) => eb(`nationalFailure.${column}`, 'like', pattern))),
    )
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await withNames(matching)
    .orderBy('nationalFailure.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return { rows: rows.map(toFailure), total }
}

/** Everything that was ever sent back about a teacher, the newest first. */
export async function listFailuresOf({ db }: Store, teacherId: number): Promise<NationalFailure[]> {
  const rows = await withNames(selectFailures(db).where('nationalFailure.teacherId', '=', teacherId))
    .orderBy('nationalFailure.id', 'desc')
    .execute()
  return rows.map(toFailure)
}

function selectFailures(db: Db) {
  return db
    .selectFrom('nationalFailure')
    .leftJoin('posting', (join) => join.onRef('posting.teacherId', '=', 'nationalFailure.teacherId').on('posting.toDate', 'is', null))
    .leftJoin('school', 'school.id', 'posting.schoolId')
}

function withNames(matching: ReturnType<typeof selectFailures>) {
  return matching.selectAll('nationalFailure').select('school.name as schoolName')
}

function toFailure({ idNumber, ...failure }: Omit<NationalFailure, 'maskedId'> & { idNumber: string | null }): NationalFailure {
  return { ...failure, maskedId: idNumber && maskIdNumber(idNumber) }
}
