import { sql } from 'kysely'
import type { SuggestRequest } from '../../../shared/teachers/contract.ts'
import { maskIdNumber } from '../../../shared/teachers/mask-id-number.ts'
import type { TeacherChoice } from '../../../shared/teachers/model.ts'
import type { Db, Store } from '../db/open.ts'
import { isMeantBy } from '../lib/find-teacher.ts'
import { containing } from '../lib/like.ts'
import { teachersAtSchools } from './current-school.ts'

/** Teachers to offer for what was typed: a name, pinyin, a number, or a name and a school ("王芳 一中"). The very name stands first. */
export async function suggestTeachers({ db }: Store, { text, limit }: SuggestRequest): Promise<TeacherChoice[]> {
  const [name = '', ...places] = text.split(/[\s()（）,，、]+/u).filter((word) => word !== '')
  const isNameAndSchool = places.length > 0 && /\p{Script=Han}/u.test(name)
  let matching = choices(db)
  if (isNameAndSchool)
    matching = matching.where((eb) =>
      eb.or([
        eb('teacher.name', 'like', containing(`${name}${places.join('')}`)),
        eb.and([eb('teacher.name', 'like', containing(name)), eb('school.name', 'like', containing(places.join('')))]),
      ]),
    )
  else if (text) matching = matching.where(isMeantBy(text))
  if (text) matching = matching.orderBy(sql`teacher.name = ${name}`, 'desc')
  const rows = await matching.orderBy('teacher.pinyin').orderBy('teacher.id').limit(limit).execute()
  return rows.map(toChoice)
}

export async function findChoice({ db }: Store, id: number): Promise<TeacherChoice | undefined> {
  const row = await choices(db).where('teacher.id', '=', id).executeTakeFirst()
  return row && toChoice(row)
}

function choices(db: Db) {
  return teachersAtSchools(db).select(['teacher.id', 'teacher.name', 'teacher.status', 'teacher.idNumber', 'school.name as schoolName'])
}

export function toChoice({ idNumber, ...row }: Omit<TeacherChoice, 'maskedId'> & { idNumber: string | null }): TeacherChoice {
  return { ...row, maskedId: idNumber && maskIdNumber(idNumber) }
}
