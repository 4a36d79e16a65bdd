import { issuer, type KindField, type KindOfDocument, people, schoolName, teacherName } from './field.ts'

const cohortName: KindField = { label: '班次', example: '2026年小学数学骨干教师培训班' }
const person = {
  teacherName,
  sex: { label: '性别', example: '女' },
  schoolName,
  subject: { label: '任教学科', example: '小学数学' },
  phone: { label: '手机号码', example: '13800000001' },
} as const

export const signInSheet = {
  label: '签到表',
  group: '表单',
  fields: {
    cohortName,
    topic: { label: '课次主题', example: '核心素养导向的单元教学设计' },
    date: { label: '日期', example: '2026-07-06' },
    part: { label: '时段', example: '上午' },
    place: { label: '地点', example: '县教师发展中心三楼报告厅' },
    lecturer: { label: '主讲人', example: '李建国', isName: true },
    count: { label: '应到人数', example: 40 },
    issuer,
  },
  lists: { people: { label: '学员', fields: person, examples: manyPeople(40) } },
} as const satisfies KindOfDocument

export const cohortRoster = {
  label: '班次花名册',
  group: '表单',
  fields: {
    cohortName,
    programName: { label: '项目名称', example: '小学数学骨干教师课堂教学能力提升' },
    startsOn: { label: '开始日期', example: '2026-07-06' },
    endsOn: { label: '结束日期', example: '2026-11-20' },
    place: { label: '地点', example: '县教师发展中心' },
    count: { label: '人数', example: 40 },
    issuer,
    printedOn: { label: '打印日期', example: '2026-11-22' },
  },
  lists: {
    people: {
      label: '学员',
      fields: { ...person, idNumber: { label: '身份证号', example: '379900198404263673' }, note: { label: '备注', example: '组长' } },
      examples: manyPeople(40),
    },
  },
} as const satisfies KindOfDocument

/** A class as a preview shows it: the same few people over and over. */
function manyPeople(count: number) {
  return Array.from({ length: count }, (_, i) => ({ ...people[i % people.length] }))
}
