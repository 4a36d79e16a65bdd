import { expect, test } from 'vitest'
import { placeUnrecognised } from '../../renderer/exchange/edit-mapping.ts'
import {
  chooseSheet,
  isWorkedOn,
  replaceReading,
  sheetsLeft,
  startDraft,
  whatIsMissing,
  withCorrection,
  withOmitted,
} from '../../renderer/exchange/import-draft.ts'
import type { FileRecognition, SheetReading, SheetRecognition } from '../../shared/exchange/preview.ts'

const reading = { kind: 'programs', score: 1, mapping: undefined, remembered: null } as unknown as SheetReading
const sheet = (name: string, more: Partial<SheetRecognition> = {}): SheetRecognition => ({
  name,
  hidden: false,
  lines: 3,
  sample: { width: 0, rows: [] } as unknown as SheetRecognition['sample'],
  readings: [reading],
  firstRecord: null,
  ofCohort: null,
  refused: null,
  proposed: {},
  ...more,
})

const recognition: FileRecognition = {
  fileName: '计划.xlsx',
  sheets: [sheet('附件1'), sheet('附件2'), sheet('说明', { readings: [] }), sheet('旧表', { hidden: true })],
  fields: {},
  earlier: [],
}
const draft = startDraft(new File([], '计划.xlsx'), recognition, {})

test('after one sheet the others that seem to be something are left, until they are imported too', () => {
  expect(sheetsLeft(draft).map(({ name }) => name)).toEqual(['附件2'])
  const second = chooseSheet({ ...draft, imported: ['附件1'] }, '附件2', {})
  expect(sheetsLeft(second)).toEqual([])
})

test('a sheet without a header is asked what it is, though one of its shape was read before; with a header it is known', () => {
  const remembered = (headerRows: 0 | 1) => ({
    ...reading,
    mapping: { headerLine: 1, headerRows, columns: {} },
    remembered: { id: 1, at: '2026-11-26T00:00:00Z', actor: '王' },
  })
  const kindOf = (headerRows: 0 | 1, wanted = {}) =>
    startDraft(new File([], '名单.xlsx'), { ...recognition, sheets: [sheet('名单', { readings: [remembered(headerRows)] })] }, wanted).kind
  expect([kindOf(0), kindOf(1), kindOf(0, { kind: 'titles' })]).toEqual([undefined, 'programs', 'titles'])
})

test('work is at stake once a cell is corrected, a question answered or the reading changed by hand', () => {
  expect(isWorkedOn(draft)).toBe(false)
  expect(isWorkedOn(withCorrection(draft, { line: 4, column: 'B', text: '改' }))).toBe(true)
  expect(isWorkedOn({ ...draft, answers: { 'row:4': null } })).toBe(true)
  const chosen = { ...reading, mapping: { headerLine: 1, headerRows: 1 as const, columns: {} } }
  expect(isWorkedOn(replaceReading(draft, chosen))).toBe(true)
  expect(isWorkedOn({ ...replaceReading(draft, chosen), isProposed: true })).toBe(false)
  expect(isWorkedOn(withOmitted(draft, 4))).toBe(true)
  const remembered = { ...chosen, remembered: { id: 1, at: '2026-11-26T00:00:00Z', actor: '王' } }
  expect(isWorkedOn(replaceReading(draft, remembered))).toBe(false)
})

test('a column of scores that names no component has to be given to one, unless another column says its own', () => {
  const columns = (...fields: string[]) => ({
    report: { missing: [], columns: fields.map((field) => ({ field, used: true, meaning: '' })) },
  })
  const scores = (...fields: string[]) => {
    const read = { ...reading, kind: 'scores', ...columns(...fields) } as unknown as SheetReading
    const choices = ['name', 'component1', 'component2', 'unnamedScore'].map((field) => ({ field, label: '', required: false }))
    const inCohort = { ...recognition, fields: { scores: choices }, sheets: [sheet('成绩', { readings: [read] })] }
    return startDraft(new File([], '成绩.xlsx'), inCohort, { cohort: 1 })
  }
  const unnamed = scores('name', 'unnamedScore')
  expect(whatIsMissing(unnamed)).toBe('请选择“成绩”是哪一项')
  expect(whatIsMissing({ ...unnamed, options: { ...unnamed.options, componentId: 2 } })).toBeUndefined()
  expect(whatIsMissing(scores('name', 'component1', 'unnamedScore'))).toBeUndefined()
  expect(whatIsMissing(scores('name', 'component1'))).toBeUndefined()
})

const whole = { ...reading, report: { missing: [], columns: [], headerLines: [2] } } as unknown as SheetReading
const asFile = (one: SheetRecognition, fields: FileRecognition['fields'] = {}) => ({ ...recognition, sheets: [one], fields })

test('whoever comes from a cohort stays with its roster, however much the sheet looks like teachers', () => {
  const fields = { enrollments: [{ field: 'name', label: '姓名', required: true }] }
  const wanted = { kind: 'enrollments', cohort: 3 } as const
  const started = startDraft(
    new File([], '回执.xlsx'),
    asFile(sheet('Sheet1', { readings: [{ ...whole, kind: 'teachers' }] }), fields),
    wanted,
  )
  expect(started).toMatchObject({ kind: 'enrollments', options: { cohortId: 3 } })
  expect(placeUnrecognised(started)).toEqual({ headerLine: 2, headerRows: 1 })
  expect(whatIsMissing(started)).toBe('这张表里没有认识的表头')
  const read = { ...whole, kind: 'enrollments' as const, report: { ...whole.report, missing: ['姓名'] } }
  expect(whatIsMissing(replaceReading(started, read))).toBe('表里没有“姓名”这一栏，请在下面选是哪一列')
  expect(whatIsMissing(replaceReading(started, { ...read, report: whole.report }))).toBeUndefined()
})

test('a sheet that looks like scores waits for its cohort, and then for a column of it', () => {
  const scores = sheet('Sheet1', { readings: [{ ...whole, kind: 'teachers' }], ofCohort: 'scores' })
  const started = startDraft(new File([], '成绩.xlsx'), asFile(scores), {})
  expect(started.kind).toBe('scores')
  expect(whatIsMissing(started)).toBe('请选择是哪个班次的成绩')
  const chosen = { ...started, options: { cohortId: 3 } }
  const inCohort = (fields: string[]) => ({
    ...replaceReading(chosen, { ...whole, kind: 'scores' }),
    recognition: {
      ...asFile({ ...scores, readings: [{ ...whole, kind: 'scores' }] }),
      fields: { scores: fields.map((field) => ({ field, label: field, required: false })) },
    },
  })
  expect(whatIsMissing(inCohort(['name', 'component1']))).toBe('没有认出成绩的列，请在下面选哪一列是哪一项')
  expect(whatIsMissing(inCohort(['name']))).toBe('这个班次没有成绩方案，请先在班次的“成绩”页设定各项')
})

test('a summary of a year is not tried, and is no sheet that is left', () => {
  const summary = sheet('计划与完成', { refused: 'OWN_REPORT' })
  const started = startDraft(
    new File([], '总结.xlsx'),
    { ...recognition, sheets: [summary, sheet('按级别', { refused: 'OWN_REPORT' })] },
    {},
  )
  expect(whatIsMissing(started)).toMatch(/^这是从本软件导出的年终总结表/)
  expect(sheetsLeft(started)).toEqual([])
})
