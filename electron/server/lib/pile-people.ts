import type { PileKeys } from '../../../shared/jobs/pile.ts'
import { s0RuleSet } from '../../../shared/rules/presets/s0.ts'
import type { Store } from '../db/open.ts'

/** A teacher as documents are piled: by school in the office's order, by pinyin, by card number. */
export type PilePerson = PileKeys & { id: number; name: string; schoolName: string | null }

type Asked = { teacherIds?: readonly number[] | undefined; schoolId?: number | undefined }

/** The teachers asked for, as they are listed, or everybody in service at a school; with the school of today. One read for any number of them. */
export function listPilePeople({ sqlite }: Store, { teacherIds, schoolId }: Asked): PilePerson[] {
  const read = sqlite.prepare(
    `SELECT teacher.id, teacher.name, teacher.pinyin, teacher.cardNumber, school.name AS schoolName, school.sortOrder AS schoolOrder
     FROM teacher
     LEFT JOIN posting ON posting.teacherId = teacher.id AND posting.toDate IS NULL
     LEFT JOIN school ON school.id = posting.schoolId
     WHERE CASE WHEN @ids IS NULL THEN school.id = @schoolId AND teacher.status NOT IN (SELECT value FROM json_each(@left))
                ELSE teacher.id IN (SELECT value FROM json_each(@ids)) END
     ORDER BY school.sortOrder, teacher.pinyin, teacher.id`,
  )
  const people = read.all({
    ids: teacherIds ? JSON.stringify(teacherIds) : null,
    schoolId: schoolId ?? null,
    left: JSON.stringify(s0RuleSet.leftStatuses),
  }) as PilePerson[]
  if (!teacherIds) return people
  const byId = new Map(people.map((person) => [person.id, person]))
  return teacherIds.flatMap((id) => byId.get(id) ?? [])
}

/** How a pile about these people is called: by the one, by the school, or by how many they are. */
export function nameOfPile(people: readonly PilePerson[], what: string): string {
  const [first] = people
  if (people.length === 1 && first) return `${first.name} ${what}`
  const schools = new Set(people.map(({ schoolName }) => schoolName))
  return `${schools.size === 1 && first?.schoolName ? first.schoolName : `${people.length} 人`} ${what}`
}
