import type { FieldList } from '../exchange/fields.ts'
import { teacherFields } from './fields.ts'
import { whoFields } from './find-in-row.ts'

/**
 * A list of those who bear titles. A roster has a column of titles too: only the headers of `grant` say that the sheet is such a list. A
 * column 称号 stands in both; what else there is decides (of a roster's columns few are known here).
 */
export const titleFields = {
  ...whoFields,
  grant: {
    label: '称号名称',
    headers: [
      '称号',
      '称号名称',
      '授予称号',
      '获得称号',
      '获评称号',
      '命名称号',
      '认定称号',
      '评选称号',
      '骨干教师类别',
      '称号类别',
      '称号类型',
    ],
    sameAsAbove: 'merged',
    telling: true,
  },
  title: { label: '人才称号', headers: teacherFields.title.headers, sameAsAbove: 'merged' },
  level: { label: '称号级别', headers: ['称号级别', '骨干级别', '授予级别', '级别', '层级'], sameAsAbove: 'merged' },
  state: { label: '称号状态', headers: ['称号状态', '复检结果', '复核结果', '状态', '是否有效'], sameAsAbove: 'merged' },
} as const satisfies FieldList
export type TitleField = keyof typeof titleFields
