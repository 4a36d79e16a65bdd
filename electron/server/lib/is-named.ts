import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { containing } from './like.ts'

/** Whether the name, its pinyin or its initials hold what was typed; spaces don't matter on either side. */
export function isNamed(table: 'teacher' | 'school', text: string): RawBuilder<SqlBool> {
  const pattern = patternOf(text)
  const [name, pinyin, initials] = ['name', 'pinyin', 'initials'].map((column) => sql.ref(`${table}.${column}`))
  return sql`(replace(${name}, ' ', '') LIKE ${pattern} OR ${initials} LIKE ${pattern} OR replace(${pinyin}, ' ', '') LIKE ${pattern})`
}

/** A LIKE pattern for what was typed, whatever spaces are in it. */
export function patternOf(text: string): string {
  return containing(text.replaceAll(/\s+/gu, ''))
}
