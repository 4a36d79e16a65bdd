import type { Line } from './break-lines.ts'
import type { TextElement, TextFrame } from './elements.ts'
import { chooseGlyphs, type FontMetrics, type Glyph } from './faces.ts'
import { type FittedText, fitText } from './fit-text.ts'
import { chooseGlyphsIn, type Filling } from './name-faces.ts'
import { placeLine } from './place-line.ts'
import type { Drawn, SheetWarning, TextOperation } from './sheet.ts'
import { type DocumentData, fillTemplate } from './template.ts'
import { mmPerPoint } from './units.ts'

/** A text element with its values put in. */
export function layOutText(element: TextElement, data: DocumentData, metrics: FontMetrics): Drawn {
  const { operations, warnings, missing } = setTemplate({ content: element.content, data }, element, metrics)
  const absent = missing.map((field) => ({ kind: 'missing-field', field }) as const)
  return { operations, warnings: [...absent, ...warnings].map((warning) => ({ ...warning, elementId: element.id })) }
}

type PlacelessWarning = SheetWarning extends infer Warning ? (Warning extends SheetWarning ? Omit<Warning, 'elementId'> : never) : never

type SetText = { operations: TextOperation[]; warnings: PlacelessWarning[] }

/** A template with its values put in, in its frame, names in the faces that were chosen for them. `missing`: the fields without a value. */
export function setTemplate(filling: Filling, frame: TextFrame, metrics: FontMetrics): SetText & { missing: string[] } {
  const { text, missing } = fillTemplate(filling.content, filling.data)
  return { ...setGlyphs(text, chooseGlyphsIn(filling, frame.face, metrics), frame), missing }
}

/** A text in its frame, and what had to give way. The warnings don't know yet whose they are. */
export function setText(text: string, frame: TextFrame, metrics: FontMetrics): SetText {
  return setGlyphs(text, chooseGlyphs(text, frame.face, metrics), frame)
}

function setGlyphs(text: string, glyphs: readonly Glyph[], frame: TextFrame): SetText {
  const fitted = fitText(glyphs, frame)
  const warnings = [...undrawableWarnings(glyphs), ...fitWarnings(frame, fitted, text.split('\n').length)]
  return { operations: placeLines(frame, fitted), warnings }
}

function undrawableWarnings(glyphs: readonly Glyph[]): PlacelessWarning[] {
  const characters = new Set(glyphs.filter(({ face, character }) => face === null && character !== '\n').map(({ character }) => character))
  return characters.size > 0 ? [{ kind: 'undrawable', characters: [...characters] }] : []
}

function fitWarnings(frame: TextFrame, fitted: FittedText, linesGiven: number): PlacelessWarning[] {
  if (!fitted.fits) return [{ kind: 'overflow' }]
  const warnings: PlacelessWarning[] = []
  if (fitted.size < frame.size) warnings.push({ kind: 'shrunk', size: fitted.size })
  if (frame.fit !== 'paragraph' && fitted.lines.length > linesGiven) warnings.push({ kind: 'two-lines' })
  return warnings
}

/** Where the baseline lies in the square of a Chinese character, from its top, in em. Noto, SimSun and SimHei agree on it. */
const baselineInEm = 0.88

function placeLines(frame: TextFrame, { size, lines }: FittedText): TextOperation[] {
  const em = size * mmPerPoint
  const top = frame.y + freeHeight(frame, lines, em)
  return lines.flatMap((line, i) => placeLine(line, frame, { size, baseline: top + (i * frame.lineHeight + baselineInEm) * em }))
}

function freeHeight(frame: TextFrame, lines: readonly Line[], em: number): number {
  const free = frame.height - ((lines.length - 1) * frame.lineHeight + 1) * em
  if (frame.verticalAlign === 'top') return 0
  return frame.verticalAlign === 'middle' ? free / 2 : free
}
