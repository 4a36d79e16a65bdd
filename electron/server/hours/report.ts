import { formatTenths } from '../../../shared/hours/format.ts'
import type { ShortageRow } from '../../../shared/hours/shortages.ts'
import { cycleOf } from '../../../shared/office/model.ts'
import type { ReportRequest } from '../../../shared/reports/model.ts'
import type { Store } from '../db/open.ts'
import { officeOrThrow } from '../lib/office.ts'
import { fillRows, type LayoutColumn, numbering, subtitleOf } from '../lib/report-layout.ts'
import { findPlace } from '../lib/report-place.ts'
import type { ReportBook } from '../lib/report-sheet.ts'
import { listShortages } from './county.ts'

const layout: readonly LayoutColumn<ShortageRow>[] = [
  numbering,
  { header: '学校', width: 28, value: ({ schoolName }) => schoolName },
  { header: '姓名', width: 12, value: ({ name }) => name },
  { header: '学段', width: 8, value: ({ stage }) => stage },
  { header: '岗位', width: 12, value: ({ post }) => post },
  { header: '共差学时', width: 10, kind: 'hours', value: ({ missing }) => missing },
  { header: '差在哪里', width: 60, value: ({ shortOf }) => shortOf.map(describePart).join('，') },
]

/** Everybody who is short in the office's cycle, the most missing first, of one school or of the county. Without ID numbers: it is shown around. */
export async function reportShortages(store: Store, { schoolId }: ReportRequest): Promise<ReportBook | 'NOT_FOUND'> {
  const office = await officeOrThrow(store)
  const place = await findPlace(store, office, schoolId)
  if (place === undefined) return 'NOT_FOUND'
  const { from, to } = cycleOf(office)
  const short = await listShortages(store, { schoolId })
  const title = `${place}${from.slice(0, 4)}—${to.slice(0, 4)}年学时未达标名单`
  const numberOf = await idNumbers(store)
  const people = short.map(({ id, name, schoolName }) => ({ id, name, schoolName, idNumber: numberOf.get(id) ?? null }))
  return {
    look: 'office',
    fileName: title,
    sheets: [{ title, subtitle: subtitleOf(store, office), ...fillRows(layout, short) }],
    people: [{ label: '', people }],
    leftOut: [],
    notes: [],
  }
}

function describePart({ label, missing, earned, required }: ShortageRow['shortOf'][number]): string {
  return `${label}差 ${formatTenths(missing)}（${formatTenths(earned)}/${formatTenths(required)}）`
}

/** Only to tell people of one name apart in a notice. */
async function idNumbers({ db }: Store): Promise<Map<number, string | null>> {
  const rows = await db.selectFrom('teacher').select(['id', 'idNumber']).execute()
  return new Map(rows.map(({ id, idNumber }) => [id, idNumber]))
}
