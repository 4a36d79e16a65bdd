import type { TitleLevel } from './levels.ts'
import type { Title } from './model.ts'
import { restOfTitle } from './words.ts'

type Named = { name: string; level: TitleLevel | null; grantedOn?: string | undefined }

/**
 * The valid title that is meant: of this name and level; where no level is written, the only one of this name; where the registry knows no
 * level, the one that gets it now. Several: only the level can tell.
 */
export function findBorne(borne: readonly Title[], { name, level }: Named): Title | undefined | 'several' {
  const named = borne.filter((title) => title.state === 'valid' && isSameName(title.name, name))
  const exact = named.find((title) => title.level === level)
  if (exact) return exact
  if (level !== null) return named.find((title) => title.level === null)
  return named.length > 1 ? 'several' : named[0]
}

/** The one that was withdrawn: of the day on which it was granted, where that is written; otherwise the last. */
export function findWithdrawn(borne: readonly Title[], { name, level, grantedOn }: Named): Title | undefined {
  const named = borne.filter(
    (title) => title.state === 'withdrawn' && isSameName(title.name, name) && (level === null || title.level === level),
  )
  const ofDay = grantedOn === undefined ? undefined : named.findLast((title) => title.grantedOn?.startsWith(grantedOn))
  return ofDay ?? named.toSorted((a, b) => (a.withdrawnOn ?? '').localeCompare(b.withdrawnOn ?? '')).at(-1)
}

function isSameName(name: string, other: string): boolean {
  return name === other || restOfTitle(name) === restOfTitle(other)
}
