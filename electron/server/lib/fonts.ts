import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { create, type FontkitFont, type FontkitGlyph, type GlyphRun } from 'fontkit'
import { BundledFace, type Face, type FontMetrics } from '../../../shared/documents/faces.ts'
import { unwrapWoff } from './unwrap-woff.ts'

/** Where each face comes from: the packages from which the build makes `fonts/<face>.ttf`. LXGW WenKai comes as WOFF, which is TTF packed. */
export const fontPackages: Record<BundledFace, string> = {
  song: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'song-bold': '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  hei: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  kai: '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff',
}

/**
 * The file of a face: in the built program `fonts/` beside the bundle (or one folder up, when the bundler put this code into a chunk), in the
 * source tree the npm package.
 */
export function fontFile(face: BundledFace): string {
  const built = ['./fonts/', '../fonts/'].map((folder) => fileURLToPath(new URL(`${folder}${face}.ttf`, import.meta.url)))
  return built.find((path) => existsSync(path)) ?? createRequire(import.meta.url).resolve(fontPackages[face])
}

/** A bundled face as pdfkit wants it. Opened when it is first needed and kept: each is 10–20 MB. */
export function openFont(face: Face): FontkitFont {
  const known = opened.get(face)
  if (known) return known
  const font = openFontFile(readFileSync(fontFile(BundledFace.parse(face))))
  opened.set(face, font)
  return font
}

/** A font file; of a collection (.ttc) its first face. Throws where it is none. */
export function openFontFile(file: Buffer): FontkitFont {
  const font = create(unwrapWoff(file))
  const [face] = font.type === 'TTC' ? font.fonts : [font]
  if (!face) throw new Error('openFontFile: an empty collection')
  return withoutShaping(face)
}

/** Widths from the bundled faces' own tables; a face of an office, which a layout may still name, has no glyphs here. */
export const fontMetrics: FontMetrics = {
  advance: (face, character) => (face.startsWith('user-') ? undefined : advanceIn(openFont(face), character)),
}

/** Advance width of a character in em; undefined where the font lacks it. */
export function advanceIn(font: FontkitFont, character: string): number | undefined {
  const widths = widthsOf(font)
  const known = widths.get(character)
  if (known !== undefined) return known ?? undefined
  const width = readAdvance(font, character)
  widths.set(character, width)
  return width ?? undefined
}

const opened = new Map<Face, FontkitFont>()
const widthsByFont = new WeakMap<FontkitFont, Map<string, number | null>>()

function widthsOf(font: FontkitFont): Map<string, number | null> {
  const known = widthsByFont.get(font)
  if (known) return known
  const widths = new Map<string, number | null>()
  widthsByFont.set(font, widths)
  return widths
}

function readAdvance(font: FontkitFont, character: string): number | null {
  const codePoint = character.codePointAt(0)
  if (codePoint === undefined || !font.hasGlyphForCodePoint(codePoint)) return null
  return font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm
}

/**
 * The font with a `layout` that sets one glyph after the other, without ligatures and kerning. The layout step has already placed every
 * character by these same widths; shaping again would move them, and costs most of the time of a page.
 */
function withoutShaping(font: FontkitFont): FontkitFont {
  const glyphs = new Map<string, FontkitGlyph>()
  const glyphOf = (character: string): FontkitGlyph => {
    const glyph = glyphs.get(character) ?? font.glyphForCodePoint(character.codePointAt(0) ?? 0)
    glyphs.set(character, glyph)
    return glyph
  }
  const layout = (text: string): GlyphRun => {
    const run = Array.from(text, glyphOf)
    const positions = run.map((glyph) => ({ xAdvance: glyph.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }))
    return { glyphs: run, positions, advanceWidth: run.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) }
  }
  return Object.assign(Object.create(font) as FontkitFont, { layout })
}
