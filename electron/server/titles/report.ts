import type { ReportRequest } from '../../../shared/reports/model.ts'
import { titleFields, titleLabels } from '../../../shared/titles/import-fields.ts'
import { titleStates } from '../../../shared/titles/model.ts'
import type { Store } from '../db/open.ts'
import { officeOrThrow } from '../lib/office.ts'
import { fillRows, type LayoutColumn, numbering, subtitleOf } from '../lib/report-layout.ts'
import { findPlace } from '../lib/report-place.ts'
import type { ReportBook, ReportSheet } from '../lib/report-sheet.ts'
import { countTitles, listTitlesInService, type ReportedTitle } from './report-list.ts'

const layout: readonly LayoutColumn<ReportedTitle>[] = [
  numbering,
  { header: '学校', width: 24, value: ({ schoolName }) => schoolName },
  { header: '姓名', width: 10, value: ({ teacherName }) => teacherName },
  { header: '性别', width: 6, value: ({ sex }) => sex },
  { header: '身份证号', width: 21, hides: 'idNumber', value: ({ idNumber }) => idNumber },
  { header: '任教学段', width: 10, value: ({ stage }) => stage },
  { header: '任教学科', width: 12, value: ({ subject }) => subject },
  { header: '职称', width: 12, value: ({ professionalTitle }) => professionalTitle },
  { header: titleFields.grant.label, width: 20, value: ({ name }) => name },
  { header: titleLabels.level, width: 10, value: ({ level }) => level },
  { header: titleLabels.grantedOn, width: 12, value: ({ grantedOn }) => grantedOn },
  { header: titleLabels.grantedBy, width: 18, value: ({ grantedBy }) => grantedBy },
  { header: titleLabels.number, width: 24, value: ({ number }) => number },
  { header: titleLabels.state, width: 10, value: ({ state }) => titleStates[state] },
]

const withdrawnLayout: readonly LayoutColumn<ReportedTitle>[] = [
  ...layout,
  { header: titleLabels.withdrawnOn, width: 12, value: ({ withdrawnOn }) => withdrawnOn },
  { header: titleLabels.withdrawnReason, width: 24, value: ({ withdrawnReason }) => withdrawnReason },
]

const noticeLayout = layout.filter(({ header }) => header === titleFields.grant.label)

/** The titles of teachers in service, a row for each; those that were withdrawn are on a sheet of their own, which no public notice has. */
export async function reportTitles(store: Store, { schoolId }: ReportRequest): Promise<ReportBook | 'NOT_FOUND'> {
  const office = await officeOrThrow(store)
  const place = await findPlace(store, office, schoolId)
  if (place === undefined) return 'NOT_FOUND'
  const titles = listTitlesInService(store, schoolId)
  const valid = titles.filter(({ state }) => state === 'valid')
  const withdrawn = titles.filter(({ state }) => state === 'withdrawn')
  const name = `${place}人才称号教师名单`
  const subtitle = subtitleOf(store, office)
  const sheets: ReportSheet[] = [{ title: name, subtitle, ...fillRows(layout, valid) }]
  if (withdrawn.length > 0)
    sheets.push({ sheetName: '已撤销', title: `${place}已撤销的人才称号`, subtitle, ...fillRows(withdrawnLayout, withdrawn) })
  const counts = countTitles(store, schoolId).map(({ title, people }) => `${title} ${people} 人`)
  return {
    look: 'office',
    fileName: name,
    sheets,
    people: peopleOf(titles),
    notice: { people: peopleOf(valid), ...fillRows(noticeLayout, valid) },
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
  return fillRows(yearLayout, countTitles(store, undefined))
}

function peopleOf(titles: readonly ReportedTitle[]): ReportBook['people'] {
  const people = titles.map(({ teacherId, teacherName, schoolName, idNumber }) => ({
    id: teacherId,
    name: teacherName,
    schoolName,
    idNumber,
  }))
  return [{ label: '', people }]
}
