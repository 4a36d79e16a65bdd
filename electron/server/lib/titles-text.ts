import { sql } from 'kysely'

/** The titles that `teacher` has today as one text (县级骨干教师、市级名师), for lists and rules; NULL where there is none. */
const titlesText = `(SELECT group_concat(name, '、' ORDER BY id) FROM title WHERE teacherId = teacher.id AND state = 'valid')`

/** The same for Kysely. */
export const titlesOfTeacher = sql<string | null>`${sql.raw(titlesText)}`
