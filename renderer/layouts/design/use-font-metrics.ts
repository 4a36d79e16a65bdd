import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { charactersOf, metricsOf } from '../../../shared/documents/design/known-widths.ts'
import type { FontMetrics } from '../../../shared/documents/faces.ts'
import type { Layout } from '../../../shared/documents/layout.ts'
import type { DocumentData } from '../../../shared/documents/template.ts'
import { api } from '../../api/client.ts'

/**
 * The faces' widths of all characters that can turn up, so that the layout step runs in the window while something is dragged. Asked for anew
 * only when a new character turns up.
 */
export function useFontMetrics(layout: Layout, data: DocumentData): FontMetrics | undefined {
  const characters = charactersOf(layout, data)
  const query = useQuery({
    ...api.design.widths.queryOptions({ input: { characters } }),
    select: (faces) => metricsOf(characters, faces),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return query.data
}
