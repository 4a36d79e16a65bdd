import type { LayoutElement } from '../documents/elements.ts'
import { LayoutPage } from '../documents/layout.ts'
import { longText, shortText, titles } from './calibration-words.ts'
import { type Cross, crossesOf, farthest, isLarge, middleOf } from './crosses.ts'
import type { CalibrationPurpose, Paper } from './model.ts'
import { describePaper } from './papers.ts'

/** The sheet of rulers, grid and crosses for a paper, as a layout like any other; its field is `name`, the printer it is made for. */
export function calibrationLayout(paper: Paper, purpose: CalibrationPurpose): LayoutPage {
  const elements = [...grid(paper), ...rulers(paper), ...crossesOf(paper).flatMap(drawCross), ...instructions(paper, purpose)]
  return LayoutPage.parse({ width: paper.pageWidth, height: paper.pageHeight, elements })
}

type Draft = Partial<LayoutElement> & Pick<LayoutElement, 'kind' | 'id'>
type Stroke = { x: number; y: number; toX: number; toY: number; thickness: number; color?: string }

function line(id: string, stroke: Stroke): Draft {
  return { kind: 'line', id, ...stroke }
}

/** Every centimetre a line in both directions: paper that runs askew shows in the distance of one line from the edge at its two ends. */
function grid({ pageWidth, pageHeight }: Paper): Draft[] {
  const stroke = (at: number) => (at % 50 === 0 ? { thickness: 0.15, color: '#909090' } : { thickness: 0.1, color: '#c8c8c8' })
  const [left, top] = [15, 15]
  const [right, bottom] = [pageWidth - 10, pageHeight - 10]
  return [
    ...stepsOf(20, bottom, 10).map((y) => line(`across-${y}`, { x: left, y, toX: right, toY: y, ...stroke(y) })),
    ...stepsOf(20, right, 10).map((x) => line(`down-${x}`, { x, y: top, toX: x, toY: bottom, ...stroke(x) })),
  ]
}

/** Rulers along the upper and the left edge, a stroke per mm from the very corner: the first stroke on the paper shows the printer's margin. */
function rulers({ pageWidth, pageHeight }: Paper): Draft[] {
  const long = (at: number) => (at % 10 === 0 ? 3 : at % 5 === 0 ? 2.2 : 1.5)
  const numbers = { kind: 'text' as const, face: 'hei' as const, size: 5, width: 8, height: 2.4 }
  const thickness = 0.1
  return [
    line('ruler-top', { x: 0, y: edge, toX: pageWidth, toY: edge, thickness }),
    line('ruler-left', { x: edge, y: 0, toX: edge, toY: pageHeight, thickness }),
    ...stepsOf(0, pageWidth, 1).map((x) => line(`top-${x}`, { x, y: edge, toX: x, toY: edge + long(x), thickness })),
    ...stepsOf(0, pageHeight, 1).map((y) => line(`left-${y}`, { x: edge, y, toX: edge + long(y), toY: y, thickness })),
    ...stepsOf(20, pageWidth - 10, 10).map((x) => ({
      ...numbers,
      id: `top-number-${x}`,
      x: x - 4,
      y: edge + 3.2,
      align: 'center' as const,
      content: `${x}`,
    })),
    ...stepsOf(20, pageHeight - 10, 10).map((y) => ({
      ...numbers,
      id: `left-number-${y}`,
      x: edge + 3.4,
      y: y - 1.2,
      content: `${y}`,
    })),
  ]
}

const edge = 6

function drawCross({ number, x, y }: Cross): Draft[] {
  const text = { kind: 'text' as const, face: 'hei' as const, x: x + 1.2, height: 4.4 }
  return [
    line(`cross-${number}-across`, { x: x - 5, y, toX: x + 5, toY: y, thickness: 0.25 }),
    line(`cross-${number}-down`, { x, y: y - 5, toX: x, toY: y + 5, thickness: 0.25 }),
    { ...text, id: `cross-${number}`, y: y - 5, width: 8, size: 12, content: `${number}` },
    { ...text, id: `cross-${number}-place`, y: y + 0.6, width: 18, height: 2.6, size: 6, content: `左 ${x}　上 ${y}` },
  ]
}

/** What to do stands on the sheet itself, between the upper crosses and the next ones, on white. */
function instructions(paper: Paper, purpose: CalibrationPurpose): Draft[] {
  const frame = frameOf(paper)
  const [inner, titleHeight] = isLarge(paper) ? [4, 9] : [1.5, 4]
  const text = { kind: 'text' as const, x: frame.x + inner, width: frame.width - 2 * inner }
  const top = frame.y + inner / 2
  const body = top + titleHeight
  return [
    { kind: 'box', id: 'frame', ...frame, thickness: 0.2, color: '#909090', fill: '#ffffff' },
    {
      ...text,
      id: 'title',
      y: top,
      height: titleHeight,
      face: 'song-bold',
      size: isLarge(paper) ? 15 : 8,
      minimumSize: 6,
      content: `${titles[purpose]}　${describePaper(paper)}`,
    },
    {
      ...text,
      id: 'text',
      y: body,
      height: frame.y + frame.height - inner / 2 - body,
      face: 'song',
      size: isLarge(paper) ? 11 : 7,
      minimumSize: 5,
      verticalAlign: 'top',
      fit: 'paragraph',
      content: (isLarge(paper) ? longText : shortText)[purpose],
    },
  ]
}

function frameOf(paper: Paper) {
  const bottom = farthest(paper.pageHeight)
  if (!isLarge(paper)) return { x: 13, y: 27, width: paper.pageWidth - 20, height: Math.min(bottom - 7 - 27, 24) }
  const height = Math.min(middleOf(bottom) - 10 - 30, 50)
  return { x: 35, y: 30, width: Math.min(paper.pageWidth - 70, 200), height }
}

function stepsOf(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, i) => from + i * step)
}
