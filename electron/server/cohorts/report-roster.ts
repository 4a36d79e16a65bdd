import { chineseDay } from '../../../shared/dates.ts'
import type { ReportRequest } from '../../../shared/reports/model.ts'
import type { Store } from '../db/open.ts'
import { officeOrThrow } from '../lib/office.ts'
import { fillRows, type LayoutColumn, numbering } from '../lib/report-layout.ts'
import type { ReportBook } from '../lib/report-sheet.ts'
import { listTrainees, peopleOf, type Trainee } from './report-trainees.ts'
import { findCohort } from './store.ts'

const layout: readonly LayoutColumn<Trainee>[] = [
  numbering,
  { header: '姓名', width: 12, value: ({ name }) => name },
  { header: '性别', width: 6, value: ({ sex }) => sex },
  { header: '身份证号', width: 21, hides: 'idNumber', value: ({ idNumber }) => idNumber },
  { header: '学校', width: 30, value: ({ schoolName }) => schoolName },
  { header: '任教学段', width: 10, value: ({ stage }) => stage },
  { header: '任教学科', width: 12, value: ({ subject }) => subject },
  { header: '岗位', width: 12, value: ({ post }) => post },
  { header: '继续教育证号', width: 16, value: ({ cardNumber }) => cardNumber },
  { header: '总评成绩', width: 10, kind: 'hours', value: ({ finalScore }) => finalScore },
  { header: '认定学时', width: 10, kind: 'hours', value: ({ earnedHours }) => earnedHours },
  { header: '结果', width: 8, value: ({ result }) => result },
]

/** Its columns, the same for every cohort. */
export const rosterHeaders: readonly string[] = layout.map(({ header }) => header)

/**
 * The roster of a cohort as it hangs on the wall, school by school. Before the end the public notice is of all who take part, afterwards of
 * those who passed: who failed is told so by himself.
 */
export async function reportRoster(store: Store, { cohortId }: ReportRequest): Promise<ReportBook | 'NOT_FOUND' | 'PARAMETER_MISSING'> {
  if (cohortId === undefined) return 'PARAMETER_MISSING'
  const cohort = await findCohort(store, cohortId)
  if (!cohort) return 'NOT_FOUND'
  const { centerName } = await officeOrThrow(store)
  const people = await listTrainees(store, cohortId)
  const title = `${cohort.name}名册`
  const subtitle = { left: `填报单位：${centerName}`, right: `${chineseDay(cohort.startDate)}至${chineseDay(cohort.endDate)}` }
  const passed = people.filter(({ result }) => result === '合格')
  const isOver = cohort.state === 'completed'
  const notice = { title: `${cohort.name}合格学员名册`, people: peopleOf(passed) }
  return {
    look: 'office',
    fileName: title,
    sheets: [{ title, subtitle, ...fillRows(layout, people) }],
    people: peopleOf(people),
    ...(isOver && { notice }),
    leftOut: [],
    notes: isOver ? [`合格 ${passed.length} 人，共 ${people.length} 人`] : [],
  }
}
