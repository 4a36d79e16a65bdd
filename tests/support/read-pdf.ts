import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

const mmPerPoint = 25.4 / 72

export type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>

export async function readPdf(file: Blob): Promise<Pdf> {
  return getDocument({ data: new Uint8Array(await file.arrayBuffer()), verbosity: 0 }).promise
}

/** The page's text as a search finds it, without spaces. */
export async function readText(pdf: Pdf, pageNumber: number): Promise<string> {
  const { items } = await (await pdf.getPage(pageNumber)).getTextContent()
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replaceAll(/\s/g, '')
}

export type Run = { text: string; positions: number[]; baseline: number }

/** The runs of a page in mm from its top left corner, from the drawing operators of the file itself. */
export async function readRuns(pdf: Pdf, pageNumber: number): Promise<Run[]> {
  const page = await pdf.getPage(pageNumber)
  const { fnArray, argsArray } = await page.getOperatorList()
  const state = { x: 0, y: 0, size: 0, spacing: 0 }
  const runs: Run[] = []
  for (const [i, operator] of fnArray.entries()) {
    const args = argsArray[i]
    if (operator === OPS.setTextMatrix) [state.x, state.y] = [args[0][4], args[0][5]]
    if (operator === OPS.setFont) state.size = args[1]
    if (operator === OPS.beginText) state.spacing = 0
    if (operator === OPS.setCharSpacing) state.spacing = args[0]
    if (operator === OPS.showText) runs.push(readRun(args[0], state, page.view[3] ?? 0))
  }
  return runs
}

export type Stroke = { x: number; y: number; toX: number; toY: number; thickness: number }

/** The single straight lines of a page in mm from its top left corner; pdfkit turns the page upside down once, so that y counts downwards. */
export async function readStrokes(pdf: Pdf, pageNumber: number): Promise<Stroke[]> {
  const { fnArray, argsArray } = await (await pdf.getPage(pageNumber)).getOperatorList()
  let width = 0
  const strokes: Stroke[] = []
  for (const [i, operator] of fnArray.entries()) {
    const args = argsArray[i]
    if (operator === OPS.setLineWidth) width = args[0]
    if (operator !== OPS.constructPath || args[0] !== OPS.stroke) continue
    const path = [...(args[1][0] as Iterable<number>)]
    const [, x = 0, y = 0, , toX = 0, toY = 0] = path.map((value) => value * mmPerPoint)
    if (path.length === 6) strokes.push({ x, y, toX, toY, thickness: width * mmPerPoint })
  }
  return strokes
}

type ShownGlyph = { unicode: string; width: number }

function readRun(shown: (ShownGlyph | number)[], state: { x: number; y: number; size: number; spacing: number }, pageHeight: number): Run {
  const glyphs = shown.filter((glyph) => typeof glyph !== 'number')
  let { x } = state
  const positions = glyphs.map(({ width }) => {
    const at = x * mmPerPoint
    x += (width / 1000) * state.size + state.spacing
    return at
  })
  return { text: glyphs.map((glyph) => glyph.unicode).join(''), positions, baseline: (pageHeight - state.y) * mmPerPoint }
}
