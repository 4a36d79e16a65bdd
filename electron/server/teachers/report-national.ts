import type { ReportRequest } from '../../../shared/reports/model.ts'
import { cameTooEarly, nationalTeacherLayout, teacherCodeGaps } from '../../../shared/reports/national-teachers.ts'
import type { Store } from '../db/open.ts'
import { readCodeBook } from '../lib/code-book.ts'
import { officeOrThrow } from '../lib/office.ts'
import { fillRows, type LayoutColumn, subtitleOf } from '../lib/report-layout.ts'
import { findPlace } from '../lib/report-place.ts'
import type { ReportBook } from '../lib/report-sheet.ts'
import { listStaff, noteOfLeft, peopleOf, type Staff } from './report-staff.ts'

/** The variant for more than one school begins with the school. */
const schoolColumn: LayoutColumn<Staff> = { header: '*学校名称', width: 28, value: ({ schoolName }) => schoolName }

/** Teachers in the layout of the national system, with what is kept here; the check names the rest. */
export async function reportNationalTeachers(store: Store, { schoolId }: ReportRequest): Promise<ReportBook | 'NOT_FOUND'> {
  const office = await officeOrThrow(store)
  const place = await findPlace(store, office, schoolId)
  if (place === undefined) return 'NOT_FOUND'
  const { staff, left } = await listStaff(store, schoolId)
  const numbered = staff.filter(({ idNumber }) => idNumber !== null)
  const codes = await readCodeBook(store)
  const layout = nationalTeacherLayout(codes)
  const columns = schoolId === undefined ? [schoolColumn, ...layout] : layout
  const early = numbered.filter(cameTooEarly).map(({ name }) => name)
  return {
    look: 'table',
    fileName: `${place}教师基本信息`,
    sheets: [{ title: `教师基本信息：${place}`, subtitle: subtitleOf(store, office), ...fillRows(columns, numbered) }],
    people: peopleOf(numbered),
    leftOut: staff
      .filter(({ idNumber }) => idNumber === null)
      .map(({ name, schoolName }) => ({ name, schoolName, why: '没有证件号码，全国系统不收' })),
    codeGaps: teacherCodeGaps(numbered, codes),
    notes: [...noteOfLeft(left), ...(early.length > 0 ? [`进本校年月早于参加工作年月，请核对：${early.join('、')}`] : [])],
  }
}
