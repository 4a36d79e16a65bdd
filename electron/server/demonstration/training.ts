import { decideResult } from '../../../shared/cohorts/result.ts'
import { addDays } from '../../../shared/dates.ts'
import type { Store } from '../db/open.ts'
import { createRow } from '../db/write.ts'
import type { DemonstrationTeacher } from './people.ts'
import type { Random } from './random.ts'
import { planLines, topics, weakSubjects } from './words.ts'

type PlanLine = (typeof planLines)[number]
type Audience = (teacher: DemonstrationTeacher, year: number) => boolean
type Centre = { centerName: string; hoursPerDay: number }

const audienceOf: Partial<Record<PlanLine['category'], Audience>> = {
  headTeacher: ({ post }) => post === '班主任',
  inductionResidential: ({ workYear }, year) => workYear === year,
  weakSubject: ({ subject }) => weakSubjects.includes(subject),
  kindergartenSkills: ({ stage }) => stage === '学前',
  middleManager: ({ post }) => post === '中层干部',
  inPostPrincipal: ({ post }) => post === '校级正职',
}

/** Writes a year's plan; each line's cohorts are held unless they would not be over yet (`until`, a day). */
export function addTrainingYear(
  store: Store,
  random: Random,
  centre: Centre,
  teachers: readonly DemonstrationTeacher[],
  year: number,
  until: string,
): void {
  planLines.forEach((line, index) => {
    const programId = addProgram(store, line, index, year)
    const audience = audienceOf[line.category] ?? (() => true)
    const invited = teachers.filter((teacher) => teacher.workYear <= year && audience(teacher, year))
    for (let number = 1; number <= line.cohorts; number++) {
      const firstMonth = line.category === 'inductionResidential' ? 9 : 3 // new teachers start in September
      const startDate = `${year}-${String(random.between(firstMonth, 10)).padStart(2, '0')}-${String(random.between(1, 20)).padStart(2, '0')}`
      const endDate = addDays(startDate, daysOf(line, centre) - 1)
      if (endDate < until && invited.length > 0)
        addCohort(store, random, centre, { line, programId, year, number, startDate, people: random.sample(invited, 60) })
    }
  })
}

function addProgram(store: Store, line: PlanLine, index: number, year: number): number {
  const people = line.people.match(/\d+/g)?.map(Number) ?? []
  return createRow(store, 'program', {
    year,
    planSheet: '年度培训计划',
    sequence: String(index + 1),
    name: line.name,
    code: `P${String(index + 1).padStart(2, '0')}`,
    audience: line.audience,
    peopleText: line.people,
    peopleMin: people[0] ?? null,
    peopleMax: people.at(-1) ?? null,
    peopleUnit: people.length > 0 ? '人' : null,
    hoursText: String(line.hours / 10),
    hoursMin: line.hours,
    hoursMax: line.hours,
    timeText: '3－10月',
    monthFrom: 3,
    monthTo: 10,
    department: line.department,
  })
}

type CohortSketch = { line: PlanLine; programId: number; year: number; number: number; startDate: string; people: DemonstrationTeacher[] }

function addCohort(store: Store, random: Random, { centerName, hoursPerDay }: Centre, sketch: CohortSketch): void {
  const { line, programId, year, number, startDate, people } = sketch
  const dates = Array.from({ length: daysOf(line, { hoursPerDay }) }, (_, day) => addDays(startDate, day))
  const endDate = dates.at(-1) ?? startDate
  const cohortId = createRow(store, 'cohort', {
    programId,
    name: `${year}年${line.name}${line.cohorts > 1 ? `（第${number}期）` : ''}`,
    category: line.category,
    level: '区县级',
    mode: '集中培训',
    organizer: centerName,
    place: '教师发展中心培训楼',
    startDate,
    endDate,
    plannedHours: line.hours,
    minimumAttendance: 80,
    passMark: 600,
    state: 'completed',
    completedOn: endDate,
  })
  const components = [
    { name: '结业考核', weight: 70 },
    { name: '研修作业', weight: 30 },
  ].map((part, order) => ({ ...part, id: createRow(store, 'schemeComponent', { cohortId, ...part, sortOrder: order + 1 }) }))
  const sessions = dates.map((date, day) => {
    const hours = Math.min(hoursPerDay, line.hours - day * hoursPerDay)
    return { hours, id: createRow(store, 'session', { cohortId, date, part: '全天', topic: random.pick(topics), hours }) }
  })
  for (const teacher of people) {
    const marks = sessions.map((session) => ({
      ...session,
      mark: random.chance(0.95) ? ('出勤' as const) : random.pick(['请假', '缺勤'] as const),
    }))
    const scores = new Map(components.map(({ id }) => [id, random.between(random.chance(0.05) ? 350 : 640, 985)]))
    const attendedHours = marks.filter(({ mark }) => mark === '出勤').reduce((sum, { hours }) => sum + hours, 0)
    const decision = decideResult({
      components,
      scores,
      passMark: 600,
      attendedHours,
      plannedHours: line.hours,
      minimumAttendancePercent: 80,
    })
    const { result, finalScore, earnedHours } = decision
    const enrollmentId = createRow(store, 'enrollment', {
      cohortId,
      teacherId: teacher.id,
      schoolId: teacher.schoolId,
      result,
      finalScore,
      earnedHours,
      reasons: decision.reasons.join('；'),
    })
    for (const { id, mark } of marks) createRow(store, 'attendance', { sessionId: id, enrollmentId, mark })
    for (const [componentId, points] of scores) createRow(store, 'score', { enrollmentId, componentId, points })
    if (earnedHours === 0) continue
    const description = `${year}年${line.name}`
    createRow(
      store,
      'hoursEntry',
      hoursFrom(store, { teacherId: teacher.id, category: line.category, date: endDate, hours: earnedHours, description, cohortId }),
    )
  }
}

function daysOf({ hours }: PlanLine, { hoursPerDay }: Pick<Centre, 'hoursPerDay'>): number {
  return Math.ceil(hours / hoursPerDay)
}

type Earned = { teacherId: number; category: string; date: string; hours: number; description: string; cohortId?: number }

/** A ledger entry as it is written for a cohort, or as handed in by a school where there is none. */
export function hoursFrom(store: Store, { cohortId, ...earned }: Earned) {
  return {
    ...earned,
    source: cohortId === undefined ? ('manual' as const) : ('cohort' as const),
    cohortId: cohortId ?? null,
    enteredAt: store.now().toISOString(),
  }
}
