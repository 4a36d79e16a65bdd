import * as z from 'zod'
import { Day } from '../dates.ts'

export const baseKinds = ['实训基地', '名师工作室', '乡村工作室'] as const
export const baseLevels = ['国家级', '省级', '市级', '县级'] as const
/** Suggestions: any other kind can be written. */
export const baseActivityKinds = ['教学展示', '跟岗研修', '专题讲座', '送教下乡', '课题研讨'] as const

export const BaseDraft = z.object({
  kind: z.enum(baseKinds),
  name: z.string().trim().min(1, '请填写名称').max(60),
  schoolId: z.int('请选择所在学校'),
  level: z.enum(baseLevels),
  leaderId: z.int().nullable(),
  registeredOn: Day,
  note: z
    .string()
    .trim()
    .max(200)
    .transform((text) => text || null)
    .nullable(),
})
export type BaseDraft = z.infer<typeof BaseDraft>

/** A practice base or studio; while `closedOn` is null it exists. */
export const Base = BaseDraft.extend({
  id: z.int(),
  closedOn: z.string().nullable(),
  closedReason: z.string().nullable(),
  schoolName: z.string(),
  leaderName: z.string().nullable(),
})
export type Base = z.infer<typeof Base>

/** A base with its activities of one year: times and people that count. */
export const BaseInYear = Base.extend({ times: z.int(), people: z.int() })
export type BaseInYear = z.infer<typeof BaseInYear>
