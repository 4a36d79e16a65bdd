import type { PackKindName } from '../../shared/packs/model.ts'
import { kindWords } from './kind-words.ts'

/** What a take-over wrote, in a line; rows of people who are not registered yet are not written. */
export function describeTaken(
  kind: PackKindName,
  { created, changed, waiting }: Record<'created' | 'changed' | 'waiting', number>,
): string {
  const written = kindWords[kind].taken(created, changed)
  return waiting > 0 ? `${written}，${waiting} 条先放进“待匹配”` : written
}
