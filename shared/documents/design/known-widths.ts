import type { FaceWidths } from '../../layouts/design-contract.ts'
import { BundledFace, type FontMetrics } from '../faces.ts'
import type { Layout } from '../layout.ts'
import type { DocumentData } from '../template.ts'

/** Every character that can turn up when this layout is laid out with these values, each once, in a fixed order. */
export function charactersOf({ elements }: Pick<Layout, 'elements'>, data: DocumentData): string {
  return [...new Set(`${JSON.stringify(elements)}${JSON.stringify(data)}${ofFormats}`)].toSorted().join('')
}

/** What formats write that stands neither in the layout nor in the values. */
const ofFormats = '〇一二三四五六七八九十年月日0123456789.*-（）\u3000'

/** The metrics that widths of these characters make. One that was not asked for yet counts as wide as a Chinese character. */
export function metricsOf(characters: string, faces: readonly FaceWidths[]): FontMetrics {
  const all = Array.from(characters)
  const byFace = new Map(faces.map(({ face, widths }) => [face, new Map(all.map((character, i) => [character, widths[i] ?? null]))]))
  return {
    userFaces: faces.map(({ face }) => face).filter((face) => !BundledFace.safeParse(face).success),
    advance: (face, character) => widthIn(byFace.get(face), character),
  }
}

function widthIn(widths: ReadonlyMap<string, number | null> | undefined, character: string): number | undefined {
  if (!widths) return undefined
  const width = widths.get(character)
  return width === undefined ? 1 : (width ?? undefined)
}
