import { planCompletion } from '../../../shared/cohorts/completion.ts'
import { addDays } from '../../../shared/dates.ts'
import { applyCompletion, setState } from '../cohorts/completion-store.ts'
import { enroll } from '../cohorts/roster-store.ts'
import { setScheme } from '../cohorts/scheme-store.ts'
import { addSession } from '../cohorts/session-store.ts'
import { readSheet, writeMarks, writeScores } from '../cohorts/sheet-store.ts'
import { findCohort, openCohort } from '../cohorts/store.ts'
import type { Store } from '../db/open.ts'
import type { DemonstrationTeacher } from './people.ts'
import type { Random } from './random.ts'
import { type planLines, topics } from './words.ts'

export type Centre = { centerName: string; hoursPerDay: number }
export type PlanLine = (typeof planLines)[number]
/** The `number`th cohort of a line of the plan, and who is invited. */
export type CohortSketch = {
  line: PlanLine
  programId: number
  year: number
  number: number
  startDate: string
  people: readonly DemonstrationTeacher[]
}

const passMark = 600
const scheme = {
  passMark,
  components: [
    { name: '结业考核', weight: 70 },
    { name: '研修作业', weight: 30 },
  ],
}

/** Holds a cohort as an office does, each step on its day: opened, enrolled, met, marked, scored, locked and completed. */
export async function holdCohort(store: Store, random: Random, centre: Centre, sketch: CohortSketch): Promise<void> {
  const { line, startDate, people } = sketch
  const first = onDay(store, startDate)
  const last = onDay(store, lastDayOf(line, centre, startDate))
  const cohortId = openFrom(first, centre, sketch)
  const teacherIds = people.map(({ id }) => id)
  enroll(first, cohortId, teacherIds)
  addSessions(first, random, centre, { cohortId, ...sketch })
  await setScheme(first, cohortId, scheme)
  await fillSheet(last, random, cohortId)
  setState(last, cohortId, 'locked')
  await complete(last, cohortId)
}

/** A cohort meets day after day until its hours are full. */
export function lastDayOf({ hours }: PlanLine, { hoursPerDay }: Pick<Centre, 'hoursPerDay'>, startDate: string): string {
  return addDays(startDate, Math.ceil(hours / hoursPerDay) - 1)
}

function onDay(store: Store, day: string): Store {
  return { ...store, now: () => new Date(`${day}T17:00:00`) }
}

function openFrom(store: Store, centre: Centre, { line, programId, year, number, startDate }: CohortSketch): number {
  return openCohort(store, {
    programId,
    name: `${year}年${line.name}${line.cohorts > 1 ? `（第${number}期）` : ''}`,
    category: line.category,
    level: '区县级',
    mode: '集中培训',
    organizer: centre.centerName,
    place: '教师发展中心培训楼',
    startDate,
    endDate: lastDayOf(line, centre, startDate),
    plannedHours: line.hours,
    minimumAttendance: 80,
    passMark,
  })
}

type Meeting = Pick<CohortSketch, 'line' | 'startDate'> & { cohortId: number }

function addSessions(store: Store, random: Random, { hoursPerDay }: Centre, { cohortId, line, startDate }: Meeting): void {
  for (let given = 0, day = 0; given < line.hours; given += hoursPerDay, day++) {
    const hours = Math.min(hoursPerDay, line.hours - given)
    addSession(store, cohortId, { date: addDays(startDate, day), part: '全天', topic: random.pick(topics), hours })
  }
}

/** Most were there and passed; about one mark in twenty is missing, and one score in twenty is low. */
async function fillSheet(store: Store, random: Random, cohortId: number): Promise<void> {
  const { lines, sessions, components } = await readSheet(store, cohortId)
  for (const { enrollmentId } of lines) {
    const marks = sessions.map(({ id: sessionId }) => {
      const mark = random.chance(0.95) ? '出勤' : random.pick(['请假', '缺勤'] as const)
      return { enrollmentId, sessionId, mark } as const
    })
    writeMarks(store, marks)
    const scores = components.map(({ id: componentId }) => {
      const points = random.between(random.chance(0.05) ? 350 : 640, 985)
      return { enrollmentId, componentId, points }
    })
    writeScores(store, scores)
  }
}

async function complete(store: Store, cohortId: number): Promise<void> {
  const cohort = await findCohort(store, cohortId)
  if (!cohort) throw new Error(`complete: no cohort ${cohortId}`)
  const plan = planCompletion(cohort, await readSheet(store, cohortId), cohort.endDate)
  if (plan.problems.length > 0) throw new Error(`complete: ${plan.problems.map(({ code }) => code).join(', ')}`)
  applyCompletion(store, cohort, plan)
}
