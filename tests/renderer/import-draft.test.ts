import { expect, test } from 'vitest'
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
  const columns = (...fields: string[]) => ({ report: { columns: fields.map((field) => ({ field, used: true, meaning: '' })) } })
  const scores = (...fields: string[]) => {
    const read = { ...reading, kind: 'scores', ...columns(...fields) } as unknown as SheetReading
    return startDraft(new File([], '成绩.xlsx'), { ...recognition, sheets: [sheet('成绩', { readings: [read] })] }, { cohort: 1 })
  }
  const unnamed = scores('name', 'unnamedScore')
  expect(whatIsMissing(unnamed)).toBe('请选择“成绩”是哪一项')
  expect(whatIsMissing({ ...unnamed, options: { ...unnamed.options, componentId: 2 } })).toBeUndefined()
  expect(whatIsMissing(scores('name', 'component1', 'unnamedScore'))).toBeUndefined()
  expect(whatIsMissing(scores('name', 'component1'))).toBeUndefined()
})
