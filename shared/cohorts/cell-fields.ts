import type { FieldList, FieldSpec } from '../exchange/fields.ts'
import { whoFields } from '../teachers/find-in-row.ts'
import type { Session } from './sessions.ts'
import type { SchemeComponent } from './sheet.ts'

/** One column of a cohort's sheet: a component or a session; `field` is its name among the fields of an import. */
export type CellSlot = { id: number; field: string; spec: FieldSpec }

const ofAll = ['成绩', '分数', '得分', '考试成绩', '考试分数', '总分', '总评', '总评成绩']

/** A column for each component; of a scheme with only one, any column of scores is that one. */
export function scoreSlots(components: readonly SchemeComponent[]): CellSlot[] {
  return components.map(({ id, name }) => {
    const named = [name, `${name}成绩`, `${name}得分`, `${name}分数`, `${name}（分）`]
    return {
      id,
      field: `component${id}`,
      spec: { label: name, headers: components.length === 1 ? [...named, ...ofAll] : named, nothing: 'kept' },
    }
  })
}

/** A column for each session, known by its day in any spelling; where a day has several, only together with the part of the day. */
export function attendanceSlots(sessions: readonly Session[]): CellSlot[] {
  return sessions.map(({ id, date, part }) => {
    const days = spellingsOf(date)
    const withPart = days.map((day) => day + part)
    const isAlone = sessions.filter((other) => other.date === date).length === 1
    return {
      id,
      field: `session${id}`,
      spec: { label: labelOf({ date, part }), headers: isAlone ? [...days, ...withPart] : withPart, nothing: 'kept' },
    }
  })
}

/** Who a row is about, and the cohort's own columns. */
export function fieldsOfSlots(slots: readonly CellSlot[]): FieldList {
  return { ...whoFields, ...Object.fromEntries(slots.map(({ field, spec }) => [field, spec])) }
}

function labelOf({ date, part }: Pick<Session, 'date' | 'part'>): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日${part === '全天' ? '' : part}`
}

/** "2026-03-02", "2026.3.2", "2026年3月2日", "3月2日", "03月02日", "3.2": a header cell that is a date reads as the first. */
function spellingsOf(date: string): string[] {
  const [year = '', month = '', day = ''] = date.split('-')
  const [m, d] = [Number(month), Number(day)]
  return [date, `${year}.${m}.${d}`, `${year}年${m}月${d}日`, `${m}月${d}日`, `${month}月${day}日`, `${m}月${d}号`, `${m}.${d}`]
}
