import { type RawBuilder, sql } from 'kysely'

/** Any number of values as one parameter of an IN, so that one statement, which is kept for good, serves lists of every length. */
export function valuesOf<Value extends string | number>(values: readonly Value[]): RawBuilder<Value> {
  return sql<Value>`(SELECT value FROM json_each(${JSON.stringify(values)}))`
}
