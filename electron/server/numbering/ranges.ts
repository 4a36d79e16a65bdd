import { dayOf } from '../../../shared/dates.ts'
import type { NumberRange, NumberRangeDraft } from '../../../shared/numbering/model.ts'
import { counterScope, formatNumber, nameOfScope } from '../../../shared/numbering/pattern.ts'
import type { Store } from '../db/open.ts'
import { changeRow, createRow, type Why } from '../db/write.ts'
import { listSeries, seriesOrThrow } from '../lib/number-series.ts'
import { officeOrThrow } from '../lib/office.ts'

const usedOf = `SELECT count(*) FROM certificate
  WHERE numberScope = numberRange.scope AND serial BETWEEN numberRange.firstSerial AND numberRange.lastSerial`

/** All ranges, those in force first, the newest on top. */
export async function listRanges(store: Store): Promise<NumberRange[]> {
  const { abbreviation: organization } = await officeOrThrow(store)
  const series = new Map((await listSeries(store)).map((one) => [one.id, one]))
  const rows = store.sqlite
    .prepare(`SELECT *, (${usedOf}) AS used FROM numberRange ORDER BY releasedOn IS NOT NULL, id DESC`)
    .all() as StoredRange[]
  return rows.map(({ seriesId, scope, used, ...range }) => {
    const rule = series.get(seriesId)
    if (!rule) throw new Error(`listRanges: no series ${seriesId}`)
    const write = (serial: number) => formatNumber(rule.pattern, { ...valuesOf(scope), type: rule.type, organization, serial })
    const isUsable = range.purpose === 'reserved' && range.releasedOn === null
    return {
      ...range,
      kind: rule.kind,
      scopeName: nameOfScope(scope),
      left: isUsable ? range.lastSerial - range.firstSerial + 1 - used : 0,
      firstNumber: write(range.firstSerial),
      lastNumber: write(range.lastSerial),
    }
  })
}

/** Sets serials aside, or says why they can't be. */
export async function addRange(store: Store, draft: NumberRangeDraft): Promise<number | 'RANGE_OVERLAPS' | 'RANGE_USED'> {
  const { kind, firstSerial, lastSerial, purpose, note } = draft
  const { id: seriesId, resets, type } = await seriesOrThrow(store, kind)
  const scope = counterScope(kind, resets, { ...draft, type })
  const span = [scope, lastSerial, firstSerial]
  const overlapping = store.sqlite
    .prepare('SELECT 1 FROM numberRange WHERE scope = ? AND releasedOn IS NULL AND firstSerial <= ? AND lastSerial >= ?')
    .get(span)
  if (overlapping) return 'RANGE_OVERLAPS'
  if (store.sqlite.prepare('SELECT 1 FROM certificate WHERE numberScope = ? AND serial <= ? AND serial >= ?').get(span)) return 'RANGE_USED'
  const setOn = dayOf(store.now())
  return createRow(store, 'numberRange', { seriesId, scope, firstSerial, lastSerial, purpose, note, setOn })
}

export function findRange({ db }: Store, id: number) {
  return db.selectFrom('numberRange').select(['id', 'releasedOn']).where('id', '=', id).executeTakeFirst()
}

export function releaseRange(store: Store, id: number, why: Why): void {
  changeRow(store, 'numberRange', id, { releasedOn: dayOf(store.now()) }, why)
}

type StoredRange = Pick<NumberRange, 'id' | 'firstSerial' | 'lastSerial' | 'purpose' | 'note' | 'setOn' | 'releasedOn'> & {
  seriesId: number
  scope: string
  used: number
}

/** The year and program a counter is of; for a counter of all years there is no year to write. */
export function valuesOf(scope: string): { year: number; programCode: string } {
  const partOf = (name: string) => (JSON.parse(scope) as string[]).find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1)
  return { year: Number(partOf('年') ?? 0), programCode: partOf('项目') ?? '' }
}
