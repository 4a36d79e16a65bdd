import { chineseDay, dayOf } from '../../../shared/dates.ts'
import { formatTenths } from '../../../shared/hours/format.ts'
import { cycleOf } from '../../../shared/office/model.ts'
import type { ReportRequest } from '../../../shared/reports/model.ts'
import type { Store } from '../db/open.ts'
import { officeOrThrow } from '../lib/office.ts'
import type { ReportSheet } from '../lib/report-sheet.ts'
import { listShortages } from './county.ts'

/** Everybody who is short in the office's cycle, the most missing first, of one school or of the county. Without ID numbers: it is shown around. */
export async function reportShortages(store: Store, { schoolId }: ReportRequest): Promise<ReportSheet> {
  const office = await officeOrThrow(store)
  const { from, to } = cycleOf(office)
  const people = await listShortages(store, { schoolId })
  const place = schoolId === undefined ? office.countyName : (people[0]?.schoolName ?? '')
  const title = `${place}${from.slice(0, 4)}—${to.slice(0, 4)}年学时未达标名单`
  return {
    look: 'office',
    fileName: title,
    title,
    subtitle: { left: `填报单位：${office.centerName}`, right: chineseDay(dayOf(store.now())) },
    columns: [
      { header: '序号', width: 6, kind: 'integer' },
      { header: '学校', width: 28, kind: 'text' },
      { header: '姓名', width: 12, kind: 'text' },
      { header: '学段', width: 8, kind: 'text' },
      { header: '岗位', width: 12, kind: 'text' },
      { header: '共差学时', width: 10, kind: 'hours' },
      { header: '差在哪里', width: 60, kind: 'text' },
    ],
    rows: people.map(({ schoolName, name, stage, post, missing, shortOf }, index) => [
      index + 1,
      schoolName,
      name,
      stage,
      post,
      missing,
      shortOf
        .map((part) => `${part.label}差 ${formatTenths(part.missing)}（${formatTenths(part.earned)}/${formatTenths(part.required)}）`)
        .join('，'),
    ]),
    leftOut: [],
    notes: [],
  }
}
