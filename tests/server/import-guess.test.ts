import { expect, test } from 'vitest'
import { importKinds } from '../../electron/server/import-kinds.ts'
import type { FieldList } from '../../shared/exchange/fields.ts'
import { guessKind } from '../../shared/exchange/guess-kind.ts'
import { type Sheet, textCell } from '../../shared/exchange/sheet.ts'

const fieldsOf = (leaveOut: readonly string[]) =>
  Object.fromEntries(
    importKinds.filter(({ kind, isGuessed }) => isGuessed && !leaveOut.includes(kind)).map(({ kind, fields }) => [kind, fields]),
  ) as Record<string, FieldList>
const all = fieldsOf([])
const others = fieldsOf(['titles', 'bases', 'pairings', 'activities'])

function guess(head: string, kinds = all): string | undefined {
  const cells = head.split(' ').map(textCell)
  const rows = [head.split(' '), cells.map(() => '甲')].map((texts, i) => ({
    line: i + 1,
    cells: texts.map((text) => textCell(String(text))),
  }))
  const sheet: Sheet = { name: 'Sheet1', hidden: false, rows, merges: [], hiddenColumns: [], dateSystem: '1900', cut: false }
  return guessKind(sheet, kinds)[0]?.kind
}

test.each([
  ['教师姓名 身份证件类型 教师身份证号 培训年度 培训类别 培训项目名称 培训机构名称 培训方式 培训获得学时 培训获得学分'],
  ['教师姓名 身份证件类型 教师身份证号 培训年度 培训类别 培训项目名称 培训机构名称 培训方式 培训获得学时 培训获得学分 错误信息'],
  [
    '姓名 曾用名 性别 教职工号 国籍/地区 身份证件类型 身份证件号 出生日期 籍贯 民族 政治面貌 参加工作年月 教职工来源 是否特级教师 是否县级及以上骨干教师 人员状态 备注',
  ],
  [
    '学校名称 姓名 性别 出生日期 民族 身份证 办公电话 手机号 邮箱 人员类型 行政职务 职称 教师资格 骨干类型 非专任岗位 政治面貌 参加党派时间 学历 所学专业 毕业学校 从教时间 参加工作时间 学段 学科 年级 在岗状态 班主任',
  ],
  ['学校名称 类别 大类型 类型 学校地址 邮编 校长 校办电话 负责人'],
  ['省 市 区县 学校名称 姓名 性别 身份证 手机号 成绩'],
  ['账号 姓名 市州 县 单位/学校 手机 邮箱 成绩'],
  ['项目名称 培训学科名称 承训院校 学员姓名 学员身份证号 培训状态 培训不合格原因 成绩 结业证编号 备注'],
  ['学员身份证 学员姓名 承训院校 参训学科 集中培训学时 远程培训学时 培训开始时间 培训结束时间'],
  [
    '证书编号 姓名 身份证号 单位 学校所在区域 学校类别 民族 职称 职务 电话 手机 电子邮箱 主要任教学段 主要任教学科 学历 毕业院校 所学专业 备注1',
  ],
  ['教师姓名 身份证号 性别 手机号码 学段 学科 职称 项目名称 所属继教版块 院校(机构) 所获学时 所获学分 学时证书编号 项目证书编号'],
  ['序号 项目名称 培训内容 培训对象 计划人数 计划学时数 实施时间 责任部门'],
  ['序号 责任科室 名称 培训内容 参训对象 参训人数 培训天数 培训时间 培训地点'],
  ['项目类别 序号 项目名称 培训对象 周期 培训方式 线下学时 线上学时'],
  ['学校 姓名 性别 身份证号 任教学段 任教学科 职称 岗位 人才称号'],
  ['姓名 身份证号 单位 人才称号'],
  ['姓名 学校 研修内容 校本研修学时 日期'],
  ['姓名 研修主题 学时 日期'],
  ['序号 姓名 性别 身份证号 工作单位 任教学科 职称 称号 手机号码'],
] as const)('%s is taken for what it was taken for before', (head) => {
  expect(guess(head, others)).toBeDefined()
  expect(guess(head)).toBe(guess(head, others))
})

test.each([
  ['titles', '序号 单位 姓名 性别 身份证号 称号名称 称号级别 授予时间 批准文号 证书编号'],
  ['titles', '姓名 学校 学科 获得称号 发证日期'],
  ['titles', '序号 姓名 单位 荣誉称号 级别 授予时间 授予单位 证书号'],
  ['titles', '序号 学校 姓名 性别 身份证号 任教学段 任教学科 职称 称号名称 称号级别 授予日期 授予单位 证书编号 称号状态'],
  ['titles', '序号 姓名 单位 身份证号 称号 授予时间 文号'],
  ['pairings', '序号 结对类型 导师 导师学校 学员 学员学校 开始日期 结束日期 结对目标 本年活动次数 状态'],
  ['pairings', '师父姓名 师父单位 徒弟姓名 徒弟单位 结对时间'],
  ['pairings', '学校 指导教师 被指导教师 学科 结对期限'],
  ['pairings', '支教教师 所在学校 受援教师 受援学校 起止时间'],
  ['bases', '序号 基地或工作室名称 类型 级别 所在学校 负责人 负责人单位 登记日期 备注'],
  ['bases', '工作室名称 主持人 挂牌单位 授牌时间'],
  ['bases', '基地名称 依托学校 级别 批准文号 联系电话'],
  ['activities', '序号 日期 所属 基地、工作室或结对 活动类别 活动主题 次数 参加人数'],
  ['activities', '基地名称 活动日期 活动主题 参加人数 负责人'],
  ['activities', '师傅 徒弟 活动时间 活动内容 活动形式'],
] as const)('%s: %s', (kind, head) => {
  expect(guess(head)).toBe(kind)
})
