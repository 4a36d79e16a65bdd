import { expect, test } from 'vitest'
import { longMadeUpName, withKnown, withName } from '../../../../shared/documents/design/name-test.ts'
import { exampleOf } from '../../../../shared/documents/kinds.ts'
import { rowsOf } from '../../../../shared/documents/template.ts'

test('the made-up long name has fifteen characters', () => {
  expect(Array.from(longMadeUpName)).toHaveLength(15)
})

test('a name stands in every place for a name and in no other', () => {
  const example = exampleOf('pairing-agreement')
  const named = withName('pairing-agreement', example, '王丽')
  expect(named).toEqual({ ...example, mentorName: '王丽', menteeName: '王丽' })
})

test('the rows of a list get the name too', () => {
  const rows = rowsOf(withName('cohort-roster', exampleOf('cohort-roster'), '王丽'), 'people')
  expect(rows).toHaveLength(40)
  expect(new Set(rows.map(({ teacherName }) => teacherName))).toEqual(new Set(['王丽']))
})

test('of a teacher only what the document has a place for is taken', () => {
  const example = exampleOf('completion-certificate')
  expect(withKnown('completion-certificate', example, { teacherName: '王丽', phone: '13800000001' })).toEqual({
    ...example,
    teacherName: '王丽',
  })
})
