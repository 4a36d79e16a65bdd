import * as z from 'zod'
import { codeListIds } from './lists.ts'

export const CodeListId = z.enum(codeListIds)

/** Who says so: the program as it came, or this office. */
export const CodeOrigin = z.enum(['shipped', 'office'])
export type CodeOrigin = z.infer<typeof CodeOrigin>

/** What one of our words is called by a receiver; no code means that it is not known yet. */
export const CodeMapping = z.object({ list: CodeListId, word: z.string(), code: z.string().nullable(), origin: CodeOrigin })
export type CodeMapping = z.infer<typeof CodeMapping>

/** A line of the page: the mapping, and the code that came with the program, which it can be put back to. */
export const CodeLine = CodeMapping.extend({ shipped: z.string().nullable(), isUnchecked: z.boolean() })
export type CodeLine = z.infer<typeof CodeLine>

/** Words of a report that have no code, or one that nobody has checked yet; named before it is written. */
export const CodeGap = z.object({ list: CodeListId, words: z.array(z.string()), kind: z.enum(['missing', 'unchecked']) })
export type CodeGap = z.infer<typeof CodeGap>
