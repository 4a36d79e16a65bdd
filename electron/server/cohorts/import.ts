import { enrollmentFields, planEnrollments, type RosterRegistry } from '../../../shared/cohorts/import.ts'
import { teachersSaid } from '../../../shared/teachers/find-in-row.ts'
import { keysOfRows } from '../../../shared/teachers/keys-of-rows.ts'
import type { Store } from '../db/open.ts'
import { importKind } from '../lib/import-kind.ts'
import { listTeachersMeant } from '../lib/listed-teachers.ts'
import { listSchoolNames } from '../lib/school-names.ts'
import { enroll } from './roster-store.ts'

/** Looks like a roster of teachers, so it is never guessed: one comes here from a cohort. */
export const enrollmentsImport = importKind({
  kind: 'enrollments',
  fields: enrollmentFields,
  isGuessed: false,

  refuse: async (store, _recognised, { options: { cohortId } }) => {
    if (cohortId === undefined) return { refusal: 'IMPORT_OPTION_MISSING', detail: '请选择把名单加到哪个班次。' }
    const state = stateOfCohort(store, cohortId)
    if (state === undefined) return { refusal: 'NOT_FOUND' }
    if (state === 'open') return undefined
    return { refusal: state === 'completed' ? 'COHORT_COMPLETED' : 'COHORT_NOT_OPEN' }
  },

  gather: async (store, { rows }, { options: { cohortId = 0 }, answers }): Promise<RosterRegistry> => ({
    teachers: listTeachersMeant(store, { ...keysOfRows(rows), said: teachersSaid(answers) }),
    schools: listSchoolNames(store),
    enrolled: listEnrolled(store, cohortId),
  }),

  plan: planEnrollments,

  apply: (store, { draft: { cohortId, teacherId }, existingId }, why) => {
    if (existingId === undefined) enroll(store, cohortId, [teacherId], why)
  },

  whyNotUndone: (store, subject, id) => {
    if (subject !== 'enrollment') return undefined
    const row = store.sqlite.prepare('SELECT cohortId FROM enrollment WHERE id = ?').get(id) as { cohortId: number } | undefined
    return row && stateOfCohort(store, row.cohortId) !== 'open' ? '班次的名单已锁定' : undefined
  },
})

function stateOfCohort({ sqlite }: Store, id: number): 'open' | 'locked' | 'completed' | undefined {
  const cohort = sqlite.prepare('SELECT state FROM cohort WHERE id = ?').get(id) as { state: 'open' | 'locked' | 'completed' } | undefined
  return cohort?.state
}

function listEnrolled({ sqlite }: Store, cohortId: number): Map<number, number> {
  const rows = sqlite.prepare('SELECT id, teacherId FROM enrollment WHERE cohortId = ?').all(cohortId) as {
    id: number
    teacherId: number
  }[]
  return new Map(rows.map(({ id, teacherId }) => [teacherId, id]))
}
