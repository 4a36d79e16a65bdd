import type { FieldList, FieldSpec } from '../exchange/fields.ts'
import { whoFields } from '../teachers/find-in-row.ts'
import type { Session } from './sessions.ts'
import type { SchemeComponent } from './sheet.ts'

/** One column of a cohort's sheet: a component or a session; `field` is its name among the fields of an import. */
export type CellSlot = { id: number; field: string; spec: FieldSpec }

/** The field of a column of scores that does not say of which component; a person says it. */
export const unnamedScore = 'unnamedScore'
const unnamed: FieldSpec = { label: '成绩（没写是哪一项）', headers: ['成绩', '分数', '得分', '考试成绩', '考试分数'], nothing: 'kept' }

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

/** Who a row is about, and the cohort's own columns; of several components one may be meant by a column that names none. */
export function scoreFields(slots: readonly CellSlot[]): FieldList {
  return { ...fieldsOfSlots(slots), ...(slots.length > 1 ? { [unnamedScore]: unnamed } : {}) }
}

/** The columns as they are read: that without a name is the one of the component that a person chose, where it has no column of its own. */
export function withUnnamed(
  slots: readonly CellSlot[],
  columns: Readonly<Record<string, string | undefined>>,
  componentId: number | undefined,
): CellSlot[] {
  if (columns[unnamedScore] === undefined) return [...slots]
  return slots.map((slot) => (slot.id === componentId && columns[slot.field] === undefined ? { ...slot, field: unnamedScore } : slot))
}

/** The component that a field is, for whoever knows the fields only. */
export function componentOf(field: string): number | undefined {
  const id = /^component(\d+)$/.exec(field)?.[1]
  return id === undefined ? undefined : Number(id)
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
