import type { Member, Membership } from '../../../shared/rules/member.ts'
import type { Db, Store } from '../db/open.ts'
import { titlesOfTeacher } from './titles-text.ts'

/** A teacher as the rules see one, with the school of today. */
export type CountyMember = Member & { id: number; name: string; school: { id: number; name: string } | null }

/** Every teacher of the county, in the order of their names. */
export async function readMembers({ db }: Store): Promise<CountyMember[]> {
  const teachers = await teachersWithSchool(db).orderBy('teacher.pinyin').orderBy('teacher.id').execute()
  const memberships = new Map<number, Membership[]>()
  for (const { teacherId, ...membership } of await membershipsOf(db).execute()) {
    memberships.set(teacherId, [...(memberships.get(teacherId) ?? []), membership])
  }
  return teachers.map((teacher) => toMember(teacher, memberships.get(teacher.id) ?? []))
}

export async function findMember({ db }: Store, id: number): Promise<CountyMember | undefined> {
  const teacher = await teachersWithSchool(db).where('teacher.id', '=', id).executeTakeFirst()
  if (!teacher) return undefined
  const rows = await membershipsOf(db).where('membership.teacherId', '=', id).execute()
  return toMember(
    teacher,
    rows.map(({ teacherId, ...membership }) => membership),
  )
}

function teachersWithSchool(db: Db) {
  return db
    .selectFrom('teacher')
    .leftJoin('posting', (join) => join.onRef('posting.teacherId', '=', 'teacher.id').on('posting.toDate', 'is', null))
    .leftJoin('school', 'school.id', 'posting.schoolId')
    .select([
      'teacher.id',
      'teacher.name',
      'teacher.stage',
      'teacher.post',
      'teacher.subject',
      'teacher.status',
      titlesOfTeacher.as('title'),
    ])
    .select(['teacher.workStartDate', 'teacher.birthDate', 'school.id as schoolId', 'school.name as schoolName'])
}

function membershipsOf(db: Db) {
  return db
    .selectFrom('membership')
    .select(['membership.teacherId', 'membership.groupCode as group', 'membership.fromDate as from', 'membership.toDate as to'])
}

type Row = Omit<CountyMember, 'school' | 'memberships'> & { schoolId: number | null; schoolName: string | null }

function toMember({ schoolId, schoolName, ...teacher }: Row, memberships: Membership[]): CountyMember {
  const school = schoolId !== null && schoolName !== null ? { id: schoolId, name: schoolName } : null
  return { ...teacher, school, memberships }
}
