import * as z from 'zod'

/** Who grants a title, from the top. */
export const titleLevels = ['国家级', '省级', '市级', '县级', '校级'] as const
export const TitleLevel = z.enum(titleLevels)
export type TitleLevel = z.infer<typeof TitleLevel>
