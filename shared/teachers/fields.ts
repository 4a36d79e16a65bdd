import type { FieldList } from '../exchange/fields.ts'

/**
 * One line per column of a teacher. Import headers, export headers, table and form labels all read this list.
 * `school` is no column: it is the school of the posting that is open now.
 */
export const teacherFields = {
  name: { label: '姓名', headers: ['姓名', '教师姓名', '学员姓名', '名字'], required: true },
  school: {
    label: '工作单位',
    headers: ['工作单位', '单位', '学校', '学校名称', '所在学校', '单位/学校', '所在单位', '任职学校'],
    sameAsAbove: 'merged',
  },
  sex: { label: '性别', headers: ['性别'] },
  idType: { label: '证件类型', headers: ['身份证件类型', '证件类型'] },
  idNumber: {
    label: '身份证号',
    headers: [
      '身份证号',
      '身份证号码',
      '身份证件号',
      '身份证件号码',
      '证件号码',
      '证件号',
      '教师身份证号',
      '学员身份证号',
      '学员身份证',
      '身份证',
    ],
  },
  birthDate: { label: '出生日期', headers: ['出生日期', '出生年月', '出生年月日', '出生时间'] },
  phone: { label: '手机号码', headers: ['手机号码', '手机号', '手机', '联系方式', '联系电话', '电话', '电话号码'] },
  stage: { label: '任教学段', headers: ['任教学段', '学段', '主要任教学段'], sameAsAbove: 'merged' },
  subject: { label: '任教学科', headers: ['任教学科', '学科', '主要任教学科', '任教科目'], sameAsAbove: 'merged' },
  professionalTitle: { label: '职称', headers: ['职称', '专业技术职务', '专业技术职称', '现任职称'], sameAsAbove: 'merged' },
  post: { label: '岗位', headers: ['岗位', '职务', '行政职务', '现任岗位'], sameAsAbove: 'merged' },
  workStartDate: { label: '参加工作时间', headers: ['参加工作时间', '参加工作年月', '参加工作日期', '工作时间', '从教时间'] },
  education: { label: '最高学历', headers: ['最高学历', '学历'], sameAsAbove: 'merged' },
  title: { label: '人才称号', headers: ['人才称号', '称号', '荣誉称号', '骨干类型'], sameAsAbove: 'merged' },
  cardNumber: { label: '继续教育证号', headers: ['继续教育证号', '继续教育证书号', '继续教育证书编号', '继教证号', '继教号'] },
  status: { label: '人员状态', headers: ['人员状态', '在岗状态', '在职状态', '教师状态'], sameAsAbove: 'merged' },
  note: { label: '备注', headers: ['备注', '备注1', '说明'] },
} as const satisfies FieldList
export type TeacherField = keyof typeof teacherFields

/** How a posting and a transfer are called on screen. */
export const postingFields = {
  schoolId: { label: '任职学校' },
  fromDate: { label: '到校日期' },
  toDate: { label: '离校日期' },
} as const
