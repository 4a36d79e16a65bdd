import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely'
import type { Schema } from '../db/schema.ts'
import { containing } from './like.ts'

type Found = ExpressionWrapper<Schema, 'teacher', SqlBool>

/** Whether a teacher is meant by what was typed: Chinese is a name; letters and digits are pinyin, initials, an ID or a card number. */
export function isMeantBy(eb: ExpressionBuilder<Schema, 'teacher'>, text: string): Found {
  const typed = text.replaceAll(/\s+/gu, '')
  const pattern = containing(typed)
  if (!/^[\w*'-]+$/.test(typed)) return eb.or([eb('teacher.name', 'like', pattern)])
  const numbers = [eb('teacher.idNumber', 'like', pattern), eb('teacher.cardNumber', 'like', pattern)]
  if (/^\d+$/.test(typed)) return eb.or(numbers)
  return eb.or([
    eb('teacher.initials', 'like', pattern),
    eb(sql<string>`replace(teacher.pinyin, ' ', '')`, 'like', pattern),
    eb('teacher.name', 'like', pattern),
    ...numbers,
  ])
}
