import type { FontMetrics } from '../../../shared/documents/faces.ts'

/** Faces for arithmetic: ASCII is half an em wide, everything else one em; 〇 is only in hei, 𠅤 in none. */
export const plainMetrics: FontMetrics = {
  advance(face, character) {
    if (character === '𠅤' || character === '\n') return undefined
    if (character === '〇' && face !== 'hei') return undefined
    return (character.codePointAt(0) ?? 0) < 128 ? 0.5 : 1
  },
}
