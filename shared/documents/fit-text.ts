import { breakLines, type Line, type LineMeasure, lineWidth } from './break-lines.ts'
import type { TextFrame } from './elements.ts'
import type { Glyph } from './faces.ts'
import { mmPerPoint } from './units.ts'

/** The size in pt at which a text stands in its frame, its lines, and whether it really fits. */
export type FittedText = { size: number; lines: Line[]; fits: boolean }

/** The largest size between the wanted one and the floor at which the text fits, in the order the element asks for. */
export function fitText(glyphs: readonly Glyph[], element: TextFrame): FittedText {
  return element.fit === 'paragraph' ? fitParagraph(glyphs, element) : fitValue(glyphs, element)
}

/** Sizes are tried in steps of a quarter point: finer than the eye, and the same on every machine. */
const step = 0.25

/** A value stays on its line as long as any size allows it; then one line more, again from the wanted size down. */
function fitValue(glyphs: readonly Glyph[], element: TextFrame): FittedText {
  const given = glyphs.filter((glyph) => glyph.character === '\n').length + 1
  return findSize(glyphs, element, given) ?? findSize(glyphs, element, given + 1) ?? smallest(glyphs, element)
}

function fitParagraph(glyphs: readonly Glyph[], element: TextFrame): FittedText {
  return findSize(glyphs, element, Number.POSITIVE_INFINITY) ?? smallest(glyphs, element)
}

function findSize(glyphs: readonly Glyph[], element: TextFrame, lineCount: number): FittedText | undefined {
  for (const size of sizesOf(element)) {
    const lines = breakLines(glyphs, measureAt(element, size))
    if (lines.length <= lineCount && fitsHeight(lines, element, size) && fitsWidth(lines, element, size)) return { size, lines, fits: true }
  }
  return undefined
}

/** Nothing fits: everything is drawn at the floor, over the frame, and the sheet warns. Never clipped. */
function smallest(glyphs: readonly Glyph[], element: TextFrame): FittedText {
  const size = element.minimumSize ?? element.size
  return { size, lines: breakLines(glyphs, measureAt(element, size)), fits: false }
}

function sizesOf(element: TextFrame): number[] {
  const floor = Math.min(element.minimumSize ?? element.size, element.size)
  const steps = Math.ceil((element.size - floor) / step)
  return Array.from({ length: steps + 1 }, (_, i) => Math.max(floor, element.size - i * step))
}

function measureAt(element: TextFrame, size: number): LineMeasure {
  return { width: element.width / (size * mmPerPoint), letterSpacing: element.letterSpacing, firstIndent: element.indent }
}

function fitsWidth(lines: readonly Line[], element: TextFrame, size: number): boolean {
  const { width } = measureAt(element, size)
  return lines.every((line) => line.indent + lineWidth(line.glyphs, element.letterSpacing) <= width + 1e-6)
}

/** The last line needs one em of height, the others a whole line. */
function fitsHeight(lines: readonly Line[], element: TextFrame, size: number): boolean {
  const height = ((lines.length - 1) * element.lineHeight + 1) * size * mmPerPoint
  return height <= element.height + 1e-6
}
