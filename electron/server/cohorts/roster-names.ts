import { maskIdNumber } from '../../../shared/teachers/mask-id-number.ts'
import type { ListedTeacher, Registry } from '../../../shared/teachers/match-list.ts'
import type { Store } from '../db/open.ts'
import { listSchoolNames } from '../lib/school-names.ts'

type Trainee = {
  enrollmentId: number
  teacherId: number
  name: string
  status: string
  idNumber: string | null
  cardNumber: string | null
  schoolId: number | null
  schoolName: string | null
}

/** The trainees of a cohort as matching needs them, at the school they came from. */
export function listTeachersOnRoster(store: Store, cohortId: number): Registry & { enrolled: Map<number, number> } {
  const trainees = store.sqlite
    .prepare(
      `SELECT enrollment.id AS enrollmentId, teacherId, teacher.name, status, idNumber, cardNumber, schoolId, school.name AS schoolName
       FROM enrollment JOIN teacher ON teacher.id = teacherId LEFT JOIN school ON school.id = schoolId WHERE cohortId = ?`,
    )
    .all(cohortId) as Trainee[]
  return {
    teachers: trainees.map(toListed),
    schools: listSchoolNames(store),
    enrolled: new Map(trainees.map(({ teacherId, enrollmentId }) => [teacherId, enrollmentId])),
  }
}

function toListed({ teacherId, name, status, idNumber, cardNumber, schoolId, schoolName }: Trainee): ListedTeacher {
  return {
    choice: { id: teacherId, name, status, schoolName, maskedId: idNumber && maskIdNumber(idNumber) },
    schoolId,
    idNumber,
    cardNumber,
  }
}
