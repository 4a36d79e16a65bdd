import { BundledFace, type Face } from '../../../shared/documents/faces.ts'
import type { FaceWidths } from '../../../shared/layouts/design-contract.ts'
import { withStore } from '../implementer.ts'
import { drawingKit } from '../lib/drawing-kit.ts'
import { findTeacherValues } from './teacher-values.ts'

const design = withStore.design

export const designRouter = {
  widths: design.widths.handler(({ input, context }): FaceWidths[] => {
    const { metrics } = drawingKit(context.store)
    const characters = Array.from(input.characters)
    const faces: readonly Face[] = [...BundledFace.options, ...(metrics.userFaces ?? [])]
    return faces.map((face) => ({ face, widths: characters.map((character) => metrics.advance(face, character) ?? null) }))
  }),

  longestName: design.longestName.handler(({ context: { store } }) => {
    const longest = store.sqlite.prepare('SELECT name FROM teacher ORDER BY length(name) DESC, id LIMIT 1').get()
    return (longest as { name: string } | undefined)?.name ?? null
  }),

  teacherValues: design.teacherValues.handler(({ input, context, errors }) => {
    const values = findTeacherValues(context.store, input.kind, input.teacherId)
    if (!values) throw errors.NOT_FOUND()
    return values
  }),
}
