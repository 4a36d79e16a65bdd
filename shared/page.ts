import * as z from 'zod'

/** How a list is asked for: one page, sorted by one column. Filters are added per list. */
export const PageRequest = z.object({
  search: z.string().trim().max(100).default(''),
  page: z.int().min(1).default(1),
  pageSize: z.int().min(1).max(200).default(50),
  sortBy: z.string().optional(),
  sortOrder: z.enum(['asc', 'desc']).default('asc'),
})
export type PageRequest = z.infer<typeof PageRequest>

/** One page of a list and how many there are in all. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ rows: z.array(item), total: z.int() })
}
