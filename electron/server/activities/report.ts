import type { ReportRequest } from '../../../shared/reports/model.ts'
import type { Store } from '../db/open.ts'
import { officeOrThrow } from '../lib/office.ts'
import { fillRows, type LayoutColumn, numbering, subtitleOf } from '../lib/report-layout.ts'
import type { ReportBook } from '../lib/report-sheet.ts'

type Done = { date: string; holderKind: string; holder: string; kind: string; topic: string; times: number; people: number | null }

const layout: readonly LayoutColumn<Done>[] = [
  numbering,
  { header: '日期', width: 12, value: ({ date }) => date },
  { header: '所属', width: 12, value: ({ holderKind }) => holderKind },
  { header: '基地、工作室或结对', width: 32, value: ({ holder }) => holder },
  { header: '活动类别', width: 12, value: ({ kind }) => kind },
  { header: '活动主题', width: 40, value: ({ topic }) => topic },
  { header: '次数', width: 8, kind: 'integer', value: ({ times }) => times },
  { header: '参加人数', width: 10, kind: 'integer', value: ({ people }) => people },
]

/** Everything that bases, studios and pairings did in a year, day by day; what was reversed is not listed. */
export async function reportActivities(store: Store, { year }: ReportRequest): Promise<ReportBook | 'PARAMETER_MISSING'> {
  if (year === undefined) return 'PARAMETER_MISSING'
  const office = await officeOrThrow(store)
  const title = `${office.countyName}${year}年活动台账`
  return {
    look: 'office',
    fileName: title,
    sheets: [{ title, subtitle: subtitleOf(store, office), ...fillRows(layout, listDone(store, year)) }],
    people: [],
    leftOut: [],
    notes: [],
  }
}

function listDone({ sqlite }: Store, year: number): Done[] {
  return sqlite
    .prepare(
      `SELECT entry.date, coalesce(base.kind, pairing.kind) AS holderKind, coalesce(base.name, mentor.name || '—' || mentee.name) AS holder,
         entry.kind, entry.topic, entry.times, entry.people
       FROM activityEntry AS entry
       LEFT JOIN base ON base.id = entry.baseId
       LEFT JOIN pairing ON pairing.id = entry.pairingId
       LEFT JOIN teacher AS mentor ON mentor.id = pairing.mentorId LEFT JOIN teacher AS mentee ON mentee.id = pairing.menteeId
       WHERE entry.date BETWEEN ? AND ? AND entry.reversesId IS NULL
         AND NOT EXISTS (SELECT 1 FROM activityEntry AS reversal WHERE reversal.reversesId = entry.id)
       ORDER BY entry.date, entry.id`,
    )
    .all(`${year}-01-01`, `${year}-12-31`) as Done[]
}
