import { createContext, type Dispatch, useContext } from 'react'
import type { Design, DesignAction } from '../../../shared/documents/design/design.ts'
import { LayoutElement } from '../../../shared/documents/elements.ts'
import type { Layout } from '../../../shared/documents/layout.ts'
import type { Sheet, SheetWarning } from '../../../shared/documents/sheet.ts'

/** What every part of the designer works with: the design, its layout as it is now, and the sheets that the layout step makes of it. */
export type Designing = {
  design: Design
  layout: Layout
  dispatch: Dispatch<DesignAction>
  sheets: readonly Sheet[]
  warnings: readonly SheetWarning[]
}

export const DesigningContext = createContext<Designing | undefined>(undefined)

export function useDesigning(): Designing {
  const designing = useContext(DesigningContext)
  if (!designing) throw new Error('useDesigning: outside of the designer')
  return designing
}

/** Changes one element by some of its values, unless the result is no element any more; answers whether it was. */
export function useEdit(element: LayoutElement): (changes: object, gesture?: string) => boolean {
  const { dispatch } = useDesigning()
  return (changes, gesture) => {
    const edited = LayoutElement.safeParse({ ...element, ...changes })
    if (edited.success)
      dispatch({ do: 'edit', element: edited.data, ...(gesture !== undefined && { gesture: `${element.id} ${gesture}` }) })
    return edited.success
  }
}
