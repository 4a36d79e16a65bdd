import * as z from 'zod'

/** A component as it is edited: one without an id is new. */
export const ComponentDraft = z.object({
  id: z.int().optional(),
  name: z.string().trim().min(1, '请填写考核项名称').max(30),
  weight: z.int().min(1, '比重要大于 0').max(100),
})
export type ComponentDraft = z.infer<typeof ComponentDraft>

/** How trainees are assessed: no component means attendance alone. Pass mark in tenths of a point. */
export const SchemeDraft = z.object({
  components: z.array(ComponentDraft).max(10),
  passMark: z.int('请填写合格线，0 到 100 分').min(0).max(1000),
})
export type SchemeDraft = z.infer<typeof SchemeDraft>

/** The name that two components share, if any. */
export function findRepeatedName(components: readonly Pick<ComponentDraft, 'name'>[]): string | undefined {
  const names = components.map(({ name }) => name.trim())
  return names.find((name, i) => names.indexOf(name) < i)
}
