import { teacherFields } from '../teachers/fields.ts'
import { compareThree } from './compare-three.ts'
import { conflictKey, type Decisions } from './decisions.ts'
import { lockedColumns, type PackColumn, type PackValues, packColumns, type SentRow } from './fields.ts'
import type { JudgedReturn, JudgedValue } from './judged.ts'
import type { Returned, ReturnedRow, TouchedValue } from './returned.ts'

/** A teacher of the pack as registered now. */
export type NowRow = { teacherId: number; values: PackValues; schoolId: number | null; schoolName: string | null }

type Given = {
  schoolId: number
  sent: readonly SentRow[]
  returned: Returned
  /** Those who are registered still. */
  now: ReadonlyMap<number, NowRow>
  /** What was taken over from the same school before. */
  earlier: Returned | undefined
  decisions: Decisions
}

/** Looks at every value that a school has touched beside what was sent and what is registered now. */
export function judgeReturn({ schoolId, sent, returned, now, earlier, decisions }: Given): JudgedReturn {
  const bySent = new Map(sent.map((row) => [row.teacherId, row]))
  const earlierRows = new Map(earlier?.rows.map((row) => [row.teacherId, row]))
  const { rows } = returned
  const values = rows.flatMap((row): JudgedValue[] => {
    const [was, is] = [bySent.get(row.teacherId), now.get(row.teacherId)]
    if (!was || !is) return []
    const away = is.schoolId === schoolId ? undefined : (is.schoolName ?? '没有学校')
    return packColumns.flatMap((column) => judgeValue({ row, column, was, is, earlier: earlierRows.get(row.teacherId), away, decisions }))
  })
  const nameOf = (teacherId: number) => now.get(teacherId)?.values.name ?? bySent.get(teacherId)?.values.name ?? ''
  return {
    values,
    missing: returned.missing.map((teacherId) => ({ teacherId, name: nameOf(teacherId), isRegistered: now.has(teacherId) })),
    remarks: rows.flatMap(({ line, teacherId, remark }) => (remark ? [{ line, teacherId, name: nameOf(teacherId), remark }] : [])),
    gone: rows
      .filter(({ teacherId, touched }) => !now.has(teacherId) && Object.keys(touched).length > 0)
      .map(({ line, teacherId }) => ({ line, teacherId, name: nameOf(teacherId) })),
    held: [],
  }
}

type OneValue = {
  row: ReturnedRow
  column: PackColumn
  was: SentRow
  is: NowRow
  earlier: ReturnedRow | undefined
  away: string | undefined
  decisions: Decisions
}

function judgeValue({ row, column, was, is, earlier, away, decisions }: OneValue): JudgedValue[] {
  const touched: TouchedValue | undefined = row.touched[column]
  const sent = was.values[column] ?? null
  const now = is.values[column] ?? null
  const before = earlier?.touched[column]?.value ?? undefined
  if (!touched && before === undefined) return []
  const about = {
    line: row.line,
    teacherId: row.teacherId,
    name: is.values.name ?? '',
    column,
    label: teacherFields[column].label,
    sent,
    now,
  }
  if (touched?.problem !== undefined)
    return [{ ...about, returned: touched.text, outcome: 'unreadable', why: touched.problem, choice: null }]
  const returned = touched ? touched.value : sent
  const comparison = compareThree({ sent, returned, now, earlier: before })
  if (comparison === 'same' || comparison === 'untouched') return []
  if (comparison === 'cleared') return [{ ...about, returned: null, outcome: 'cleared', why: '学校清空了，清空的不会写入', choice: null }]
  const why = whyAsked({ comparison, column, sent, away, before, now })
  if (why === undefined) return [{ ...about, returned, outcome: 'change', why: null, choice: null }]
  return [
    {
      ...about,
      returned,
      outcome: 'conflict',
      why,
      choice: decisions.conflicts[conflictKey({ teacherId: row.teacherId, column })] ?? null,
    },
  ]
}

type Asked = {
  comparison: 'change' | 'conflict'
  column: PackColumn
  sent: string | null
  now: string | null
  away: string | undefined
  before: string | undefined
}

/** Why a person has to say which value holds; nothing where the school's word is enough. */
function whyAsked({ comparison, column, sent, now, away, before }: Asked): string | undefined {
  if (comparison === 'conflict' && before !== undefined && now === before) return `学校上次填的是“${before}”，这次又是发出时的内容`
  if (comparison === 'conflict') return '发出以后，办公室也改过'
  if (lockedColumns.includes(column) && sent !== null) return '这一栏是锁定的，学校改了'
  return away === undefined ? undefined : `老师现在登记在：${away}`
}
