import type { Store } from '../db/open.ts'
import { fillRows, type LayoutColumn } from '../lib/report-layout.ts'
import type { ReportSheet } from '../lib/report-sheet.ts'

type Counted = { label: string; cohorts: number; times: number; people: number; passed: number; hours: number }

/** What the trainees of a year are counted by, and the order it is listed in. */
const divisions = {
  level: { header: '培训级别', by: 'cohort.level', order: "instr('国家级省级地市级区县级学校级', cohort.level)" },
  stage: { header: '任教学段', by: "coalesce(teacher.stage, '未登记')", order: 'min(teacher.stage IS NULL), people DESC' },
  school: { header: '学校', by: "coalesce(school.name, '未登记')", order: 'min(school.id IS NULL), min(school.sortOrder)' },
} as const

/** Completed cohorts that ended in the year, by level, stage or school: attendances, people, who passed, hours; and all together. */
export function traineesInYear(store: Store, year: number, division: keyof typeof divisions): Pick<ReportSheet, 'columns' | 'rows'> {
  const { header, by, order } = divisions[division]
  const layout: readonly LayoutColumn<Counted>[] = [
    { header, width: 32, value: ({ label }) => label },
    { header: '结业班次', width: 12, kind: 'integer', value: ({ cohorts }) => cohorts },
    { header: '参训人次', width: 12, kind: 'integer', value: ({ times }) => times },
    { header: '参训人数', width: 12, kind: 'integer', value: ({ people }) => people },
    { header: '合格人次', width: 12, kind: 'integer', value: ({ passed }) => passed },
    { header: '认定学时', width: 12, kind: 'hours', value: ({ hours }) => hours },
  ]
  const parts = countTrainees(store, year, `GROUP BY ${by} ORDER BY ${order}`, by)
  return fillRows(layout, parts.length > 0 ? [...parts, ...countTrainees(store, year, '', "'合计'")] : [])
}

/** Cohorts that should be over by the end of the year but are not completed: they are not counted. */
export function listUnfinished({ sqlite }: Store, year: number): string[] {
  const rows = sqlite
    .prepare("SELECT name FROM cohort WHERE state <> 'completed' AND endDate BETWEEN ? AND ? ORDER BY endDate, id")
    .all(`${year}-01-01`, `${year}-12-31`) as { name: string }[]
  return rows.map(({ name }) => name)
}

/** `label` and `grouping` are SQL of this file, never of a request. */
function countTrainees({ sqlite }: Store, year: number, grouping: string, label: string): Counted[] {
  return sqlite
    .prepare(
      `SELECT ${label} AS label, count(DISTINCT cohort.id) AS cohorts, count(*) AS times, count(DISTINCT enrollment.teacherId) AS people,
         count(CASE WHEN enrollment.result = '合格' THEN 1 END) AS passed, coalesce(sum(enrollment.earnedHours), 0) AS hours
       FROM enrollment
       JOIN cohort ON cohort.id = enrollment.cohortId
       JOIN teacher ON teacher.id = enrollment.teacherId
       LEFT JOIN school ON school.id = enrollment.schoolId
       WHERE cohort.state = 'completed' AND cohort.endDate BETWEEN ? AND ? ${grouping}`,
    )
    .all(`${year}-01-01`, `${year}-12-31`) as Counted[]
}
