import { type Line, lineWidth } from './break-lines.ts'
import type { TextFrame } from './elements.ts'
import type { Glyph } from './faces.ts'
import type { TextOperation } from './sheet.ts'
import { mmPerPoint } from './units.ts'

/** The runs of one line, each of one face, at their places in the element's frame. A character that no face has leaves its square empty. */
export function placeLine(line: Line, element: TextFrame, { size, baseline }: { size: number; baseline: number }): TextOperation[] {
  const em = size * mmPerPoint
  const free = element.width - (line.indent + lineWidth(line.glyphs, element.letterSpacing)) * em
  const letterSpacing = element.letterSpacing * em + stretch(line, element, free)
  const operations: TextOperation[] = []
  let x = element.x + line.indent * em + offset(element, free)
  for (const run of runsOf(line.glyphs)) {
    const positions: number[] = []
    for (const glyph of run) {
      positions.push(round(x))
      x += glyph.advance * em + letterSpacing
    }
    const [first] = run
    if (!first?.face) continue
    const text = run.map((glyph) => glyph.character).join('')
    operations.push({
      kind: 'text',
      x: positions[0] ?? x,
      baseline,
      text,
      face: first.face,
      size,
      letterSpacing,
      color: element.color,
      positions,
    })
  }
  return operations
}

function runsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = []
  for (const glyph of glyphs) {
    const run = runs.at(-1)
    if (run && run[0]?.face === glyph.face) run.push(glyph)
    else runs.push([glyph])
  }
  return runs
}

/** What a justified line adds between its characters; the last line of a paragraph keeps its own spacing. */
function stretch(line: Line, element: TextFrame, free: number): number {
  if (element.align !== 'justify' || line.ends === 'paragraph' || line.glyphs.length < 2) return 0
  return free / (line.glyphs.length - 1)
}

function offset(element: TextFrame, free: number): number {
  if (element.align === 'center') return free / 2
  return element.align === 'right' ? free : 0
}

/** A tenth of a micrometre: keeps a sheet small on its way to the window. */
function round(mm: number): number {
  return Math.round(mm * 10_000) / 10_000
}
