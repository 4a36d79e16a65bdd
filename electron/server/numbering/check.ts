import { checkNumbers, type HeldRange, type NumberedCertificate } from '../../../shared/numbering/check-numbers.ts'
import type { CheckedCounter } from '../../../shared/numbering/contract.ts'
import type { NumberSeries } from '../../../shared/numbering/model.ts'
import { formatNumber, isScopeOfYear, nameOfScope } from '../../../shared/numbering/pattern.ts'
import type { Store } from '../db/open.ts'
import { lastOf } from '../lib/draw-numbers.ts'
import { listSeries } from '../lib/number-series.ts'
import { officeOrThrow } from '../lib/office.ts'
import { valuesOf } from './ranges.ts'

/** What became of the numbers of a year, counter by counter; counters of all years are always among them. */
export async function checkYear(store: Store, year: number): Promise<CheckedCounter[]> {
  const { abbreviation } = await officeOrThrow(store)
  const series = await listSeries(store)
  return listScopes(store)
    .filter((scope) => isScopeOfYear(scope, year))
    .map((scope) => checkScope(store, scope, seriesOf(scope, series), abbreviation))
    .toSorted((a, b) => indexOf(series, a) - indexOf(series, b))
}

function checkScope(store: Store, scope: string, { kind, pattern, type }: NumberSeries, organization: string): CheckedCounter {
  const last = lastOf(store, scope)
  const check = checkNumbers(last, listNumbered(store, scope), listHeld(store, scope))
  const lastNumber = last === 0 ? '' : formatNumber(pattern, { ...valuesOf(scope), type, organization, serial: last })
  return { ...check, scope, kind, scopeName: nameOfScope(scope), lastNumber }
}

function listScopes({ sqlite }: Store): string[] {
  const rows = sqlite
    .prepare('SELECT scope FROM numberCounter UNION SELECT numberScope FROM certificate UNION SELECT scope FROM numberRange ORDER BY 1')
    .all() as { scope: string }[]
  return rows.map(({ scope }) => scope)
}

function listNumbered({ sqlite }: Store, scope: string): NumberedCertificate[] {
  return sqlite
    .prepare(
      `SELECT certificate.serial, CASE WHEN certificate.state = 'issued' THEN 'valid' WHEN replacement.id IS NULL THEN 'voided' ELSE 'reissued' END AS fate
       FROM certificate LEFT JOIN certificate AS replacement ON replacement.replacesId = certificate.id WHERE certificate.numberScope = ?`,
    )
    .all(scope) as NumberedCertificate[]
}

function listHeld({ sqlite }: Store, scope: string): HeldRange[] {
  const rows = sqlite
    .prepare('SELECT firstSerial, lastSerial, purpose, note, releasedOn FROM numberRange WHERE scope = ? ORDER BY id')
    .all(scope) as (Omit<HeldRange, 'isReleased'> & { releasedOn: string | null })[]
  return rows.map(({ releasedOn, ...range }) => ({ ...range, isReleased: releasedOn !== null }))
}

function seriesOf(scope: string, series: readonly NumberSeries[]): NumberSeries {
  const [kind] = JSON.parse(scope) as string[]
  const own = series.find((one) => one.kind === kind)
  if (!own) throw new Error(`seriesOf: no series for ${scope}`)
  return own
}

function indexOf(series: readonly NumberSeries[], { kind }: CheckedCounter): number {
  return series.findIndex((one) => one.kind === kind)
}
