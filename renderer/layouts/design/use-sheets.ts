import { useMemo } from 'react'
import { layOutPages } from '../../../shared/documents/lay-out.ts'
import type { Layout } from '../../../shared/documents/layout.ts'
import type { Sheet } from '../../../shared/documents/sheet.ts'
import type { DocumentData } from '../../../shared/documents/template.ts'
import { useFontMetrics } from './use-font-metrics.ts'

/**
 * The sheets of the layout as it is now, by the one layout step. Elements that follow the end of a table stand where the layout says, so that
 * each is seen inside its own frame.
 */
export function useSheets(layout: Layout, data: DocumentData): Sheet[] {
  const metrics = useFontMetrics(layout, data)
  return useMemo(() => (metrics ? layOutPages(inPlace(layout), data, metrics) : []), [layout, data, metrics])
}

function inPlace(layout: Layout): Layout {
  return { ...layout, elements: layout.elements.map((element) => ({ ...element, moves: 'never' })) }
}
