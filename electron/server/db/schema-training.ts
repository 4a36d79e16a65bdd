import type { Generated } from 'kysely'
import type { CohortLevel, CohortMode } from '../../../shared/cohorts/model.ts'
import type { HoursCategory } from '../../../shared/hours/categories.ts'

// The wide tables of training; the schema itself is in schema.ts.

export type ProgramTable = {
  id: Generated<number>
  year: number
  planSheet: string
  sequence: string | null
  name: string
  code: string | null
  content: string | null
  audience: string | null
  peopleText: string | null
  peopleMin: number | null
  peopleMax: number | null
  peopleUnit: string | null
  hoursText: string | null
  hoursMin: number | null
  hoursMax: number | null
  sessionsMin: number | null
  sessionsMax: number | null
  daysText: string | null
  daysMin: number | null
  daysMax: number | null
  timeText: string | null
  monthFrom: number | null
  monthTo: number | null
  place: string | null
  department: string | null
  note: string | null
  categoryText: string | null
  periodText: string | null
  modeText: string | null
  offlineHours: number | null
  onlineHours: number | null
}

export type CohortTable = {
  id: Generated<number>
  programId: number
  name: string
  category: HoursCategory
  level: CohortLevel
  mode: CohortMode
  organizer: string
  place: string | null
  startDate: string
  endDate: string
  plannedHours: number
  minimumAttendance: number
  passMark: number
  state: 'open' | 'locked' | 'completed'
  completedOn: string | null
}

export type EnrollmentTable = {
  id: Generated<number>
  cohortId: number
  teacherId: number
  schoolId: number | null
  result: '合格' | '不合格' | null
  finalScore: number | null
  earnedHours: number | null
  reasons: string | null
}
