import type { Glyph } from './faces.ts'

/** All lengths in em of the text's own size. `firstIndent` is taken from the first line of each paragraph. */
export type LineMeasure = { width: number; letterSpacing: number; firstIndent: number }

/** `ends` tells a line that closes its paragraph (never stretched) from one that goes on. */
export type Line = { glyphs: Glyph[]; indent: number; ends: 'paragraph' | 'line' }

/**
 * Lines of at most `width`, by the rules of Chinese setting (GB/T 15834): no line begins with closing punctuation or ends with an opening
 * bracket, and a Latin word or a number stays whole. Where a line leaves no other way (a word longer than the line), it is cut anywhere.
 */
export function breakLines(glyphs: readonly Glyph[], measure: LineMeasure): Line[] {
  return splitParagraphs(glyphs).flatMap((paragraph) => breakParagraph(paragraph, measure))
}

/** Width of a line in em, without letter spacing behind its last character. */
export function lineWidth(glyphs: readonly Glyph[], letterSpacing: number): number {
  const advances = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0)
  return advances + letterSpacing * Math.max(0, glyphs.length - 1)
}

const closing = new Set('，。、；：！？…—·）〕］｝】》〉」』”’％℃,.;:!?)]}\u3000')
const opening = new Set('（〔［｛【《〈「『“‘([{￥$№')
/** Rounding of sums of widths must not push the last character off a line that it fills exactly. */
const tolerance = 1e-6

function splitParagraphs(glyphs: readonly Glyph[]): Glyph[][] {
  const paragraphs: Glyph[][] = [[]]
  for (const glyph of glyphs) {
    if (glyph.character === '\n') paragraphs.push([])
    else paragraphs.at(-1)?.push(glyph)
  }
  return paragraphs
}

function breakParagraph(glyphs: readonly Glyph[], measure: LineMeasure): Line[] {
  const lines: Line[] = []
  let start = 0
  do {
    const indent = lines.length === 0 ? measure.firstIndent : 0
    const end = findLineEnd(glyphs, start, { ...measure, width: measure.width - indent })
    const next = skipSpaces(glyphs, end)
    lines.push({ glyphs: trimSpaces(glyphs.slice(start, end)), indent, ends: next < glyphs.length ? 'line' : 'paragraph' })
    start = next
  } while (start < glyphs.length)
  return lines
}

function findLineEnd(glyphs: readonly Glyph[], start: number, measure: LineMeasure): number {
  let width = 0
  let lastBreak = start
  for (let i = start; i < glyphs.length; i++) {
    if (i > start && canBreakBefore(glyphs, i)) lastBreak = i
    width += (glyphs[i]?.advance ?? 0) + (i > start ? measure.letterSpacing : 0)
    if (width > measure.width + tolerance && glyphs[i]?.character !== ' ') return lastBreak > start ? lastBreak : Math.max(i, start + 1)
  }
  return glyphs.length
}

function canBreakBefore(glyphs: readonly Glyph[], index: number): boolean {
  const before = glyphs[index - 1]?.character ?? ''
  const after = glyphs[index]?.character ?? ''
  if (closing.has(after) || opening.has(before) || after === ' ') return false
  return !(isPartOfWord(before) && isPartOfWord(after))
}

function isPartOfWord(character: string): boolean {
  return /^[\p{Script=Latin}\p{Nd}.,:/@_+-]$/u.test(character)
}

function trimSpaces(glyphs: Glyph[]): Glyph[] {
  const end = glyphs.findLastIndex((glyph) => glyph.character !== ' ') + 1
  return glyphs.slice(0, end)
}

function skipSpaces(glyphs: readonly Glyph[], from: number): number {
  let index = from
  while (glyphs[index]?.character === ' ') index++
  return index
}
