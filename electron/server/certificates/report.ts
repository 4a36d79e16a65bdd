import { type CertificateKind, certificateKinds } from '../../../shared/certificates/kinds.ts'
import { type CertificateState, certificateStates } from '../../../shared/certificates/model.ts'
import type { ReportRequest } from '../../../shared/reports/model.ts'
import { formatCode } from '../../../shared/verification/code.ts'
import type { Store } from '../db/open.ts'
import { officeOrThrow } from '../lib/office.ts'
import { fillRows, type LayoutColumn, numbering, subtitleOf } from '../lib/report-layout.ts'
import type { ReportBook } from '../lib/report-sheet.ts'

type Registered = {
  id: number
  kind: CertificateKind
  number: string
  name: string
  schoolName: string | null
  idNumber: string | null
  about: string
  hours: number | null
  issuedOn: string
  state: CertificateState
  voidReason: string | null
  replacedBy: string | null
  replaces: string | null
  code: string
  paper: string | null
}

const layout: readonly LayoutColumn<Registered>[] = [
  numbering,
  { header: '证书编号', width: 27, value: ({ number }) => number },
  { header: '种类', width: 13, value: ({ kind }) => certificateKinds[kind] },
  { header: '姓名', width: 12, value: ({ name }) => name },
  { header: '身份证号', width: 21, hides: 'idNumber', value: ({ idNumber }) => idNumber },
  { header: '学校', width: 24, value: ({ schoolName }) => schoolName },
  { header: '班次或内容', width: 28, value: ({ about }) => about },
  { header: '学时', width: 7, kind: 'hours', value: ({ hours }) => hours },
  { header: '发证日期', width: 12, value: ({ issuedOn }) => issuedOn },
  { header: '查验码', width: 15, value: ({ code }) => formatCode(code) },
  { header: '空白证书号码', width: 14, value: ({ paper }) => paper },
  { header: '状态', width: 8, value: ({ state, replacedBy }) => (replacedBy ? '已补办' : certificateStates[state]) },
  { header: '作废原因', width: 18, value: ({ voidReason }) => voidReason },
  { header: '补办', width: 24, value: linkOf },
]

const published: readonly string[] = ['证书编号', '种类', '班次或内容', '发证日期']
const noticeLayout = layout.filter(({ header }) => published.includes(header))

/** Everything issued in a year, void ones too, in the order of issue; the public notice has the valid ones, with what everybody may check them by. */
export async function reportCertificates(store: Store, { year }: ReportRequest): Promise<ReportBook | 'PARAMETER_MISSING'> {
  if (year === undefined) return 'PARAMETER_MISSING'
  const office = await officeOrThrow(store)
  const registered = listRegistered(store, year)
  const valid = registered.filter(({ state }) => state === 'issued')
  const voided = registered.length - valid.length
  const reissued = registered.filter(({ replacedBy }) => replacedBy !== null).length
  const title = `${office.countyName}${year}年证书登记册`
  const counted = `作废 ${voided} 张${reissued > 0 ? `（其中补办 ${reissued} 张）` : ''}`
  return {
    look: 'office',
    fileName: title,
    sheets: [{ title, subtitle: subtitleOf(store, office), ...fillRows(layout, registered) }],
    people: [{ label: '', people: registered }],
    notice: { people: [{ label: '', people: valid }], ...fillRows(noticeLayout, valid) },
    leftOut: [],
    notes: [`共 ${registered.length} 张，有效 ${registered.length - voided} 张，${counted}`],
  }
}

function linkOf({ replacedBy, replaces }: Registered): string {
  return [replacedBy && `新证 ${replacedBy}`, replaces && `原证 ${replaces}`].filter(Boolean).join('；')
}

function listRegistered({ sqlite }: Store, year: number): Registered[] {
  return sqlite
    .prepare(
      `SELECT certificate.teacherId AS id, certificate.kind, certificate.number, certificate.teacherName AS name, school.name AS schoolName,
         teacher.idNumber, coalesce(cohort.name, certificate.about) AS about, json_extract(certificate.issuedContent, '$.hours') AS hours,
         certificate.issuedOn, certificate.state, certificate.voidReason, certificate.verificationCode AS code,
         replacement.number AS replacedBy, original.number AS replaces,
         paperPack.prefix || printf('%0*d', paperPack.digits, paperSheet.paperNumber) AS paper
       FROM certificate
       JOIN teacher ON teacher.id = certificate.teacherId
       LEFT JOIN cohort ON cohort.id = certificate.cohortId
       LEFT JOIN school ON school.id = certificate.schoolId
       LEFT JOIN certificate AS replacement ON replacement.replacesId = certificate.id
       LEFT JOIN certificate AS original ON original.id = certificate.replacesId
       LEFT JOIN paperSheet ON paperSheet.certificateId = certificate.id AND paperSheet.state = 'used'
       LEFT JOIN paperPack ON paperPack.id = paperSheet.packId
       WHERE certificate.issuedOn BETWEEN ? AND ?
       ORDER BY certificate.issuedOn, certificate.id`,
    )
    .all(`${year}-01-01`, `${year}-12-31`) as Registered[]
}
