import type { CertificateKind } from '../../../shared/certificates/kinds.ts'
import type { NumberSeries } from '../../../shared/numbering/model.ts'
import { NumberReset } from '../../../shared/numbering/pattern.ts'
import type { Store } from '../db/open.ts'

/** The rules that numbers are made by, a series for each kind of document. */
export async function listSeries({ db }: Store): Promise<NumberSeries[]> {
  const rows = await db.selectFrom('numberSeries').selectAll().orderBy('id').execute()
  return rows.map(({ resets, ...series }) => ({ ...series, resets: readResets(resets) }))
}

export async function seriesOrThrow(store: Store, kind: CertificateKind): Promise<NumberSeries> {
  const series = (await listSeries(store)).find((one) => one.kind === kind)
  if (!series) throw new Error(`seriesOrThrow: no series for ${kind}`)
  return series
}

/** Resets as their column keeps them: 'year,program'. */
export function writeResets(resets: readonly NumberReset[]): string {
  return NumberReset.options.filter((reset) => resets.includes(reset)).join(',')
}

function readResets(resets: string): NumberReset[] {
  return resets === '' ? [] : resets.split(',').map((reset) => NumberReset.parse(reset))
}
