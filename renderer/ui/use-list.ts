import { useNavigate, useSearch } from '@tanstack/react-router'
import type * as z from 'zod'

/** What a list page keeps in the URL, so that going back finds the same page, order and filters. */
export type List<Query> = {
  query: Query
  /** Changes some of it; anything but the page number starts again from page one. */
  patch: (changes: { [K in keyof Query]?: Query[K] | undefined }) => void
}

/** Reads a list's query from the URL. What the URL does not say, or says wrongly, takes the schema's defaults. */
export function useList<Schema extends z.ZodType<object>>(schema: Schema): List<z.infer<Schema>> {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const parsed = schema.safeParse(search)
  return {
    query: parsed.success ? parsed.data : schema.parse({}),
    patch: (changes) => {
      const next = Object.entries({ ...search, ...('page' in changes ? {} : { page: undefined }), ...changes })
      const kept = next.filter(([, value]) => value !== undefined && value !== null && value !== '')
      void navigate({ to: '.', search: Object.fromEntries(kept), replace: true })
    },
  }
}
