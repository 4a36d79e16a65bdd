import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { type FontkitFont, type FontkitGlyph, type GlyphRun, openSync } from 'fontkit'
import type { Face, FontMetrics } from '../../../shared/documents/faces.ts'

/** Where each face's TTF comes from: the packages the build copies into `fonts/<face>.ttf`. */
export const fontPackages: Record<Face, string> = {
  song: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'song-bold': '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  hei: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
}

/**
 * The TTF of a face: in the built program `fonts/` beside the bundle (or one folder up, when the bundler put this code into a chunk), in the
 * source tree the npm package.
 */
export function fontFile(face: Face): string {
  const built = ['./fonts/', '../fonts/'].map((folder) => fileURLToPath(new URL(`${folder}${face}.ttf`, import.meta.url)))
  return built.find((path) => existsSync(path)) ?? createRequire(import.meta.url).resolve(fontPackages[face])
}

/** A face as pdfkit wants it. Opened when it is first needed and kept: each is 10–15 MB. */
export function openFont(face: Face): FontkitFont {
  const known = opened.get(face)
  if (known) return known
  const font = withoutShaping(openSync(fontFile(face)))
  opened.set(face, font)
  return font
}

/** Widths from the faces' own tables. */
export const fontMetrics: FontMetrics = {
  advance(face, character) {
    const widths = widthsOf(face)
    const known = widths.get(character)
    if (known !== undefined) return known ?? undefined
    const width = readAdvance(face, character)
    widths.set(character, width)
    return width ?? undefined
  },
}

const opened = new Map<Face, FontkitFont>()
const widthsByFace = new Map<Face, Map<string, number | null>>()

function widthsOf(face: Face): Map<string, number | null> {
  const known = widthsByFace.get(face)
  if (known) return known
  const widths = new Map<string, number | null>()
  widthsByFace.set(face, widths)
  return widths
}

function readAdvance(face: Face, character: string): number | null {
  const font = openFont(face)
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
