import * as z from 'zod'
import { TitleLevel } from './levels.ts'
import { parsePartialDate } from './partial-date.ts'
import { levelOf, nameTitle } from './words.ts'

export const TitleState = z.enum(['valid', 'withdrawn'])
export type TitleState = z.infer<typeof TitleState>
export const titleStates: Readonly<Record<TitleState, string>> = { valid: '有效', withdrawn: '已撤销' }

const optionalText = z
  .string()
  .trim()
  .max(100)
  .transform((text) => text || null)
  .nullable()
  .default(null)

/** A date as exact as it is known: 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD', typed in any usual spelling. */
const PartialDate = z
  .string()
  .transform((text, context) => {
    const result = parsePartialDate({ text, kind: 'text' })
    if ('value' in result) return result.value
    context.addIssue({ code: 'custom', message: `${result.problem.message}，${result.problem.advice}` })
    return z.NEVER
  })
  .nullable()
  .default(null)

const Inputs = z.object({
  name: z
    .string()
    .trim()
    .min(1, '请填写称号')
    .max(60)
    .regex(/^[^、,，;；/\n]*$/, '一次填一个称号'),
  level: TitleLevel.nullable().default(null),
  grantedOn: PartialDate,
  grantedBy: optionalText,
  number: optionalText,
})

/** A title as a person enters it; the level comes from the name where the name says one, and stands in front of the name where it says none. */
export const TitleDraft = Inputs.transform((draft, context) => {
  const own = levelOf(draft.name)
  if (own !== null && draft.level !== null && own !== draft.level) {
    context.addIssue({ code: 'custom', path: ['level'], message: `称号里写的是${own}，请改成一样的` })
    return z.NEVER
  }
  return { ...draft, ...nameTitle(draft.name, draft.level) }
})
export type TitleDraft = z.infer<typeof TitleDraft>

/** A title as stored: dates as exact as they are known. A title that was withdrawn has the day and the reason. */
export const Title = z.object({
  id: z.int(),
  name: z.string(),
  level: TitleLevel.nullable(),
  grantedOn: z.string().nullable(),
  grantedBy: z.string().nullable(),
  number: z.string().nullable(),
  state: TitleState,
  withdrawnOn: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
})
export type Title = z.infer<typeof Title>

/** A title as it is shown: `issued` is the certificate of it that is valid in the register. */
export const TitleRow = Title.extend({ issued: z.object({ id: z.int(), number: z.string() }).nullable() })
export type TitleRow = z.infer<typeof TitleRow>
