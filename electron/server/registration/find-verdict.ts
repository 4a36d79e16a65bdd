import type { HoursCategory } from '../../../shared/hours/categories.ts'
import { askedIn, explainItems } from '../../../shared/registration/judge-year.ts'
import type { RegistrationTerms, RegistrationYear, YearVerdict } from '../../../shared/registration/model.ts'
import { partsOf, type YearPart, yearsWork } from '../../../shared/registration/year-parts.ts'
import type { Store } from '../db/open.ts'
import type { CountyMember } from '../lib/members.ts'
import { officeOrThrow } from '../lib/office.ts'
import { sumsOf } from './judged-people.ts'

/** What a year is judged by, read once for however many teachers. */
export type YearGround = { year: number; terms: RegistrationTerms; parts: readonly YearPart[]; work: YearPart }

export async function groundOf(store: Store, { year, pace, ethicsPerSemester }: RegistrationYear): Promise<YearGround> {
  const terms = { pace, ethicsPerSemester }
  const { cycleFirstYear } = await officeOrThrow(store)
  return { year, terms, parts: partsOf(year, terms, cycleFirstYear), work: yearsWork(year, cycleFirstYear) }
}

/** What the rules find for a teacher and a year, with every reason and the hours of the year by category. */
export function findVerdict(store: Store, { year, terms, parts, work }: YearGround, member: CountyMember): YearVerdict {
  const sums = new Map(parts.flatMap((part) => [...sumsOf(store, part, member)]))
  const byCategory = hoursByCategory(store, year, member.id)
  return {
    terms,
    items: explainItems(year, parts, member, sums),
    byCategory,
    asked: askedIn(year, work, member),
    hours: byCategory.reduce((total, { hours }) => total + hours, 0),
  }
}

function hoursByCategory({ sqlite }: Store, year: number, teacherId: number): { category: HoursCategory; hours: number }[] {
  return sqlite
    .prepare(
      `SELECT category, sum(hours) AS hours FROM hoursEntry WHERE teacherId = ? AND date BETWEEN ? AND ?
       GROUP BY category HAVING sum(hours) <> 0 ORDER BY sum(hours) DESC, category`,
    )
    .all(teacherId, `${year}-01-01`, `${year}-12-31`) as { category: HoursCategory; hours: number }[]
}
