import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { isNamed, patternOf } from './is-named.ts'

/** Whether a teacher is meant by what was typed: Chinese is a name; letters and digits are pinyin, initials, an ID or a card number. */
export function isMeantBy(text: string): RawBuilder<SqlBool> {
  const typed = text.replaceAll(/\s+/gu, '')
  const pattern = patternOf(text)
  if (!/^[\w*'-]+$/.test(typed)) return sql`teacher.name LIKE ${pattern}`
  const isNumber = sql`(teacher.idNumber LIKE ${pattern} OR teacher.cardNumber LIKE ${pattern})`
  return /^\d+$/.test(typed) ? sql`${isNumber}` : sql`(${isNamed('teacher', text)} OR ${isNumber})`
}
