import { dayOf } from '../../../shared/dates.ts'
import type { OfficeDraft } from '../../../shared/office/model.ts'
import { type Store, transact } from '../db/open.ts'
import { createRow } from '../db/write.ts'
import type { Report } from '../lib/progress.ts'
import { addBases, addPairings } from './activities.ts'
import { issueCertificates } from './certificates.ts'
import { addHandedInHours } from './handed-in.ts'
import { addTeacher, type DemonstrationTeacher } from './people.ts'
import { type Random, seeded } from './random.ts'
import { addSchools, type DemonstrationSchool } from './schools.ts'
import { addTrainingYear } from './training.ts'

const teacherCount = 5000
const years = 3

/** Fills an empty database with a county that does not exist: 100 schools, 5,000 teachers, three years up to today. Same day, same county. */
export function fillDemonstration(store: Store, report: Report): Promise<void> {
  return transact({ ...store, actor: '演示数据' }, async (inside) => {
    const until = dayOf(inside.now())
    const year = Number(until.slice(0, 4))
    const random = seeded(379_900)
    const office = demonstrationOffice(year - years + 1)
    createRow(inside, 'office', { id: 1, kind: 'demonstration', ...office, createdAt: inside.now().toISOString() })
    const schools = addSchools(inside)
    const teachers = await addTeachers(inside, random, schools, year, report)
    for (let past = years - 1; past >= 0; past--) {
      await report('培训与学时', years - 1 - past, years)
      await addTrainingYear(inside, random, office, teachers, year - past, until)
      await addHandedInHours(inside, random, teachers, year - past, until, report)
    }
    await report('证书', years, years)
    await issueCertificates(inside)
    const cast = { schools, teachers, year, until }
    addBases(inside, random, cast)
    addPairings(inside, random, cast)
    await report('保存', years, years)
  })
}

/** The office of the demonstration. The cycle began with the first of the three years. */
function demonstrationOffice(cycleFirstYear: number): OfficeDraft {
  return {
    countyName: '云溪县',
    centerName: '云溪县教师发展中心',
    bureauName: '青山市教育局',
    abbreviation: '云教',
    cycleFirstYear,
    hoursPerDay: 60,
    hoursPerCredit: 100,
    baseTarget: 10,
  }
}

async function addTeachers(
  store: Store,
  random: Random,
  schools: DemonstrationSchool[],
  year: number,
  report: Report,
): Promise<DemonstrationTeacher[]> {
  const places = placesOf(schools, random)
  const teachers: DemonstrationTeacher[] = []
  for (const school of places) {
    const teacher = addTeacher(store, random, school, teachers.length + 1, year)
    if (teacher.post === '校级正职') school.principalId = teacher.id
    teachers.push(teacher)
    if (teachers.length % 250 === 0) await report('教师', teachers.length, teacherCount)
  }
  return teachers
}

/** A school for each of the 5,000, as many as the school has places and the rest by chance. */
function placesOf(schools: DemonstrationSchool[], random: Random): DemonstrationSchool[] {
  const places = schools.flatMap((school) => Array.from({ length: school.teachers }, () => school))
  while (places.length < teacherCount) places.push(random.pick(schools))
  return places.slice(0, teacherCount)
}
