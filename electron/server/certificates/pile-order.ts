import { sql } from 'kysely'

/** The order in which sheets lie on the pile and are handed out: by school in the office's order, then by name. Needs `school` and `teacher`. */
export const pileOrder = sql`school.sortOrder IS NULL, school.sortOrder, school.id, teacher.pinyin, teacher.id`
