import { expect, test } from 'vitest'
import { readValues, valuesOf } from '../../renderer/office/office-form.ts'
import { testOffice } from '../support/office.ts'

test('hours with a fraction are kept in tenths as they were typed', () => {
  expect(valuesOf(testOffice)).toMatchObject({ hoursPerDay: 6, hoursPerCredit: 10 })
  expect(readValues({ ...valuesOf(testOffice), hoursPerDay: '6.5' })).toEqual({ draft: { ...testOffice, hoursPerDay: 65 } })
})

test('hours that were wiped out or are too few are not saved as something else', () => {
  expect(readValues({ ...valuesOf(testOffice), hoursPerDay: '' })).toEqual({ errors: { hoursPerDay: expect.any(String) } })
  expect(readValues({ ...valuesOf(testOffice), hoursPerDay: 0.5 })).toEqual({ errors: { hoursPerDay: '一天最少折合 1 学时' } })
})
