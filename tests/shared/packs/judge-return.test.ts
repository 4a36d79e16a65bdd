import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noDecisions } from '../../../shared/packs/decisions.ts'
import { type PackColumn, type PackValues, packColumns } from '../../../shared/packs/fields.ts'
import { judgeReturn } from '../../../shared/packs/judge-return.ts'
import type { Returned } from '../../../shared/packs/returned.ts'
import { takeOverSheet } from '../../../shared/packs/take-over-sheet.ts'

const asked = packColumns.slice(2)
const values = fc
  .record(Object.fromEntries(asked.map((column) => [column, fc.option(fc.constantFrom('甲', '乙', '丙'), { nil: null })])))
  .map((some) => ({ name: '王丽', idNumber: null, ...some }) as PackValues)

/** The return of one teacher, as the reader keeps it. */
function returnedOf(sent: PackValues, back: PackValues): Returned {
  const touched = packColumns.filter((column) => back[column] !== sent[column])
  const row = {
    line: 5,
    teacherId: 1,
    remark: null,
    touched: Object.fromEntries(touched.map((c) => [c, { text: back[c] ?? '', value: back[c] }])),
  }
  return { headerLine: 4, rows: [row], added: [], missing: [], unread: [] }
}

/** What would be written to the teacher, without a word of a person. */
function writtenOf(sent: PackValues, back: PackValues, now: PackValues): Partial<Record<PackColumn, string>> {
  const returned = returnedOf(sent, back)
  const row = { teacherId: 1, values: now, schoolId: 1, schoolName: '第一中学' }
  const given = { schoolId: 1, sent: [{ teacherId: 1, values: sent }], returned, now: new Map([[1, row]]), earlier: undefined }
  const judged = judgeReturn({ ...given, decisions: noDecisions })
  const identity = { name: '王丽', schoolName: '第一中学', idType: '居民身份证', idNumber: null, cardNumber: null }
  const { sheet, mapping } = takeOverSheet({
    returned,
    judged,
    identities: new Map([[1, identity]]),
    schoolName: '第一中学',
    decisions: noDecisions,
  })
  const cells = sheet.rows.find(({ line }) => line === 5)?.cells ?? []
  const written = asked.flatMap((column) => {
    const text = cells[(mapping.columns[column] ?? 'A').charCodeAt(0) - 65]?.text
    return text ? [[column, text] as const] : []
  })
  return Object.fromEntries(written)
}

test('what is written is just what the school alone has changed, as it wrote it', () => {
  fc.assert(
    fc.property(values, values, values, (sent, back, now) => {
      const expected = asked.filter((column) => back[column] !== null && back[column] !== sent[column] && now[column] === sent[column])
      expect(writtenOf(sent, back, now)).toEqual(Object.fromEntries(expected.map((column) => [column, back[column]])))
    }),
  )
})

test('a workbook that comes back as it was sent writes nothing, whatever has become of the registry', () => {
  fc.assert(
    fc.property(values, values, (sent, now) => {
      expect(writtenOf(sent, sent, now)).toEqual({})
    }),
  )
})
