import { chineseDay } from '../../../shared/dates.ts'
import type { ReportRequest } from '../../../shared/reports/model.ts'
import type { Store } from '../db/open.ts'
import { officeOrThrow } from '../lib/office.ts'
import { fillRows, type LayoutColumn, numbering } from '../lib/report-layout.ts'
import type { ReportBook, ReportSheet } from '../lib/report-sheet.ts'
import { listTrainees, peopleOf, type Trainee } from './report-trainees.ts'
import { findCohort } from './store.ts'

/** What fits on a page so that a name can still be written into a cell. */
const mostUpright = 4
const mostAcross = 8
const blankColumns = 4
/** Points: room for a signature. */
const rowHeight = 26

/** The sheet that is signed: a row per trainee, a blank column per session; more sessions than fit on a page go on further sheets. */
export async function reportSignIn(store: Store, { cohortId }: ReportRequest): Promise<ReportBook | 'NOT_FOUND' | 'PARAMETER_MISSING'> {
  if (cohortId === undefined) return 'PARAMETER_MISSING'
  const cohort = await findCohort(store, cohortId)
  if (!cohort) return 'NOT_FOUND'
  const { centerName } = await officeOrThrow(store)
  const trainees = await listTrainees(store, cohortId)
  const sessions = await listSessions(store, cohortId)
  const pages = sessions.length > 0 ? pagesOf(sessions.map(headerOf)) : [Array.from({ length: blankColumns }, (_, i) => `签到 ${i + 1}`)]
  const heading = {
    title: `${cohort.name}签到表`,
    subtitle: { left: `主办单位：${centerName}`, right: `地点：${cohort.place ?? '　　　　　　　　'}` },
    signature: '班主任（签字）：　　　　　　　　　应到：　　　人　　　实到：　　　人',
  }
  return {
    look: 'office',
    fileName: heading.title,
    sheets: pages.map((headers, i) => ({
      ...heading,
      sheetName: pages.length === 1 ? '签到表' : `签到表${i + 1}`,
      ...pageOfSessions(headers, trainees),
    })),
    people: peopleOf(trainees),
    leftOut: [],
    notes: sessions.length > 0 ? [] : [`班次还没有安排课次，留了 ${blankColumns} 个空白的签到栏`],
  }
}

function pageOfSessions(headers: readonly string[], trainees: readonly Trainee[]): Omit<ReportSheet, 'title' | 'subtitle'> {
  const isUpright = headers.length <= mostUpright
  const layout: readonly LayoutColumn<Trainee>[] = [
    numbering,
    { header: '姓名', width: 12, value: ({ name }) => name },
    { header: '学校', width: 28, value: ({ schoolName }) => schoolName },
    ...headers.map((header) => ({ header, width: isUpright ? 16 : 13 })),
  ]
  return { orientation: isUpright ? 'portrait' : 'landscape', rowHeight, ...fillRows(layout, trainees) }
}

/** Even pages: nine sessions make two of five and four, not one of eight and a lonely one. */
function pagesOf(headers: readonly string[]): string[][] {
  const pages = Math.ceil(headers.length / mostAcross)
  const width = Math.ceil(headers.length / pages)
  return Array.from({ length: pages }, (_, i) => headers.slice(i * width, (i + 1) * width))
}

function headerOf({ date, part }: { date: string; part: string }): string {
  return `${chineseDay(date).replace(/^\d+年/, '')}\n${part}`
}

/** The parts of a day sort by their characters as they follow each other: 上午, 下午, 全天, 晚上. */
function listSessions({ db }: Store, cohortId: number): Promise<{ date: string; part: string }[]> {
  return db.selectFrom('session').select(['date', 'part']).where('cohortId', '=', cohortId).orderBy('date').orderBy('part').execute()
}
