import { comparePlan, type PlanAndResult } from '../../../shared/reports/plan-result.ts'
import type { Store } from '../db/open.ts'
import { fillRows, type LayoutColumn, numbering } from '../lib/report-layout.ts'
import type { ReportSheet } from '../lib/report-sheet.ts'

type Done = PlanAndResult & {
  planSheet: string
  name: string
  department: string | null
  peopleText: string | null
  hoursText: string | null
  daysText: string | null
  passed: number
  hours: number
}

const layout: readonly LayoutColumn<Done>[] = [
  numbering,
  { header: '计划表', width: 14, value: ({ planSheet }) => planSheet },
  { header: '项目名称', width: 34, value: ({ name }) => name },
  { header: '责任部门', width: 14, value: ({ department }) => department },
  { header: '计划人数', width: 11, align: 'center', value: ({ peopleText }) => peopleText },
  { header: '计划学时\n或天数', width: 11, align: 'center', value: ({ hoursText, daysText }) => hoursText ?? daysText },
  { header: '结业班次', width: 8, kind: 'integer', value: ({ cohorts }) => cohorts },
  { header: '实际人次', width: 8, kind: 'integer', value: ({ times }) => times },
  { header: '实际人数', width: 8, kind: 'integer', value: ({ people }) => people },
  { header: '合格人次', width: 8, kind: 'integer', value: ({ passed }) => passed },
  { header: '认定学时', width: 10, kind: 'hours', value: ({ hours }) => hours },
  { header: '与计划对照', width: 16, value: comparePlan },
]

/** Every line of a year's plan with what came of it: completed cohorts, attendances and people, against the planned range. */
export function programsInYear({ sqlite }: Store, year: number): Pick<ReportSheet, 'columns' | 'rows'> {
  const programs = sqlite
    .prepare(
      `SELECT program.planSheet, program.name, program.department, program.peopleText, program.hoursText, program.daysText,
         program.peopleMin, program.peopleMax, program.peopleUnit, count(DISTINCT cohort.id) AS cohorts, count(enrollment.id) AS times,
         count(DISTINCT enrollment.teacherId) AS people, count(CASE WHEN enrollment.result = '合格' THEN 1 END) AS passed,
         coalesce(sum(enrollment.earnedHours), 0) AS hours
       FROM program
       LEFT JOIN cohort ON cohort.programId = program.id AND cohort.state = 'completed'
       LEFT JOIN enrollment ON enrollment.cohortId = cohort.id
       WHERE program.year = ? GROUP BY program.id
       ORDER BY program.planSheet DESC, CAST(program.sequence AS INTEGER), program.id`,
    )
    .all(year) as Done[]
  return fillRows(layout, programs)
}
