import { type CertificateState, certificateStates } from '../../../shared/certificates/model.ts'
import type { ReportRequest } from '../../../shared/reports/model.ts'
import type { Store } from '../db/open.ts'
import { officeOrThrow } from '../lib/office.ts'
import { fillRows, type LayoutColumn, numbering, subtitleOf } from '../lib/report-layout.ts'
import type { ReportBook } from '../lib/report-sheet.ts'

type Registered = {
  id: number
  number: string
  name: string
  schoolName: string | null
  idNumber: string | null
  cohortName: string
  hours: number
  issuedOn: string
  state: CertificateState
  voidReason: string | null
}

const layout: readonly LayoutColumn<Registered>[] = [
  numbering,
  { header: '证书编号', width: 30, value: ({ number }) => number },
  { header: '姓名', width: 12, value: ({ name }) => name },
  { header: '身份证号', width: 21, hides: 'idNumber', value: ({ idNumber }) => idNumber },
  { header: '学校', width: 28, value: ({ schoolName }) => schoolName },
  { header: '班次', width: 34, value: ({ cohortName }) => cohortName },
  { header: '学时', width: 8, kind: 'hours', value: ({ hours }) => hours },
  { header: '发证日期', width: 12, value: ({ issuedOn }) => issuedOn },
  { header: '状态', width: 9, value: ({ state }) => certificateStates[state] },
  { header: '作废原因', width: 18, value: ({ voidReason }) => voidReason },
]

/** Everything issued in a year, void ones too, in the order of issue; the public notice names who holds a valid one. */
export async function reportCertificates(store: Store, { year }: ReportRequest): Promise<ReportBook | 'PARAMETER_MISSING'> {
  if (year === undefined) return 'PARAMETER_MISSING'
  const office = await officeOrThrow(store)
  const registered = listRegistered(store, year)
  const voided = registered.filter(({ state }) => state === 'void').length
  const title = `${office.countyName}${year}年证书登记册`
  return {
    look: 'office',
    fileName: title,
    sheets: [{ title, subtitle: subtitleOf(store, office), ...fillRows(layout, registered) }],
    people: [{ label: '', people: registered }],
    notice: [{ label: '', people: registered.filter(({ state }) => state === 'issued') }],
    leftOut: [],
    notes: [`共 ${registered.length} 张，有效 ${registered.length - voided} 张，作废 ${voided} 张`],
  }
}

function listRegistered({ sqlite }: Store, year: number): Registered[] {
  return sqlite
    .prepare(
      `SELECT certificate.teacherId AS id, certificate.number, certificate.teacherName AS name, school.name AS schoolName, teacher.idNumber,
         cohort.name AS cohortName, json_extract(certificate.issuedContent, '$.hours') AS hours,
         certificate.issuedOn, certificate.state, certificate.voidReason
       FROM certificate
       JOIN teacher ON teacher.id = certificate.teacherId
       JOIN cohort ON cohort.id = certificate.cohortId
       JOIN enrollment ON enrollment.id = certificate.enrollmentId
       LEFT JOIN school ON school.id = enrollment.schoolId
       WHERE certificate.issuedOn BETWEEN ? AND ?
       ORDER BY certificate.issuedOn, certificate.id`,
    )
    .all(`${year}-01-01`, `${year}-12-31`) as Registered[]
}
