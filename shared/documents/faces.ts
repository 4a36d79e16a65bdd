import * as z from 'zod'

/** The faces a layout may name. Every one of them is bundled, so a certificate looks the same on any machine. */
export const Face = z.enum(['song', 'song-bold', 'hei'])
export type Face = z.infer<typeof Face>

/** What the layout step knows of the faces; the server answers it from the fonts' own tables. */
export type FontMetrics = {
  /** Advance width of one character in em (pt at a size of 1 pt); undefined where the face has no glyph for it. */
  advance(face: Face, character: string): number | undefined
}

const fallbacks: Record<Face, readonly Face[]> = {
  song: ['song', 'song-bold', 'hei'],
  'song-bold': ['song-bold', 'song', 'hei'],
  hei: ['hei', 'song', 'song-bold'],
}

/** One character as it will be drawn: the first face that has it. `face` is null where none does, and its square is left free for a pen. */
export type Glyph = { character: string; face: Face | null; advance: number }

/** The characters of a text, each in the first face that can draw it. Invisible ones (joiners, variation selectors) take no part. */
export function chooseGlyphs(text: string, face: Face, metrics: FontMetrics): Glyph[] {
  return Array.from(text)
    .filter(isVisible)
    .map((character) => chooseGlyph(character, face, metrics))
}

function isVisible(character: string): boolean {
  return character === '\n' || !/^[\p{Cc}\p{Default_Ignorable_Code_Point}]$/u.test(character)
}

function chooseGlyph(character: string, wanted: Face, metrics: FontMetrics): Glyph {
  for (const face of fallbacks[wanted]) {
    const advance = metrics.advance(face, character)
    if (advance !== undefined) return { character, face, advance }
  }
  return { character, face: null, advance: character === '\n' ? 0 : 1 }
}
