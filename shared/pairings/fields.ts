import type { FieldList } from '../exchange/fields.ts'

/** One line per column of a pairing. */
export const pairingFields = {
  kind: { label: '结对类型', headers: ['结对类型', '类型', '类别'], required: true },
  mentorId: { label: '导师', headers: ['导师', '师傅', '导师姓名', '师傅姓名', '帮扶教师'], required: true },
  menteeId: { label: '学员', headers: ['学员', '徒弟', '徒弟姓名', '受援教师', '被帮扶教师'], required: true },
  startDate: { label: '开始日期', headers: ['开始日期', '结对时间', '起始时间'], required: true },
  endDate: { label: '结束日期', headers: ['结束日期', '终止时间', '截止时间'], required: true },
  goals: { label: '结对目标', headers: ['结对目标', '目标', '培养目标'], required: true },
} as const satisfies FieldList
