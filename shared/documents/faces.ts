import * as z from 'zod'

/** The faces that come with the program, so that a certificate looks the same on any machine. */
export const BundledFace = z.enum(['song', 'song-bold', 'hei', 'kai'])
export type BundledFace = z.infer<typeof BundledFace>

/** A face that a layout may name: a bundled one, or one that the office has added, by its id. */
export const Face = z.union([BundledFace, z.templateLiteral(['user-', z.int().min(1)])])
export type Face = z.infer<typeof Face>

export const faceLabels: Record<BundledFace, string> = { song: '宋体', 'song-bold': '粗宋体', hei: '黑体', kai: '楷体' }

/** What a person chose for a name with rare characters: a face for the whole name, or a pen for what the layout's own face lacks. */
export const NameChoice = z.union([Face, z.literal('by-hand')])
export type NameChoice = z.infer<typeof NameChoice>

/** The fields of a document that hold names, of its lists too, and what was chosen for names. */
export type ChosenNames = { fields: readonly string[]; choices: ReadonlyMap<string, NameChoice> }

/** What the layout step knows of the faces; the server answers it from the fonts' own tables. */
export type FontMetrics = {
  /** Advance width of one character in em (pt at a size of 1 pt); undefined where the face has no glyph for it. */
  advance(face: Face, character: string): number | undefined
  /** The faces that the office has added, in the order in which they step in. */
  userFaces?: readonly Face[]
  /** What was chosen for names that the document holds; without it none was. */
  names?: ChosenNames
}

const fallbacks: Record<BundledFace, readonly Face[]> = {
  song: ['song-bold', 'kai', 'hei'],
  'song-bold': ['song', 'hei', 'kai'],
  hei: ['song-bold', 'song', 'kai'],
  kai: ['song', 'song-bold', 'hei'],
}

/** One character as it will be drawn: the first face that has it. `face` is null where none does, and its square is left free for a pen. */
export type Glyph = { character: string; face: Face | null; advance: number }

/** The characters of a text, each in the first face that can draw it. Invisible ones (joiners, variation selectors) take no part. */
export function chooseGlyphs(text: string, face: Face, metrics: FontMetrics): Glyph[] {
  const faces = [face, ...(isBundled(face) ? fallbacks[face] : BundledFace.options), ...(metrics.userFaces ?? [])]
  return Array.from(text)
    .filter(isVisible)
    .map((character) => chooseGlyph(character, faces, metrics))
}

function isBundled(face: Face): face is BundledFace {
  return face in fallbacks
}

function isVisible(character: string): boolean {
  return character === '\n' || !/^[\p{Cc}\p{Default_Ignorable_Code_Point}]$/u.test(character)
}

function chooseGlyph(character: string, faces: readonly Face[], metrics: FontMetrics): Glyph {
  for (const face of faces) {
    const advance = metrics.advance(face, character)
    if (advance !== undefined) return { character, face, advance }
  }
  return { character, face: null, advance: character === '\n' ? 0 : 1 }
}
