import { expect, test } from 'vitest'
import { fieldChoices } from '../../renderer/layouts/design/field-choices.ts'
import type { KindOfDocument } from '../../shared/documents/kinds/field.ts'
import { DocumentKind, documentKinds, exampleOf } from '../../shared/documents/kinds.ts'
import { fillTemplate, isTemplate, rowsOf } from '../../shared/documents/template.ts'

test.each(DocumentKind.options)('what can be put into a text of a %s fills with its example', (kind) => {
  const { lists }: KindOfDocument = documentKinds[kind]
  for (const list of [undefined, ...Object.keys(lists)])
    for (const { code, label, example } of fieldChoices(kind, list)) {
      const [row] = list === undefined ? [] : rowsOf(exampleOf(kind), list)
      const filled = fillTemplate(code, { ...exampleOf(kind), ...row, 页: 1, 页数: 2, 序: 1 })
      expect(isTemplate(code), code).toBe(true)
      expect(label).not.toBe('')
      if (filled.missing.length === 0 && example !== '') expect(filled.text).not.toMatch(/[{}]|undefined|NaN/)
    }
})

test('days are offered in words too, hours only as hours, and numbers of people also masked', () => {
  const codes = fieldChoices('hours-statement', 'entries').map(({ code }) => code)
  expect(codes).toEqual(
    expect.arrayContaining(['{序}', '{date}', '{date:中文日期}', '{hours:学时}', '{idNumber:证件遮盖}', '{total:学时}']),
  )
  expect(codes).not.toContain('{hours}')
})
