import type { FieldList } from '../exchange/fields.ts'

/** One line per column of a base or studio. */
export const baseFields = {
  name: { label: '名称', headers: ['基地名称', '工作室名称', '名称'], required: true },
  kind: { label: '类型', headers: ['类型', '类别', '基地类型'], required: true },
  schoolId: { label: '所在学校', headers: ['所在学校', '依托学校', '学校'], required: true },
  level: { label: '级别', headers: ['级别', '层级'], required: true },
  leaderId: { label: '负责人', headers: ['负责人', '主持人', '领衔人'] },
  registeredOn: { label: '登记日期', headers: ['登记日期', '成立时间', '命名时间'], required: true },
  note: { label: '备注', headers: ['备注', '说明'] },
} as const satisfies FieldList
