import type { ReportRequest } from '../../../shared/reports/model.ts'
import type { Store } from '../db/open.ts'
import { officeOrThrow } from '../lib/office.ts'
import { fillRows, type LayoutColumn, subtitleOf } from '../lib/report-layout.ts'
import { cityOf } from '../lib/report-place.ts'
import type { ReportBook } from '../lib/report-sheet.ts'
import { listTrainees, peopleOf, type Trainee } from './report-trainees.ts'
import { findCohort } from './store.ts'

type Refusal = 'NOT_FOUND' | 'PARAMETER_MISSING' | 'COHORT_NOT_COMPLETED'
type Scored = Trainee & { city: string; county: string; grade: string }

/** 参培人员成绩单 as platforms read it; * is required. */
const layout: readonly LayoutColumn<Scored>[] = [
  { header: '省', width: 10 },
  { header: '市', width: 12, value: ({ city }) => city },
  { header: '区县', width: 12, value: ({ county }) => county },
  { header: '学校名称', width: 30, value: ({ schoolName }) => schoolName },
  { header: '*姓名', width: 12, value: ({ name }) => name },
  { header: '性别', width: 6, value: ({ sex }) => sex },
  { header: '*身份证', width: 21, hides: 'idNumber', value: ({ idNumber }) => idNumber },
  { header: '手机号', width: 14, hides: 'phone', value: ({ phone }) => phone },
  { header: '*成绩', width: 10, value: ({ grade }) => grade },
]

/** Its columns, the same for every cohort. */
export const scoresHeaders: readonly string[] = layout.map(({ header }) => header)

/** The results of a completed cohort in words: systems number them differently, so the number is never exchanged. */
export async function reportScores(store: Store, { cohortId, excellentFrom }: ReportRequest): Promise<ReportBook | Refusal> {
  if (cohortId === undefined) return 'PARAMETER_MISSING'
  const cohort = await findCohort(store, cohortId)
  if (!cohort) return 'NOT_FOUND'
  if (cohort.state !== 'completed') return 'COHORT_NOT_COMPLETED'
  const office = await officeOrThrow(store)
  const place = { city: cityOf(office), county: office.countyName }
  const trainees = await listTrainees(store, cohortId)
  const numbered = trainees.filter(({ idNumber }) => idNumber !== null)
  const scored = numbered.map((trainee) => ({ ...trainee, ...place, grade: gradeOf(trainee, excellentFrom) }))
  return {
    look: 'table',
    fileName: `${cohort.name}成绩单`,
    sheets: [{ title: `${cohort.name}成绩单`, subtitle: subtitleOf(store, office), ...fillRows(layout, scored) }],
    people: peopleOf(numbered),
    leftOut: trainees
      .filter(({ idNumber }) => idNumber === null)
      .map(({ name, schoolName }) => ({ name, schoolName, why: '没有证件号码，成绩单要求填写' })),
    notes: ['“省”一列没有登记，需要时请在文件里补填'],
  }
}

/** Excellent is who passed with so many points (tenths) or more; without such a line nobody is. */
function gradeOf({ result, finalScore }: Trainee, excellentFrom: number | undefined): string {
  if (result !== '合格') return '不合格'
  return excellentFrom !== undefined && finalScore !== null && finalScore >= excellentFrom ? '优秀' : '合格'
}
