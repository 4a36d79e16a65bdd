import { packValuesOf, type SentRow } from '../../../shared/packs/fields.ts'
import type { NowRow } from '../../../shared/packs/judge-return.ts'
import type { Identity } from '../../../shared/packs/take-over-sheet.ts'
import { s0RuleSet } from '../../../shared/rules/presets/s0.ts'
import type { Store } from '../db/open.ts'
import { valuesOf } from '../lib/values-of.ts'
import type { LoadedPack } from './load-packs.ts'

const leftStatuses: readonly string[] = s0RuleSet.leftStatuses

/** Who is at these schools today, by school: those who are retired, moved away and so on are not asked about. */
export async function rosterOf(store: Store, schoolIds: readonly number[]): Promise<Map<number, SentRow[]>> {
  const rows = await selectTeachers(store)
    .where('posting.schoolId', 'in', valuesOf(schoolIds))
    .orderBy('teacher.pinyin')
    .orderBy('teacher.id')
    .execute()
  const staff = rows.filter(({ status }) => !leftStatuses.includes(status))
  const bySchool = Map.groupBy(staff, ({ schoolId }) => schoolId ?? 0)
  return new Map(
    [...bySchool].map(([schoolId, people]) => [schoolId, people.map((person) => ({ teacherId: person.id, values: packValuesOf(person) }))]),
  )
}

export type Registered = NowRow & { identity: Identity }

/** Those whom the packs that have come back are about, as they are registered now. */
export function findReturned(store: Store, packs: readonly LoadedPack[]): Promise<Map<number, Registered>> {
  const ids = packs.filter(({ returns }) => returns.length > 0).flatMap(({ sent }) => sent.map(({ teacherId }) => teacherId))
  return findRegistered(store, ids)
}

/** These teachers as they are registered now; who is not registered any more is not in it. */
async function findRegistered(store: Store, teacherIds: readonly number[]): Promise<Map<number, Registered>> {
  const rows = await selectTeachers(store).where('teacher.id', 'in', valuesOf(teacherIds)).execute()
  return new Map(
    rows.map((row) => {
      const { id: teacherId, schoolId, schoolName, name, idType, idNumber, cardNumber } = row
      const identity = { name, schoolName, idType, idNumber, cardNumber }
      return [teacherId, { teacherId, values: packValuesOf(row), schoolId, schoolName, identity }]
    }),
  )
}

function selectTeachers({ db }: Store) {
  return db
    .selectFrom('teacher')
    .leftJoin('posting', (join) => join.onRef('posting.teacherId', '=', 'teacher.id').on('posting.toDate', 'is', null))
    .leftJoin('school', 'school.id', 'posting.schoolId')
    .select(['teacher.id', 'teacher.name', 'teacher.idType', 'teacher.idNumber', 'teacher.cardNumber', 'teacher.sex', 'teacher.phone'])
    .select(['teacher.stage', 'teacher.subject', 'teacher.professionalTitle', 'teacher.post', 'teacher.workStartDate'])
    .select(['teacher.education', 'teacher.status', 'posting.schoolId', 'school.name as schoolName'])
}
