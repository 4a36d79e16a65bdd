import { expect, test } from 'vitest'
import { planTransfer } from '../../../shared/teachers/plan-transfer.ts'

const now = { id: 2, schoolId: 20, schoolName: '第二小学', fromDate: '2024-09-01', toDate: null }
const before = { id: 1, schoolId: 10, schoolName: '第一中学', fromDate: null, toDate: '2024-08-31' }

test('the old school ends the day before, over a month and a leap year', () => {
  expect(planTransfer([now, before], { schoolId: 30, date: '2028-03-01' })).toEqual({
    close: { postingId: 2, toDate: '2028-02-29' },
    open: { schoolId: 30, fromDate: '2028-03-01' },
  })
})

test('a teacher may come back to a school of before, and one without a school just begins', () => {
  expect(planTransfer([now, before], { schoolId: 10, date: '2025-09-01' })).toMatchObject({ open: { schoolId: 10 } })
  expect(planTransfer([before], { schoolId: 10, date: '2025-09-01' })).toMatchObject({ close: null, open: { schoolId: 10 } })
})

test('who is at the school already is not transferred, nor anybody back before a day that is known', () => {
  expect(planTransfer([now, before], { schoolId: 20, date: '2025-09-01' })).toEqual({ refusal: 'SAME_SCHOOL' })
  expect(planTransfer([now, before], { schoolId: 30, date: '2024-09-01' })).toEqual({ refusal: 'TRANSFER_BACKWARDS', since: '2024-09-01' })
  expect(planTransfer([before], { schoolId: 30, date: '2024-08-31' })).toEqual({ refusal: 'TRANSFER_BACKWARDS', since: '2024-08-31' })
})

test('where nobody knows since when, any day will do', () => {
  const unknown = { ...now, fromDate: null }
  expect(planTransfer([unknown], { schoolId: 30, date: '1999-09-01' })).toMatchObject({ close: { toDate: '1999-08-31' } })
})
