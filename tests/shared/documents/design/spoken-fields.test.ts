import { expect, test } from 'vitest'
import { readFields, speakFields } from '../../../../shared/documents/design/spoken-fields.ts'
import { DocumentKind, documentKinds } from '../../../../shared/documents/kinds.ts'
import { shippedLayouts } from '../../../../shared/documents/shipped-layouts.ts'

const kind = 'completion-certificate'

test('a text is edited with the names that people know, and kept with those of the layouts', () => {
  const content = '{teacherName:姓名}　同志：第{页}页'
  expect(speakFields(content, kind)).toBe('{姓名:姓名}　同志：第{页}页')
  expect(readFields('{姓名:姓名}　同志：第{页}页', kind)).toEqual({ content })
  expect(readFields('{teacherName}，{发证日期:中文日期}', kind)).toEqual({ content: '{teacherName}，{issuedOn:中文日期}' })
  expect(readFields('{姓名}{身高}{姓 名}', kind)).toEqual({ content: '{teacherName}{身高}{姓 名}', unknown: '身高' })
  expect(readFields('没有{括', kind)).toEqual({ content: '没有{括' })
})

test.each(DocumentKind.options)('in %s every field has one name, in its lists too', (one) => {
  const { fields, lists }: { fields: object; lists: Record<string, { fields: object }> } = documentKinds[one]
  const places: [string | undefined, object][] = [
    [undefined, fields],
    ...Object.entries(lists).map(([list, { fields }]): [string, object] => [list, fields]),
  ]
  for (const [list, named] of places) {
    const content = Object.keys(named)
      .map((field) => `{${field}}`)
      .join('')
    expect(readFields(speakFields(content, one, list), one, list)).toEqual({ content })
    expect(speakFields(content, one, list)).not.toMatch(/[a-z]/i)
  }
})

test.each(shippedLayouts.map((layout) => [`${layout.id}.${layout.version}`, layout] as const))('%s comes back as it was', (_, layout) => {
  for (const element of layout.elements) {
    const list = 'list' in element ? element.list : undefined
    const contents = 'content' in element ? [element.content] : 'columns' in element ? element.columns.map(({ content }) => content) : []
    for (const content of contents) expect(readFields(speakFields(content, layout.kind, list), layout.kind, list)).toEqual({ content })
  }
})
