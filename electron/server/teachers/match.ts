import { type ListedTeacher, type MatchedLine, matchList } from '../../../shared/teachers/match-list.ts'
import { readList } from '../../../shared/teachers/read-list-line.ts'
import type { Db, Store } from '../db/open.ts'
import { listSchoolNames } from '../lib/school-names.ts'
import { valuesOf } from '../lib/values-of.ts'
import { teachersAtSchools } from './current-school.ts'
import { toChoice } from './suggest.ts'

/** Finds the teachers that a pasted list names. */
export async function matchLines(store: Store, lines: readonly string[]): Promise<MatchedLine[]> {
  const list = readList(lines)
  const words = list.flatMap((line) => line.words)
  const numbers = list.flatMap((line) => line.numbers)
  return matchList(lines, { teachers: await findListed(store.db, words, numbers), schools: listSchoolNames(store) })
}

async function findListed(db: Db, words: readonly string[], numbers: readonly string[]): Promise<ListedTeacher[]> {
  const rows = await teachersAtSchools(db)
    .select(['teacher.id', 'teacher.name', 'teacher.status', 'teacher.idNumber', 'teacher.cardNumber'])
    .select(['school.id as schoolId', 'school.name as schoolName'])
    .where((eb) =>
      eb.or([
        eb('teacher.name', 'in', valuesOf(words)),
        eb('teacher.idNumber', 'in', valuesOf(numbers)),
        eb('teacher.cardNumber', 'in', valuesOf(numbers)),
      ]),
    )
    .orderBy('teacher.id')
    .execute()
  return rows.map(({ schoolId, cardNumber, ...row }) => ({ choice: toChoice(row), schoolId, idNumber: row.idNumber, cardNumber }))
}
