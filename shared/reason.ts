import * as z from 'zod'

/** Longest reason, in characters. */
export const longestReason = 200

/** Why somebody does what can't be seen from the change itself: `what` is the deed, as in 请写明删除的原因. */
export const reasonTo = (what: string) =>
  z.string().trim().min(1, `请写明${what}的原因`).max(longestReason, `原因最多写 ${longestReason} 个字`)
