import type { Store } from '../db/open.ts'
import { createRow } from '../db/write.ts'
import type { DemonstrationTeacher } from './people.ts'
import type { Random } from './random.ts'
import type { DemonstrationSchool } from './schools.ts'
import { pairingGoals } from './words.ts'

type Cast = { schools: readonly DemonstrationSchool[]; teachers: readonly DemonstrationTeacher[]; year: number; until: string }

const baseActivities = ['教学展示', '跟岗研修', '专题讲座', '送教下乡', '课题研讨'] as const
const pairingActivities = ['听课', '评课', '汇报课', '指导备课'] as const

/** Writes six practice bases and four studios with three years of activities; some fall short of two a year. */
export function addBases(store: Store, random: Random, { schools, teachers, year, until }: Cast): void {
  const hosts = random.sample(
    schools.filter(({ teachers: size }) => size >= 75),
    10,
  )
  hosts.forEach((school, index) => {
    const isStudio = index >= 6
    const leader = teachers.find((teacher) => teacher.schoolId === school.id && teacher.title !== null)
    const baseId = createRow(store, 'base', {
      kind: isStudio ? '名师工作室' : '实训基地',
      name: `${school.name}${isStudio ? '名师工作室' : '实训基地'}`,
      schoolId: school.id,
      level: random.pick(['县级', '县级', '市级']),
      leaderId: leader?.id ?? null,
      registeredOn: `${year - random.between(1, 2)}-03-01`,
      closedOn: null,
      note: null,
    })
    for (let past = 1; past >= 0; past--) {
      for (const month of random.sample([4, 5, 9, 10, 11], random.between(0, 3))) {
        const kind = random.pick(baseActivities)
        const date = `${year - past}-${String(month).padStart(2, '0')}-15`
        if (date >= until) continue
        createRow(store, 'activityEntry', {
          baseId,
          date,
          kind,
          topic: `${kind}活动`,
          times: 1,
          people: random.between(15, 80),
          enteredAt: store.now().toISOString(),
        })
      }
    }
  })
}

/** Pairs new teachers with titled ones of their own school and subject, as far as there are any. */
export function addPairings(store: Store, random: Random, { teachers, year, until }: Cast): void {
  const mentors = teachers.filter((teacher) => teacher.title !== null)
  for (const mentee of teachers.filter((teacher) => teacher.workYear >= year - 2)) {
    const mentor = mentors.find(
      ({ id, stage, subject, schoolId }) =>
        id !== mentee.id && stage === mentee.stage && (subject === mentee.subject || schoolId === mentee.schoolId),
    )
    if (!mentor) continue
    const startYear = mentee.workYear
    const isOver = `${startYear + 1}-07-31` < until
    const pairingId = createRow(store, 'pairing', {
      kind: random.pick(['带徒', '带徒', '班主任导师'] as const),
      mentorId: mentor.id,
      menteeId: mentee.id,
      startDate: `${startYear}-09-01`,
      endDate: `${startYear + 1}-07-31`,
      goals: pairingGoals,
      state: isOver ? 'completed' : 'active',
    })
    for (const kind of random.sample(pairingActivities, random.between(1, 4))) {
      const date = `${startYear}-10-${String(random.between(10, 28))}`
      if (date < until)
        createRow(store, 'activityEntry', {
          pairingId,
          date,
          kind,
          topic: `${kind}：${mentee.subject}`,
          times: random.between(1, 4),
          people: 2,
          enteredAt: store.now().toISOString(),
        })
    }
  }
}
