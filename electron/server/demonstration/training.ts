import type { Store } from '../db/open.ts'
import { createRow } from '../db/write.ts'
import { type Centre, holdCohort, lastDayOf, type PlanLine } from './cohort.ts'
import type { DemonstrationTeacher } from './people.ts'
import type { Random } from './random.ts'
import { planLines, weakSubjects } from './words.ts'

type Audience = (teacher: DemonstrationTeacher, year: number) => boolean

const audienceOf: Partial<Record<PlanLine['category'], Audience>> = {
  headTeacher: ({ post }) => post === '班主任',
  inductionResidential: ({ workYear }, year) => workYear === year,
  weakSubject: ({ subject }) => weakSubjects.includes(subject),
  kindergartenSkills: ({ stage }) => stage === '学前',
  middleManager: ({ post }) => post === '中层干部',
  inPostPrincipal: ({ post }) => post === '校级正职',
}

/** Writes a year's plan; each line's cohorts are held unless they would not be over yet (`until`, a day). */
export async function addTrainingYear(
  store: Store,
  random: Random,
  centre: Centre,
  teachers: readonly DemonstrationTeacher[],
  year: number,
  until: string,
): Promise<void> {
  for (const [index, line] of planLines.entries()) {
    const programId = addProgram(store, line, index, year)
    const audience = audienceOf[line.category] ?? (() => true)
    const invited = teachers.filter((teacher) => teacher.workYear <= year && audience(teacher, year))
    for (let number = 1; number <= line.cohorts; number++) {
      const firstMonth = line.category === 'inductionResidential' ? 9 : 3 // new teachers start in September
      const startDate = `${year}-${String(random.between(firstMonth, 10)).padStart(2, '0')}-${String(random.between(1, 20)).padStart(2, '0')}`
      if (lastDayOf(line, centre, startDate) < until && invited.length > 0)
        await holdCohort(store, random, centre, { line, programId, year, number, startDate, people: random.sample(invited, 60) })
    }
  }
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
