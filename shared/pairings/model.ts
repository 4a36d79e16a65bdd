import * as z from 'zod'
import { KindCount } from '../activities/model.ts'
import { Day } from '../dates.ts'

export const pairingKinds = ['带徒', '对口帮扶', '班主任导师'] as const
export const PairingKind = z.enum(pairingKinds)
export type PairingKind = z.infer<typeof PairingKind>

export const PairingState = z.enum(['active', 'completed', 'ended'])
export type PairingState = z.infer<typeof PairingState>
export const pairingStateLabels: Readonly<Record<PairingState, string>> = { active: '进行中', completed: '已完成', ended: '已终止' }

/** What the two are called in each kind of pairing. */
export const pairingRoles: Readonly<Record<PairingKind, { mentor: string; mentee: string }>> = {
  带徒: { mentor: '师傅', mentee: '徒弟' },
  对口帮扶: { mentor: '帮扶教师', mentee: '受援教师' },
  班主任导师: { mentor: '导师', mentee: '新班主任' },
}

/** Suggestions: any other kind can be written. */
export const pairingActivityKinds = ['听课', '评课', '汇报课', '指导备课', '论文指导', '示范课', '阶段总结'] as const

/** The agreement of a mentor and a mentee. */
export const PairingDraft = z.object({
  kind: PairingKind,
  mentorId: z.int('请选择老师'),
  menteeId: z.int('请选择老师'),
  startDate: Day,
  endDate: Day,
  goals: z.string().trim().min(1, '请填写结对目标').max(1000),
})
export type PairingDraft = z.infer<typeof PairingDraft>

export const Pairing = PairingDraft.extend({
  id: z.int(),
  state: PairingState,
  endReason: z.string().nullable(),
  mentorName: z.string(),
  mentorSchool: z.string().nullable(),
  menteeName: z.string(),
  menteeSchool: z.string().nullable(),
})
export type Pairing = z.infer<typeof Pairing>

/** A pairing as lists show it: how often each kind of activity was done, and how often in all. */
export const PairingRow = Pairing.extend({ times: z.int(), counts: z.array(KindCount) })
export type PairingRow = z.infer<typeof PairingRow>
