import type { Store } from '../../electron/server/db/open.ts'
import { changeRow, createRow } from '../../electron/server/db/write.ts'
import { searchTextOf } from '../../electron/server/lib/search-text.ts'
import { addSchool, addTeachers } from './people.ts'

type Trainee = { name: string; school: string; result?: '合格' | '不合格' }

/** A cohort of 24 hours that ended on 2026-11-20 and is completed, with these trainees; answers its id. Schools are made as they are first named. */
export function addCompletedCohort(store: Store, name: string, trainees: readonly Trainee[]): number {
  const program = { year: 2026, planSheet: '年度培训计划', sequence: name, name: `${name}项目`, code: 'XS01' }
  const programId = createRow(store, 'program', program)
  const cohortId = createRow(store, 'cohort', {
    programId,
    name,
    category: 'youngBackbone',
    level: '区县级',
    mode: '集中培训',
    organizer: '测试县教师发展中心',
    startDate: '2026-07-06',
    endDate: '2026-11-20',
    plannedHours: 240,
    minimumAttendance: 80,
    passMark: 600,
    state: 'completed',
    completedOn: '2026-11-21',
  })
  for (const trainee of trainees) enroll(store, cohortId, trainee)
  return cohortId
}

/** Books the hours of all who passed, as a completion does. */
export function bookHours(store: Store, cohortId: number): void {
  const passed = store.sqlite
    .prepare("SELECT teacherId, earnedHours AS hours FROM enrollment WHERE cohortId = ? AND result = '合格'")
    .all(cohortId)
  const entry = { cohortId, category: 'youngBackbone', date: '2026-11-20', source: 'cohort', description: '培训' } as const
  for (const earned of passed as { teacherId: number; hours: number }[])
    createRow(store, 'hoursEntry', { ...entry, ...earned, enteredAt: store.now().toISOString() })
}

function enroll(store: Store, cohortId: number, { name, school, result = '合格' }: Trainee): void {
  const schoolId = schoolOf(store, school)
  const [teacherId = 0] = addTeachers(store, schoolId, 1)
  changeRow(store, 'teacher', teacherId, { name, ...searchTextOf(name) })
  createRow(store, 'enrollment', { cohortId, teacherId, schoolId, result, earnedHours: result === '合格' ? 240 : 0 })
}

function schoolOf(store: Store, name: string): number {
  const known = store.sqlite.prepare('SELECT id FROM school WHERE name = ?').get(name) as { id: number } | undefined
  return known?.id ?? addSchool(store, name)
}
