import type { Store } from '../../electron/server/db/open.ts'
import { createRow } from '../../electron/server/db/write.ts'
import type { CohortDraft } from '../../shared/cohorts/model.ts'

/** A line of the annual plan: thirty hours in March and April. */
export function addProgram(store: Store, name = '班主任能力提升培训'): number {
  return createRow(store, 'program', {
    year: 2026,
    planSheet: '教师培训计划',
    name,
    place: '中心报告厅',
    timeText: '3－4月',
    monthFrom: 3,
    monthTo: 4,
    hoursText: '30',
    hoursMin: 300,
    hoursMax: 300,
  })
}

/** Two days of spring, 12 hours, attendance of 90 %, pass mark 60. */
export function cohortDraft(programId: number, changes: Partial<CohortDraft> = {}): CohortDraft {
  return {
    programId,
    name: '班主任能力提升培训',
    category: 'headTeacher',
    level: '区县级',
    mode: '集中培训',
    organizer: '测试县教师发展中心',
    place: null,
    startDate: '2026-03-02',
    endDate: '2026-03-31',
    plannedHours: 120,
    minimumAttendance: 90,
    passMark: 600,
    ...changes,
  }
}
