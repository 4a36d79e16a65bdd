import { type HoursCategory, hoursCategories } from '../../../shared/hours/categories.ts'
import { formatTenths } from '../../../shared/hours/format.ts'
import { hoursSources } from '../../../shared/hours/model.ts'
import { cycleOf, type Office } from '../../../shared/office/model.ts'
import type { ReportRequest } from '../../../shared/reports/model.ts'
import { hoursToCredits } from '../../../shared/rules/credits.ts'
import type { Window } from '../../../shared/rules/windows.ts'
import type { Store } from '../db/open.ts'
import { officeOrThrow } from '../lib/office.ts'
import { fillRows, type LayoutColumn, numbering, subtitleOf } from '../lib/report-layout.ts'
import type { ReportBook, ReportPerson } from '../lib/report-sheet.ts'
import { listHolders, listStandingEntries, type StandingEntry } from './report-entries.ts'

const entryLayout: readonly LayoutColumn<StandingEntry>[] = [
  numbering,
  { header: '学校', width: 28, value: ({ schoolName }) => schoolName },
  { header: '姓名', width: 12, value: ({ name }) => name },
  { header: '培训日期', width: 13, value: ({ date }) => date },
  { header: '培训内容', width: 44, value: ({ description }) => description },
  { header: '学时类别', width: 20, value: ({ category }) => hoursCategories[category] },
  { header: '来源', width: 10, value: ({ source }) => hoursSources[source] },
  { header: '学时', width: 8, kind: 'hours', value: ({ hours }) => hours },
]

/** Every hour of one teacher or one school in a year (or the cycle): each entry, and sums by category with the credits they make. */
export async function reportHoursStatement(store: Store, request: ReportRequest): Promise<ReportBook | 'NOT_FOUND' | 'PARAMETER_MISSING'> {
  const { teacherId, schoolId, year } = request
  if (teacherId === undefined && schoolId === undefined) return 'PARAMETER_MISSING'
  const holders = await listHolders(store, { teacherId, schoolId })
  if (holders === undefined) return 'NOT_FOUND'
  const office = await officeOrThrow(store)
  const window = year === undefined ? cycleOf(office) : { from: `${year}-01-01`, to: `${year}-12-31` }
  const entries = listStandingEntries(store, holders.people, window)
  const title = `${holders.name}${yearsOf(window)}学时情况表`
  const heading = { title, subtitle: subtitleOf(store, office) }
  const without = holders.people.filter(({ id }) => !entries.some(({ teacherId: of }) => of === id)).length
  return {
    look: 'office',
    fileName: title,
    sheets: [
      { ...heading, sheetName: '分类合计', ...sumsOf(holders.people, entries, office) },
      { ...heading, sheetName: '学时明细', ...fillRows(entryLayout, entries) },
    ],
    people: [{ label: '', people: holders.people }],
    leftOut: [],
    notes: [`共 ${entries.length} 条，合计 ${formatTenths(total(entries))} 学时${without > 0 ? `；${without} 人没有学时` : ''}`],
  }
}

/** A column for each category that occurs, in the order of the list of categories. */
function sumsOf(people: readonly ReportPerson[], entries: readonly StandingEntry[], { hoursPerCredit }: Office) {
  const byTeacher = Map.groupBy(entries, ({ teacherId }) => teacherId)
  const occurring = (Object.keys(hoursCategories) as HoursCategory[]).filter((code) => entries.some(({ category }) => category === code))
  const sums = people.map((person) => {
    const own = byTeacher.get(person.id) ?? []
    const hours = total(own)
    return { ...person, own, hours, credits: hoursToCredits(hours, hoursPerCredit) }
  })
  const layout: readonly LayoutColumn<(typeof sums)[number]>[] = [
    numbering,
    { header: '学校', width: 28, value: ({ schoolName }) => schoolName },
    { header: '姓名', width: 12, value: ({ name }) => name },
    ...occurring.map(
      (code): LayoutColumn<(typeof sums)[number]> => ({
        header: hoursCategories[code],
        width: 12,
        kind: 'hours',
        value: ({ own }) => total(own.filter(({ category }) => category === code)) || null,
      }),
    ),
    { header: '合计学时', width: 10, kind: 'hours', value: ({ hours }) => hours },
    { header: '折合学分', width: 10, kind: 'hours', value: ({ credits }) => credits },
  ]
  return fillRows(layout, sums)
}

function total(entries: readonly { hours: number }[]): number {
  return entries.reduce((sum, { hours }) => sum + hours, 0)
}

function yearsOf({ from, to }: Window): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  return first === last ? `${first}年` : `${first}—${last}年`
}
