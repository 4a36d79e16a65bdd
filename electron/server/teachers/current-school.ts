import type { Db } from '../db/open.ts'

/** Teachers with the posting that is open now and its school, where there is one. */
export function teachersAtSchools(db: Db) {
  return db
    .selectFrom('teacher')
    .leftJoin('posting', (join) => join.onRef('posting.teacherId', '=', 'teacher.id').on('posting.toDate', 'is', null))
    .leftJoin('school', 'school.id', 'posting.schoolId')
}
