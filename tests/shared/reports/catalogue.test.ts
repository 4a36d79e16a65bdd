import { expect, test } from 'vitest'
import { entryOf, purposes, reportCatalogue, whatIsMissing } from '../../../shared/reports/catalogue.ts'
import { ReportId } from '../../../shared/reports/model.ts'

test('every report stands in the catalogue once, under a purpose', () => {
  expect(reportCatalogue.map(({ id }) => id).toSorted()).toEqual([...ReportId.options].toSorted())
  expect(new Set(reportCatalogue.map(({ label }) => label)).size).toBe(reportCatalogue.length)
  for (const purpose of purposes) expect(reportCatalogue.filter((entry) => entry.purpose === purpose)).not.toEqual([])
})

test.each([
  ['cohort-roster', {}, '班次'],
  ['cohort-roster', { cohortId: 1 }, undefined],
  ['annual-plan', {}, '年度'],
  ['hours-statement', {}, '教师或学校'],
  ['hours-statement', { schoolId: 1 }, undefined],
  ['hours-statement', { teacherId: 1 }, undefined],
  ['teacher-roster', {}, undefined],
] as const)('%s with %o waits for %s', (id, chosen, missing) => {
  expect(whatIsMissing(entryOf(id), chosen)).toBe(missing)
})
