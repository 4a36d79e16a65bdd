import { maskIdNumber } from '../../../shared/teachers/mask-id-number.ts'
import type { ListedTeacher } from '../../../shared/teachers/match-list.ts'
import type { Store } from '../db/open.ts'

type Stored = {
  id: number
  name: string
  status: string
  idNumber: string | null
  cardNumber: string | null
  schoolId: number | null
  schoolName: string | null
}

/** The teachers that have one of the names or numbers, or are said to be meant, with the school of today: one read for any number of them. */
export function listTeachersMeant(
  { sqlite }: Store,
  { names, numbers, said = [] }: { names: readonly string[]; numbers: readonly string[]; said?: readonly number[] },
): ListedTeacher[] {
  const found = sqlite
    .prepare(
      `SELECT teacher.id, teacher.name, status, idNumber, cardNumber, posting.schoolId, school.name AS schoolName FROM teacher
       LEFT JOIN posting ON posting.teacherId = teacher.id AND posting.toDate IS NULL LEFT JOIN school ON school.id = posting.schoolId
       WHERE teacher.name IN (SELECT value FROM json_each(@names)) OR idNumber IN (SELECT value FROM json_each(@numbers))
         OR cardNumber IN (SELECT value FROM json_each(@numbers)) OR teacher.id IN (SELECT value FROM json_each(@said)) ORDER BY teacher.id`,
    )
    .all({ names: JSON.stringify(names), numbers: JSON.stringify(numbers), said: JSON.stringify(said) }) as Stored[]
  return found.map(({ id, name, status, schoolName, schoolId, idNumber, cardNumber }) => ({
    choice: { id, name, status, schoolName, maskedId: idNumber && maskIdNumber(idNumber) },
    schoolId,
    idNumber,
    cardNumber,
  }))
}
