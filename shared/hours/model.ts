import * as z from 'zod'
import { Day } from '../dates.ts'
import { HoursCategory } from './categories.ts'

/** Where an entry comes from: code → label. */
export const hoursSources = { cohort: '班次结业', manual: '手工登记', import: '批量导入' } as const satisfies Record<string, string>
export const HoursSource = z.enum(Object.keys(hoursSources) as (keyof typeof hoursSources)[])
export type HoursSource = z.infer<typeof HoursSource>

/** One entry typed in by hand. Hours in tenths, in steps of half an hour. */
export const HoursDraft = z.object({
  teacherId: z.int('请选择教师'),
  category: z.enum(HoursCategory.options, '请选择学时类别'),
  date: Day,
  hours: z
    .int('请填写学时')
    .min(5, '学时最少 0.5')
    .max(5000, '一次最多登记 500 学时，请核对')
    .refine((hours) => hours % 5 === 0, '学时以 0.5 为一档'),
  description: z.string().trim().min(1, '请写明内容').max(100),
})
export type HoursDraft = z.infer<typeof HoursDraft>

/**
 * A ledger entry; hours in tenths. A reversing entry names what it reverses, a reversed one what took it out; `reason` is why, on both.
 */
export const HoursEntry = z.object({
  id: z.int(),
  teacherId: z.int(),
  category: HoursCategory,
  date: z.iso.date(),
  hours: z.int(),
  source: HoursSource,
  description: z.string(),
  cohortId: z.int().nullable(),
  reversesId: z.int().nullable(),
  reversedById: z.int().nullable(),
  reason: z.string().nullable(),
  enteredAt: z.iso.datetime(),
})
export type HoursEntry = z.infer<typeof HoursEntry>

/** An entry as the county's ledger shows it: with the teacher's name and the school of today. */
export const LedgerRow = HoursEntry.extend({ teacherName: z.string(), schoolName: z.string().nullable() })
export type LedgerRow = z.infer<typeof LedgerRow>
