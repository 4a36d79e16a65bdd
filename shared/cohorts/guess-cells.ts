import type { FieldList } from '../exchange/fields.ts'
import { recognise } from '../exchange/recognise.ts'
import type { Sheet } from '../exchange/sheet.ts'
import { compact } from '../exchange/values/plain-text.ts'
import { whoFields } from '../teachers/find-in-row.ts'

/** Sheets whose columns are those of one cohort: which it is, a person has to say before they can be read. */
export type CellsKind = 'scores' | 'attendance'

const signs: FieldList = {
  ...whoFields,
  score: {
    label: '成绩',
    headers: [
      ...['成绩', '分数', '得分', '总评', '总分', '考试成绩', '考试分数', '平时成绩', '作业成绩', '考核成绩', '结业成绩', '总评成绩'],
      ...['最终成绩', '综合成绩', '培训成绩', '考核得分'],
    ],
  },
}

/** Whether people stand in a sheet with scores, or with several days beside their names. */
export function guessCells(sheet: Sheet): CellsKind | undefined {
  const recognised = recognise(sheet, signs)
  if (recognised?.columns['name'] === undefined) return undefined
  const days = recognised.spareColumns.filter(({ header }) => isDay(header)).length
  const titles = recognised.leftOut.filter(({ why }) => why === 'title').map(({ text }) => text)
  const isSignIn = /考勤|签到|点名|出勤/.test(compact([sheet.name, ...titles].join(' ')))
  if (days >= 2 || (days === 1 && isSignIn)) return 'attendance'
  return recognised.columns['score'] === undefined ? undefined : 'scores'
}

function isDay(header: string): boolean {
  return /^(20\d\d[-./年])?\d{1,2}[-./月]\d{1,2}[日号]?(全天|上午|下午|晚上)?$/.test(compact(header))
}
