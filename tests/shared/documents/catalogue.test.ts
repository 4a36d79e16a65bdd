import { expect, test } from 'vitest'
import { documentCatalogue, missingChoice, requestFor } from '../../../shared/documents/catalogue.ts'
import type { DocumentKind } from '../../../shared/documents/kinds.ts'

function entryOf(kind: DocumentKind) {
  const entry = documentCatalogue.find((candidate) => candidate.kind === kind)
  if (!entry) throw new Error(`entryOf: ${kind} is not in the catalogue`)
  return entry
}

test('a kind takes over only what it asks for, so that nothing narrows the documents unseen', () => {
  const chosen = { cohortId: 3, schoolId: 5, teacherIds: [7], year: 2026 }
  expect(requestFor(entryOf('completion-certificate'), chosen)).toEqual({ kind: 'completion-certificate', cohortId: 3 })
  expect(requestFor(entryOf('hours-statement'), chosen)).toEqual({ kind: 'hours-statement', schoolId: 5, teacherIds: [7], year: 2026 })
  expect(requestFor(entryOf('school-letter'), chosen)).toEqual({ kind: 'school-letter', schoolId: 5 })
})

test('what was ticked in a list stands for everything else', () => {
  const request = requestFor(entryOf('title-certificate'), { certificateIds: [1, 2], year: 2026 })
  expect(request).toEqual({ kind: 'title-certificate', certificateIds: [1, 2] })
  expect(missingChoice(entryOf('title-certificate'), request)).toBeUndefined()
  expect(requestFor(entryOf('slip'), { certificateIds: [1] })).toEqual({ kind: 'slip' })
})

test.each([
  ['slip', '班次'],
  ['pairing-agreement', '年度'],
  ['self-study-application', '教师或学校'],
  ['school-letter', undefined],
] as const)('%s asks for %s first', (kind, missing) => {
  expect(missingChoice(entryOf(kind), { kind })).toBe(missing)
})
