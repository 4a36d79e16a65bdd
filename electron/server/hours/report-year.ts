import { type HoursCategory, hoursCategories } from '../../../shared/hours/categories.ts'
import type { Office } from '../../../shared/office/model.ts'
import { hoursToCredits } from '../../../shared/rules/credits.ts'
import type { Store } from '../db/open.ts'
import { fillRows, type LayoutColumn } from '../lib/report-layout.ts'
import type { ReportSheet } from '../lib/report-sheet.ts'

type Sum = { category: HoursCategory | null; people: number; hours: number }

/** The hours of a year by category, in the order of the list of categories, and all together; reversed entries cancel out. */
export function hoursInYear({ sqlite }: Store, year: number, { hoursPerCredit }: Office): Pick<ReportSheet, 'columns' | 'rows'> {
  const layout: readonly LayoutColumn<Sum>[] = [
    { header: '学时类别', width: 30, value: ({ category }) => (category === null ? '合计' : hoursCategories[category]) },
    { header: '人数', width: 14, kind: 'integer', value: ({ people }) => people },
    { header: '学时', width: 14, kind: 'hours', value: ({ hours }) => hours },
    { header: '折合学分', width: 14, kind: 'hours', value: ({ hours }) => hoursToCredits(hours, hoursPerCredit) },
  ]
  const sums = (by: 'category' | 'NULL') =>
    sqlite
      .prepare(
        `SELECT category, count(*) AS people, coalesce(sum(hours), 0) AS hours FROM (
           SELECT ${by} AS category, teacherId, sum(hours) AS hours FROM hoursEntry WHERE date BETWEEN ? AND ?
           GROUP BY 1, teacherId HAVING sum(hours) > 0) GROUP BY category`,
      )
      .all(`${year}-01-01`, `${year}-12-31`) as Sum[]
  const order = Object.keys(hoursCategories)
  const parts = sums('category').toSorted((a, b) => order.indexOf(a.category ?? '') - order.indexOf(b.category ?? ''))
  return fillRows(layout, [...parts, ...sums('NULL')])
}
