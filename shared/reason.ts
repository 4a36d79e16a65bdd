import * as z from 'zod'

/** Why somebody does what can't be seen from the change itself: `what` is the deed, as in 请写明删除的原因. */
export const reasonTo = (what: string) => z.string().trim().min(1, `请写明${what}的原因`).max(200, '原因最多写 200 个字')
