import type { Line } from './break-lines.ts'
import { chooseGlyphs, type FontMetrics, type Glyph } from './faces.ts'
import { type FittedText, fitText } from './fit-text.ts'
import type { BoxElement, Layout, LineElement, TextElement } from './layout.ts'
import { placeLine } from './place-line.ts'
import type { Sheet, SheetOperation, SheetWarning, TextOperation } from './sheet.ts'
import { type DocumentData, fillTemplate } from './template.ts'
import { mmPerPoint } from './units.ts'

/** The one layout step: a layout, the values of one document and the faces' widths become a sheet. Preview and PDF both draw its result. */
export function layOut(layout: Layout, data: DocumentData, metrics: FontMetrics): Sheet {
  const operations: SheetOperation[] = []
  const warnings: SheetWarning[] = []
  for (const element of layout.elements) {
    if (element.kind === 'line') operations.push(lineOperation(element))
    else if (element.kind === 'box') operations.push(rectOperation(element))
    else {
      const text = layOutText(element, data, metrics)
      operations.push(...text.operations)
      warnings.push(...text.warnings)
    }
  }
  return { width: layout.width, height: layout.height, operations, warnings }
}

function lineOperation({ x, y, toX, toY, thickness, color }: LineElement): SheetOperation {
  return { kind: 'line', x, y, toX, toY, thickness, color }
}

function rectOperation({ x, y, width, height, thickness, color, fill }: BoxElement): SheetOperation {
  return { kind: 'rect', x, y, width, height, thickness, color, fill: fill ?? null }
}

function layOutText(
  element: TextElement,
  data: DocumentData,
  metrics: FontMetrics,
): Pick<Sheet, 'warnings'> & { operations: TextOperation[] } {
  const { text, missing } = fillTemplate(element.content, data)
  const glyphs = chooseGlyphs(text, element.face, metrics)
  const fitted = fitText(glyphs, element)
  const absent = missing.map((field): SheetWarning => ({ kind: 'missing-field', elementId: element.id, field }))
  const warnings = [...absent, ...undrawableWarnings(element, glyphs), ...fitWarnings(element, fitted, text.split('\n').length)]
  return { operations: placeLines(element, fitted), warnings }
}

function undrawableWarnings(element: TextElement, glyphs: readonly Glyph[]): SheetWarning[] {
  const characters = new Set(glyphs.filter(({ face, character }) => face === null && character !== '\n').map(({ character }) => character))
  return characters.size > 0 ? [{ kind: 'undrawable', elementId: element.id, characters: [...characters] }] : []
}

function fitWarnings(element: TextElement, fitted: FittedText, linesGiven: number): SheetWarning[] {
  if (!fitted.fits) return [{ kind: 'overflow', elementId: element.id }]
  const warnings: SheetWarning[] = []
  if (fitted.size < element.size) warnings.push({ kind: 'shrunk', elementId: element.id, size: fitted.size })
  if (element.fit !== 'paragraph' && fitted.lines.length > linesGiven) warnings.push({ kind: 'two-lines', elementId: element.id })
  return warnings
}

/** Where the baseline lies in the square of a Chinese character, from its top, in em. Noto, SimSun and SimHei agree on it. */
const baselineInEm = 0.88

function placeLines(element: TextElement, { size, lines }: FittedText): TextOperation[] {
  const em = size * mmPerPoint
  const top = element.y + freeHeight(element, lines, em)
  return lines.flatMap((line, i) => placeLine(line, element, { size, baseline: top + (i * element.lineHeight + baselineInEm) * em }))
}

function freeHeight(element: TextElement, lines: readonly Line[], em: number): number {
  const free = element.height - ((lines.length - 1) * element.lineHeight + 1) * em
  if (element.verticalAlign === 'top') return 0
  return element.verticalAlign === 'middle' ? free / 2 : free
}
