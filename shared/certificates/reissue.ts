import * as z from 'zod'
import { Day } from '../dates.ts'
import { aboutOf, type DocumentContent } from './content.ts'
import { ReissueReason } from './model.ts'

/** 补办: a certificate issued in place of another. What is corrected counts only where the reason is 更名 or 错字. */
export const ReissueRequest = z.object({
  id: z.int(),
  reason: ReissueReason,
  note: z.string().trim().max(200, '说明最多写 200 个字'),
  issuedOn: Day,
  teacherName: z.string().trim().min(1, '请填写姓名').max(60),
  about: z.string().trim().min(1, '请填写内容').max(200),
  usesPaper: z.boolean(),
})
export type ReissueRequest = z.infer<typeof ReissueRequest>

type Corrections = Pick<ReissueRequest, 'reason' | 'teacherName' | 'about' | 'issuedOn'>

export const isCorrecting = (reason: ReissueReason): boolean => reason === '更名' || reason === '错字'

/** What will stand on the new certificate; undefined where something had to be corrected and nothing was. */
export function contentOfReissue(content: DocumentContent, corrections: Corrections): DocumentContent | undefined {
  const { reason, teacherName, about, issuedOn } = corrections
  if (!isCorrecting(reason)) return { ...content, issuedOn }
  if (teacherName === content.teacherName && about === aboutOf(content)) return undefined
  return { ...withAbout(content, about), teacherName, issuedOn }
}

/** Why the old certificate is void, as the register says it. */
export function voidReasonOf({ reason, note }: Pick<ReissueRequest, 'reason' | 'note'>): string {
  return note === '' ? `补办（${reason}）` : `补办（${reason}）：${note}`
}

function withAbout(content: DocumentContent, about: string): DocumentContent {
  if (content.kind === 'completion') return { ...content, programName: about }
  if (content.kind === 'title') return { ...content, titleName: about }
  return content.kind === 'honour' ? { ...content, honour: about } : { ...content, post: about }
}
