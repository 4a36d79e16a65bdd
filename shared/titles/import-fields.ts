import type { FieldList } from '../exchange/fields.ts'
import { teacherFields } from '../teachers/fields.ts'
import { whoFields } from '../teachers/find-in-row.ts'

/** How the columns of a title are called wherever they stand. */
export const titleLabels = {
  name: '称号',
  level: '称号级别',
  grantedOn: '授予日期',
  grantedBy: '授予单位',
  number: '证书编号',
  state: '称号状态',
  withdrawnOn: '撤销日期',
  withdrawnReason: '撤销原因',
} as const

/**
 * A list of those who bear titles. A roster has a column of titles too: only the headers of `grant` say that the sheet is such a list, or
 * what is said of the granting beside a column as rosters have it. A column 称号 stands in both; what else there is decides (of a roster's columns
 * few are known here).
 */
export const titleFields = {
  ...whoFields,
  grant: {
    label: '称号名称',
    headers: [
      ...['称号', '称号名称', '授予称号', '获得称号', '获评称号', '命名称号', '认定称号', '评选称号'],
      ...['骨干教师类别', '称号类别', '称号类型'],
    ],
    sameAsAbove: 'merged',
    telling: true,
  },
  title: {
    label: '人才称号',
    headers: teacherFields.title.headers,
    sameAsAbove: 'merged',
    telling: ['level', 'grantedOn', 'grantedBy'],
  },
  level: { label: titleLabels.level, headers: ['称号级别', '骨干级别', '授予级别', '级别', '层级'], sameAsAbove: 'merged' },
  grantedOn: {
    label: titleLabels.grantedOn,
    headers: [
      ...['授予日期', '授予时间', '授予年月', '授予年份', '授予年度', '获得时间', '获得日期', '获得年份', '获评时间'],
      ...['获评年份', '认定时间', '认定日期', '认定年份', '命名时间', '命名日期', '评定时间', '评选时间', '评选年度'],
      ...['发证日期', '发证时间', '颁发时间', '颁证时间'],
    ],
    sameAsAbove: 'merged',
  },
  grantedBy: {
    label: titleLabels.grantedBy,
    headers: [
      ...['授予单位', '授予机关', '授予部门', '发证机关', '发证单位', '颁发单位', '颁证单位', '命名单位', '认定单位'],
      ...['评定单位', '批准机关', '批准单位', '颁发机关', '认定机关'],
    ],
    sameAsAbove: 'merged',
  },
  number: { label: titleLabels.number, headers: ['证书编号', '证书号', '证书号码', '称号证书编号', '荣誉证书编号'], digits: true },
  state: { label: titleLabels.state, headers: ['称号状态', '复检结果', '复核结果', '状态', '是否有效'], sameAsAbove: 'merged' },
  withdrawnOn: { label: titleLabels.withdrawnOn, headers: ['撤销日期', '撤销时间', '取消时间', '取消日期'], sameAsAbove: 'merged' },
  withdrawnReason: { label: titleLabels.withdrawnReason, headers: ['撤销原因', '取消原因', '撤销理由'], sameAsAbove: 'merged' },
} as const satisfies FieldList
export type TitleField = keyof typeof titleFields
