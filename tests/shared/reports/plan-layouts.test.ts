import { expect, test } from 'vitest'
import { indexHeaders, matchHeaders } from '../../../shared/exchange/match-headers.ts'
import { programFields } from '../../../shared/programs/fields.ts'
import { planSheets } from '../../../shared/programs/model.ts'
import { planLayoutOf, planLayouts } from '../../../shared/reports/plan-layouts.ts'

test('both tables of the plan have a layout whose headers mean their own columns when read back', () => {
  expect(Object.keys(planLayouts)).toEqual([...planSheets])
  for (const { columns } of Object.values(planLayouts)) {
    const read = matchHeaders(
      columns.map(({ header }) => [header]),
      indexHeaders(programFields),
    )
    expect([...read.values()].toSorted()).toEqual(columns.map(({ field }) => field).toSorted())
    for (const [column, field] of read) expect(columns[column]?.field).toBe(field)
  }
})

test('what a table does not usually have follows where something is written in it', () => {
  const headers = (programs: Parameters<typeof planLayoutOf>[1]) =>
    planLayoutOf('教师培训计划', programs).columns.map(({ header }) => header)
  expect(headers([{ name: '师德培训', place: null }])).not.toContain('培训地点')
  expect(headers([{ name: '师德培训', place: '报告厅', note: '另行通知' }]).slice(-2)).toEqual(['培训地点', '备注'])
})

test('a table of another name has the columns that are filled', () => {
  const { title, columns } = planLayoutOf('名师工作室计划', [{ sequence: '1', name: '送教下乡', daysText: '2天' }])
  expect(title).toBe('名师工作室计划')
  expect(columns.map(({ field }) => field)).toEqual(['sequence', 'name', 'daysText'])
})
