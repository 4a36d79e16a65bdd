import type { Store } from '../db/open.ts'
import { fillRows, type LayoutColumn } from '../lib/report-layout.ts'
import type { ReportSheet } from '../lib/report-sheet.ts'

type Counted = { kind: string; stood: number; begun: number; completed: number; ended: number; times: number }

const layout: readonly LayoutColumn<Counted>[] = [
  { header: '结对类型', width: 20, value: ({ kind }) => kind },
  { header: '本年在册', width: 12, kind: 'integer', value: ({ stood }) => stood },
  { header: '其中本年新结', width: 14, kind: 'integer', value: ({ begun }) => begun },
  { header: '已完成', width: 12, kind: 'integer', value: ({ completed }) => completed },
  { header: '已终止', width: 12, kind: 'integer', value: ({ ended }) => ended },
  { header: '本年活动次数', width: 14, kind: 'integer', value: ({ times }) => times },
]

/** The pairings that stood in a year, by kind: how many are new, completed or ended by now, and what they did in it. */
export function pairingsInYear({ sqlite }: Store, year: number): Pick<ReportSheet, 'columns' | 'rows'> {
  const counts = sqlite
    .prepare(
      `SELECT kind, count(*) AS stood, sum(startDate >= @from) AS begun, sum(state = 'completed') AS completed, sum(state = 'ended') AS ended,
         sum((SELECT coalesce(sum(times), 0) FROM activityEntry WHERE pairingId = pairing.id AND date BETWEEN @from AND @to)) AS times
       FROM pairing WHERE startDate <= @to AND endDate >= @from GROUP BY kind ORDER BY stood DESC, kind`,
    )
    .all({ from: `${year}-01-01`, to: `${year}-12-31` }) as Counted[]
  return fillRows(layout, counts)
}
