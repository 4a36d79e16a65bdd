import { type ProgramField, type ProgramHours, type ProgramText, programFields, programHours } from '../programs/fields.ts'

export type PlanColumn = { field: ProgramField; header: string; width: number; align?: 'center'; kind?: 'hours' }
/** How a table of the annual plan is written: `title` follows the year. */
export type PlanLayout = { title: string; columns: readonly PlanColumn[] }

const middle = { align: 'center' } as const

/** The plan's two tables in the shape in which a county sends them round (notice of 2014, appendices 1 and 2). */
export const planLayouts: Readonly<Record<string, PlanLayout>> = {
  教师培训计划: {
    title: '中小学教师培训工作安排表',
    columns: [
      { field: 'sequence', header: '序号', width: 6, ...middle },
      { field: 'name', header: '项目名称', width: 30 },
      { field: 'content', header: '培训内容', width: 46 },
      { field: 'audience', header: '培训对象', width: 28 },
      { field: 'peopleText', header: '计划\n人数', width: 11, ...middle },
      { field: 'hoursText', header: '计划\n学时数', width: 11, ...middle },
      { field: 'timeText', header: '实施时间', width: 12, ...middle },
      { field: 'department', header: '责任部门', width: 14, ...middle },
    ],
  },
  干部培训计划: {
    title: '教育局干部培训安排',
    columns: [
      { field: 'sequence', header: '序号', width: 6, ...middle },
      { field: 'department', header: '责任\n科室', width: 12, ...middle },
      { field: 'name', header: '名  称', width: 30 },
      { field: 'content', header: '培训\n内容', width: 40 },
      { field: 'audience', header: '参训\n对象', width: 28 },
      { field: 'peopleText', header: '参训\n人数', width: 11, ...middle },
      { field: 'daysText', header: '培训\n天数', width: 9, ...middle },
      { field: 'timeText', header: '培训\n时间', width: 11, ...middle },
      { field: 'place', header: '培训\n地点', width: 20 },
    ],
  },
}

type Words = { [Field in ProgramText]?: string | null } & { [Field in ProgramHours]?: number | null }

/** The layout of a plan table, and after its columns any other that has content, so that nothing of the plan is lost. */
export function planLayoutOf(planSheet: string, programs: readonly Words[]): PlanLayout {
  const { title, columns } = planLayouts[planSheet] ?? { title: planSheet, columns: [] }
  const known = new Set(columns.map(({ field }) => field))
  const further = (Object.keys(programFields) as ProgramField[]).filter(
    (field) => !known.has(field) && programs.some((program) => program[field]),
  )
  return { title, columns: [...columns, ...further.map(furtherColumn)] }
}

function furtherColumn(field: ProgramField): PlanColumn {
  const { label: header } = programFields[field]
  return (programHours as readonly string[]).includes(field) ? { field, header, width: 9, kind: 'hours' } : { field, header, width: 18 }
}
