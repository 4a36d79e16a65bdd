import type { ReportRequest } from '../../../shared/reports/model.ts'
import type { Store } from '../db/open.ts'
import { officeOrThrow } from '../lib/office.ts'
import { fillRows, type LayoutColumn, numbering, subtitleOf } from '../lib/report-layout.ts'
import { findPlace } from '../lib/report-place.ts'
import type { ReportBook, ReportSheet } from '../lib/report-sheet.ts'
import { listStaff, peopleOf, type Staff } from './report-staff.ts'

const layout: readonly LayoutColumn<Staff>[] = [
  numbering,
  { header: '学校', width: 28, value: ({ schoolName }) => schoolName },
  { header: '姓名', width: 12, value: ({ name }) => name },
  { header: '性别', width: 6, value: ({ sex }) => sex },
  { header: '身份证号', width: 21, hides: 'idNumber', value: ({ idNumber }) => idNumber },
  { header: '任教学段', width: 10, value: ({ stage }) => stage },
  { header: '任教学科', width: 14, value: ({ subject }) => subject },
  { header: '职称', width: 14, value: ({ professionalTitle }) => professionalTitle },
  { header: '岗位', width: 12, value: ({ post }) => post },
  { header: '人才称号', width: 32, value: ({ title }) => title },
]

/** Teachers in service who bear a title. */
export async function reportTitles(store: Store, { schoolId }: ReportRequest): Promise<ReportBook | 'NOT_FOUND'> {
  const office = await officeOrThrow(store)
  const place = await findPlace(store, office, schoolId)
  if (place === undefined) return 'NOT_FOUND'
  const titled = (await listStaff(store, schoolId)).staff.filter(({ title }) => title !== null)
  const name = `${place}人才称号教师名单`
  const counts = countTitles(titled).map(({ title, people }) => `${title} ${people} 人`)
  return {
    look: 'office',
    fileName: name,
    sheets: [{ title: name, subtitle: subtitleOf(store, office), ...fillRows(layout, titled) }],
    people: peopleOf(titled),
    leftOut: [],
    notes: counts.length > 0 ? [counts.join('，')] : [],
  }
}

const yearLayout: readonly LayoutColumn<ReturnType<typeof countTitles>[number]>[] = [
  numbering,
  { header: '人才称号', width: 40, value: ({ title }) => title },
  { header: '人数', width: 12, kind: 'integer', value: ({ people }) => people },
]

/** How many bear each title today, for the summary of a year. */
export async function titlesInYear(store: Store): Promise<Pick<ReportSheet, 'columns' | 'rows'>> {
  return fillRows(yearLayout, countTitles((await listStaff(store, undefined)).staff))
}

/** Who bears two titles counts under both. */
function countTitles(staff: readonly Pick<Staff, 'title'>[]): { title: string; people: number }[] {
  const people = new Map<string, number>()
  for (const { title } of staff)
    for (const one of new Set(title?.split('、') ?? [])) if (one !== '') people.set(one, (people.get(one) ?? 0) + 1)
  return [...people].map(([title, count]) => ({ title, people: count })).toSorted((a, b) => b.people - a.people)
}
