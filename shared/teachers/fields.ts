import type { FieldList } from '../exchange/fields.ts'

/**
 * One line per column of a teacher. Import headers, export headers, table and form labels all read this list.
 * `school` is no column: it is the school of the posting that is open now.
 */
export const teacherFields = {
  name: {
    label: '姓名',
    headers: [
      ...['姓名', '教师姓名', '学员姓名', '名字', '老师姓名', '人员姓名', '参训教师姓名', '参训人员姓名', '参训学员姓名'],
      ...['参加人员姓名', '参训教师', '参训人员', '参训学员', '参加人员', '参加教师', '参培教师', '参培人员', '培训学员', '学员'],
    ],
    required: true,
  },
  school: {
    label: '工作单位',
    headers: [
      ...['工作单位', '单位', '学校', '学校名称', '所在学校', '单位/学校', '所在单位', '任职学校', '单位名称', '单位全称'],
      ...['学校全称', '现工作单位', '现任教学校', '任教学校', '工作学校', '所属学校', '所属单位', '学员单位', '教师单位'],
    ],
    sameAsAbove: 'merged',
  },
  sex: { label: '性别', headers: ['性别', '教师性别'] },
  idType: { label: '证件类型', headers: ['身份证件类型', '证件类型', '身份证类型', '证件种类'] },
  idNumber: {
    label: '身份证号',
    headers: [
      ...['身份证号', '身份证号码', '身份证件号', '身份证件号码', '证件号码', '证件号', '教师身份证号', '学员身份证号'],
      ...['学员身份证', '身份证', '居民身份证号', '居民身份证号码', '公民身份号码', '身份号码', '身份证编号', '有效证件号码'],
    ],
    digits: true,
  },
  birthDate: { label: '出生日期', headers: ['出生日期', '出生年月', '出生年月日', '出生时间', '生日', '出生'] },
  phone: {
    label: '手机号码',
    headers: [
      ...['手机号码', '手机号', '手机', '联系方式', '联系电话', '电话', '电话号码', '移动电话', '联系手机', '本人手机'],
      ...['本人电话', '手机电话', '联系号码'],
    ],
    digits: true,
  },
  stage: { label: '任教学段', headers: ['任教学段', '学段', '主要任教学段', '所教学段', '现任教学段', '任课学段'], sameAsAbove: 'merged' },
  subject: {
    label: '任教学科',
    headers: ['任教学科', '学科', '主要任教学科', '任教科目', '所教学科', '现任教学科', '任课学科', '教学科目', '科目', '执教学科'],
    sameAsAbove: 'merged',
  },
  professionalTitle: {
    label: '职称',
    headers: [
      ...['职称', '专业技术职务', '专业技术职称', '现任职称', '现职称', '教师职称', '技术职称', '职称等级', '现聘职称'],
      ...['聘任职称'],
    ],
    sameAsAbove: 'merged',
  },
  post: {
    label: '岗位',
    headers: ['岗位', '职务', '行政职务', '现任岗位', '岗位职务', '现任职务', '担任职务', '校内职务', '工作岗位'],
    sameAsAbove: 'merged',
  },
  workStartDate: {
    label: '参加工作时间',
    headers: [
      ...['参加工作时间', '参加工作年月', '参加工作日期', '工作时间', '从教时间', '参加工作', '工作年月', '参工时间'],
      ...['参加教育工作时间', '从教年月'],
    ],
  },
  education: { label: '最高学历', headers: ['最高学历', '学历', '文化程度', '现学历', '学历层次'], sameAsAbove: 'merged' },
  title: { label: '人才称号', headers: ['人才称号', '称号', '荣誉称号', '骨干类型'], sameAsAbove: 'merged' },
  cardNumber: {
    label: '继续教育证号',
    headers: [
      ...['继续教育证号', '继续教育证书号', '继续教育证书编号', '继教证号', '继教号', '继教证书号', '继续教育登记证号'],
      ...['继教证编号'],
    ],
    digits: true,
  },
  status: {
    label: '人员状态',
    headers: ['人员状态', '在岗状态', '在职状态', '教师状态', '在岗情况', '在职情况', '人员情况'],
    sameAsAbove: 'merged',
  },
  note: { label: '备注', headers: ['备注', '备注1', '说明', '其他说明', '备注说明'] },
} as const satisfies FieldList
export type TeacherField = keyof typeof teacherFields

/** How a posting and a transfer are called on screen. */
export const postingFields = {
  schoolId: { label: '任职学校' },
  fromDate: { label: '到校日期' },
  toDate: { label: '离校日期' },
} as const
