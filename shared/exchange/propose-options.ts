import type { PairingKind } from '../pairings/model.ts'
import type { SchoolName } from './fuzzy.ts'
import type { ImportOptions } from './import-request.ts'
import { compact } from './values/plain-text.ts'

/** What titles, the sheet's and the file's name say of a sheet as a whole; only a proposal, shown to be corrected. */
export function proposeOptions(
  texts: readonly string[],
  { sheet, schools, thisYear }: { sheet: string; schools: readonly SchoolName[]; thisYear: number },
): ImportOptions {
  const written = texts
    .flatMap((text) => text.split(/\s+/))
    .map(compact)
    .join(' ')
  const year = Number(/(?<!\d)(20\d{2})(?!\d)/.exec(written)?.[1] ?? thisYear)
  const school = longest(schools, written)
  const pairingKind = pairingWords.find(([pattern]) => pattern.test(written))?.[1]
  return {
    year,
    planSheet: planSheetOf(written, sheet),
    ...(school === undefined ? {} : { schoolId: school.id }),
    ...(pairingKind === undefined ? {} : { pairingKind }),
  }
}

const pairingWords: readonly (readonly [RegExp, PairingKind])[] = [
  [/班主任/, '班主任导师'],
  [/帮扶|支教/, '对口帮扶'],
  [/师徒|带徒|青蓝|师带徒|拜师/, '带徒'],
]

function longest(schools: readonly SchoolName[], written: string): SchoolName | undefined {
  const named = schools.flatMap((school) =>
    [school.name, ...school.aliases].filter((name) => written.includes(compact(name))).map((name) => ({ school, length: name.length })),
  )
  return named.toSorted((a, b) => b.length - a.length)[0]?.school
}

function planSheetOf(written: string, sheet: string): string {
  if (written.includes('干部')) return '干部培训计划'
  return /教师培训|师训/.test(written) ? '教师培训计划' : sheet.slice(0, 40)
}
