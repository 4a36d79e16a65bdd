import { expect, test } from 'vitest'
import { markOfKey, restPresent, withMarks } from '../../renderer/cohorts/attendance-entries.ts'
import { moveBy } from '../../renderer/cohorts/cell-moves.ts'
import { typed } from '../../renderer/cohorts/score-entries.ts'
import { leftoverLines, teacherIdsOf } from '../../renderer/ui/matched-lines.ts'
import type { Sheet, SheetLine } from '../../shared/cohorts/sheet.ts'
import type { MatchedLine } from '../../shared/teachers/match-list.ts'

const size = { rows: 3, columns: 2 }

test.each([
  ['ArrowDown', { row: 0, column: 0 }, { row: 1, column: 0 }],
  ['ArrowDown', { row: 2, column: 0 }, { row: 2, column: 0 }],
  ['ArrowLeft', { row: 1, column: 0 }, { row: 1, column: 0 }],
  ['End', { row: 1, column: 0 }, { row: 1, column: 1 }],
  ['PageDown', { row: 0, column: 1 }, { row: 2, column: 1 }],
  ['Enter', { row: 0, column: 0 }, { row: 1, column: 0 }],
  ['Enter', { row: 2, column: 0 }, { row: 0, column: 1 }],
  ['Enter', { row: 2, column: 1 }, { row: 2, column: 1 }],
  ['Control+End', { row: 0, column: 0 }, { row: 2, column: 1 }],
  ['Control+Home', { row: 2, column: 1 }, { row: 0, column: 0 }],
  ['Control+ArrowDown', { row: 0, column: 1 }, { row: 2, column: 1 }],
  ['Control+ArrowLeft', { row: 1, column: 1 }, { row: 1, column: 0 }],
  ['Control+c', { row: 0, column: 0 }, undefined],
  ['Tab', { row: 0, column: 0 }, undefined],
])('%s 从 %o 到 %o', (key, from, to) => {
  expect(moveBy(key, from, size)).toEqual(to)
})

test('考勤的键：1、2、3 直接记，空格轮换，Delete 清除，别的键不管', () => {
  expect(['1', '2', '3', 'Delete'].map((key) => markOfKey(key, '缺勤'))).toEqual(['出勤', '请假', '缺勤', null])
  expect([null, '出勤', '请假', '缺勤'].map((mark) => markOfKey(' ', mark as never))).toEqual(['出勤', '请假', '缺勤', '出勤'])
  expect(markOfKey('a', null)).toBeUndefined()
})

const lineOf = (enrollmentId: number, marks: SheetLine['marks']): SheetLine => ({
  enrollmentId,
  teacherId: enrollmentId,
  name: '甲',
  schoolName: null,
  marks,
  points: [],
})
const session = { date: '2026-03-02', part: '全天', topic: '', hours: 60 } as const
const sheet: Sheet = { sessions: [{ ...session, id: 7 }], components: [], lines: [lineOf(1, ['请假']), lineOf(2, [null])] }

test('没有保存的考勤盖在已保存的上面，别的行原样不动', () => {
  const entry = { enrollmentId: 2, sessionId: 7, mark: '缺勤' } as const
  const lines = withMarks(sheet, new Map([['2-7', entry]]))
  expect(lines[0]).toBe(sheet.lines[0])
  expect(lines[1]?.marks).toEqual(['缺勤'])
})

test('“其余的人全记出勤”不动已经记了的人', () => {
  expect(restPresent(sheet.lines, sheet.sessions, 7)).toEqual([{ enrollmentId: 2, sessionId: 7, mark: '出勤' }])
})

test('打分时只收数字和小数点，退格删一个字', () => {
  expect(typed('8', null)).toBe('8')
  expect(typed('.', '8')).toBe('8.')
  expect(typed('Backspace', '8.')).toBe('8')
  expect(typed('Backspace', null)).toBeUndefined()
  expect(typed('a', '8')).toBeUndefined()
})

test('粘贴的名单：认出的和选定的加入，每人一次；没有定的留下，定为“都不是”的不留', () => {
  const person = (id: number) => ({ id, name: '甲', status: '在职', schoolName: null, maskedId: null })
  const lines: MatchedLine[] = [
    { text: '甲', outcome: 'matched', candidates: [person(1)], remark: null },
    { text: '乙', outcome: 'several', candidates: [person(2), person(3)], remark: null },
    { text: '丙', outcome: 'several', candidates: [person(4)], remark: null },
    { text: '丁', outcome: 'several', candidates: [person(5)], remark: null },
    { text: '戊', outcome: 'unknown', candidates: [], remark: null },
    { text: '甲一', outcome: 'matched', candidates: [person(1)], remark: null },
  ]
  const choices = new Map([
    [1, 3],
    [2, null],
  ])
  expect(teacherIdsOf(lines, choices)).toEqual([1, 3])
  expect(leftoverLines(lines, choices)).toEqual(['丁', '戊'])
})
