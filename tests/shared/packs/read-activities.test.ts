import { expect, test } from 'vitest'
import { recognise } from '../../../shared/exchange/recognise.ts'
import { hoursPackFields } from '../../../shared/packs/hours-fields.ts'
import { openActivities } from '../../../shared/packs/read-activities.ts'
import { textSheet } from '../../support/sheets.ts'

const autumn = { fromDay: '2025-09-01', toDay: '2026-01-31', today: '2026-02-10' }

test.each([
  ['2025-10-12', '2025-10-12'],
  ['10月12日', '2025-10-12'],
  ['1月8日', '2026-01-08'],
  ['10月12日-15日', '2025-10-15'],
])('a school writes %s for a training of the autumn semester: %s', (written, date) => {
  const read = openActivities(packWith(written), autumn)
  expect(read('activity1')).toEqual({ activity: { description: '集体备课', date } })
})

test.each(['2月20日', '2025-06-01'])('%s is not in that semester', (written) => {
  expect(openActivities(packWith(written), autumn)('activity1')).toMatchObject({
    problem: { message: expect.stringContaining('不在 2025-09-01 至 2026-01-31 之间') },
  })
})

function packWith(day: string) {
  const sheet = textSheet([
    ['姓名', '身份证号', '活动1'],
    ['活动名称', '', '集体备课'],
    ['活动日期', '', day],
  ])
  const recognised = recognise(sheet, hoursPackFields)
  if (!recognised) throw new Error('packWith: no header')
  return recognised
}
