import type { ReportRequest } from '../../../shared/reports/model.ts'
import type { Store } from '../db/open.ts'
import { officeOrThrow } from '../lib/office.ts'
import { fillRows, type LayoutColumn, subtitleOf } from '../lib/report-layout.ts'
import { findPlace } from '../lib/report-place.ts'
import type { ReportBook } from '../lib/report-sheet.ts'
import { listStaff, noteOfLeft, peopleOf, type Staff } from './report-staff.ts'

const teaching: ReadonlySet<string | null> = new Set(['专任教师', '班主任'])
const administrative: ReadonlySet<string | null> = new Set(['校级正职', '副校级', '中层干部'])

/** The 教师花名册 that schools and platforms exchange (* is required), and after it what identifies our people where an ID card does not. */
const layout: readonly LayoutColumn<Staff>[] = [
  { header: '*学校名称', width: 28, value: ({ schoolName }) => schoolName },
  { header: '*姓名', width: 10, value: ({ name }) => name },
  { header: '*性别', width: 6, value: ({ sex }) => sex },
  { header: '*出生日期', width: 12, value: ({ birthDate }) => birthDate },
  { header: '*民族', width: 6 },
  { header: '*身份证', width: 20, hides: 'idNumber', value: ({ idNumber }) => idNumber },
  { header: '办公电话', width: 6 },
  { header: '手机号', width: 13, hides: 'phone', value: ({ phone }) => phone },
  { header: '邮箱', width: 6 },
  { header: '*人员类型', width: 10, value: ({ post }) => (teaching.has(post) ? '专任教师' : null) },
  { header: '行政职务', width: 10, value: ({ post }) => (administrative.has(post) ? post : null) },
  { header: '职称', width: 12, value: ({ professionalTitle }) => professionalTitle },
  { header: '*教师资格', width: 6 },
  { header: '骨干类型', width: 16, value: ({ title }) => title },
  { header: '非专任岗位', width: 7 },
  { header: '*政治面貌', width: 6 },
  { header: '参加党派时间', width: 8 },
  { header: '*学历', width: 12, value: ({ education }) => education },
  { header: '*所学专业', width: 6 },
  { header: '*毕业学校', width: 6 },
  { header: '从教时间', width: 6 },
  { header: '参加工作时间', width: 12, value: ({ workStartDate }) => workStartDate },
  { header: '*学段', width: 8, value: ({ stage }) => stage },
  { header: '*学科', width: 13, value: ({ subject }) => subject },
  { header: '年级', width: 5 },
  { header: '在岗状态', width: 9, value: ({ status }) => status },
  { header: '*班主任', width: 5, value: ({ post }) => (post === '班主任' ? '是' : '否') },
  { header: '证件类型', width: 13, value: ({ idType }) => idType },
  { header: '继续教育证号', width: 14, value: ({ cardNumber }) => cardNumber },
]

/** The roster of a school or of the county, in the layout in which it is exchanged: read back, every row is the same. */
export async function reportTeacherRoster(store: Store, { schoolId }: ReportRequest): Promise<ReportBook | 'NOT_FOUND'> {
  const office = await officeOrThrow(store)
  const place = await findPlace(store, office, schoolId)
  if (place === undefined) return 'NOT_FOUND'
  const { staff, left } = await listStaff(store, schoolId)
  const title = `${place}教师花名册`
  return {
    look: 'office',
    fileName: title,
    sheets: [{ title, subtitle: subtitleOf(store, office), paper: 'a3', ...fillRows(layout, staff) }],
    people: peopleOf(staff),
    leftOut: [],
    notes: noteOfLeft(left),
  }
}
