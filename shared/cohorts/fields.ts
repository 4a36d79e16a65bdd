/** What the parts of a cohort are called, in forms and on its page. */
export const cohortFields = {
  name: '班次名称',
  programId: '培训项目',
  category: '学时类别',
  level: '培训级别',
  mode: '培训方式',
  organizer: '培训机构',
  place: '培训地点',
  startDate: '开始日期',
  endDate: '结束日期',
  plannedHours: '计划学时',
  minimumAttendance: '最低出勤率（%）',
  passMark: '合格线（分）',
} as const satisfies Record<string, string>
