import type { FieldList } from '../exchange/fields.ts'
import { packFields } from './fields.ts'

/** How many trainings there is room for in the workbook of a school; one that adds columns of the same kind is read as well. */
export const activitiesSent = 10
const activitiesRead = 24

/** 'activity3' is the third column of hours. */
export const activityColumns: readonly string[] = Array.from({ length: activitiesRead }, (_, i) => `activity${i + 1}`)

/** What stands in the column of names in the two rows above the people, in which each training is named and dated once. */
export const activityRows = { description: '活动名称', date: '活动日期' } as const

/** What the pack of a school's own hours is read by. */
export const hoursPackFields: FieldList = {
  key: packFields.key,
  name: packFields.name,
  idNumber: packFields.idNumber,
  ...Object.fromEntries(activityColumns.map((column, i) => [column, { label: `活动${i + 1}`, headers: [`活动${i + 1}`] }])),
  remark: packFields.remark,
}
