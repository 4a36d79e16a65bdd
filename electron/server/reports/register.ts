import type { ExportEntry, ExportQuery } from '../../../shared/reports/exports.ts'
import type { Store } from '../db/open.ts'
import { containing } from '../lib/like.ts'

/** The register, the newest first. */
export async function listExports(
  { db }: Store,
  { search, numbers, page, pageSize }: ExportQuery,
): Promise<{ rows: ExportEntry[]; total: number }> {
  let matching = db.selectFrom('exportEntry')
  if (numbers) matching = matching.where('numbers', '=', numbers)
  if (search) {
    const pattern = containing(search)
    matching = matching.where((eb) =>
      eb.or((['label', 'parameters', 'reason', 'fileName'] as const).map((column) => eb(column, 'like', pattern))),
    )
  }
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await matching
    .selectAll()
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return { rows, total }
}
