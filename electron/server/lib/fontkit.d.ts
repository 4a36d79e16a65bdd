/** The part of fontkit (pdfkit's own font engine, without types) that is used here. Lengths are in font units. */
declare module 'fontkit' {
  export type FontkitGlyph = { id: number; advanceWidth: number; codePoints: number[]; path: { toSVG(): string } }
  export type GlyphPosition = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }
  export type GlyphRun = { glyphs: FontkitGlyph[]; positions: GlyphPosition[]; advanceWidth: number }
  export type FontkitFont = {
    type: 'TTF'
    unitsPerEm: number
    /** What the font's maker allows; absent from some old fonts. */
    'OS/2'?: { fsType: { noEmbedding: boolean } }
    postscriptName: string
    familyName: string
    /** Every code point the font has a glyph for. */
    characterSet: number[]
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): FontkitGlyph
    layout(text: string): GlyphRun
  }
  /** Several fonts in one file (.ttc). */
  export type FontCollection = { type: 'TTC'; fonts: FontkitFont[] }
  export function create(file: Buffer): FontkitFont | FontCollection
}
