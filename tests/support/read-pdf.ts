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

export type Area = { x: number; y: number; width: number; height: number }

/** The pictures of a page, each by its place in mm from the top left corner: the matrix that is in force where it is painted. */
export async function readPictures(pdf: Pdf, pageNumber: number): Promise<Area[]> {
  const page = await pdf.getPage(pageNumber)
  const { fnArray, argsArray } = await page.getOperatorList()
  const stack: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  const areas: Area[] = []
  for (const [i, operator] of fnArray.entries()) {
    if (operator === OPS.save) stack.push(matrix)
    if (operator === OPS.restore) matrix = stack.pop() ?? matrix
    if (operator === OPS.transform) matrix = multiply(matrix, argsArray[i] as Matrix)
    if (operator === OPS.paintImageXObject) areas.push(areaOf(matrix, page.view[3] ?? 0))
  }
  return areas
}

type Matrix = [number, number, number, number, number, number]

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** A picture fills the unit square, which the matrix puts on the page; there y counts upwards. */
function areaOf([width, , , height, x, y]: Matrix, pageHeight: number): Area {
  return { x: x * mmPerPoint, y: (pageHeight - y - height) * mmPerPoint, width: width * mmPerPoint, height: height * mmPerPoint }
}

/** The paths that a page paints, in order, each as the areas of its pieces (a line, a rectangle, all modules of a QR code) in mm from the top left corner. */
export async function readPaths(pdf: Pdf, pageNumber: number): Promise<Area[][]> {
  const { fnArray, argsArray } = await (await pdf.getPage(pageNumber)).getOperatorList()
  const paths: Area[][] = []
  for (const [i, operator] of fnArray.entries()) {
    const args = argsArray[i]
    if (operator === OPS.constructPath && args[0] !== OPS.endPath) paths.push(piecesOf([...(args[1][0] as Iterable<number>)]))
  }
  return paths
}

/** pdfjs writes a path as moveTo (0 x y), lineTo (1 x y) and close (4); pdfkit draws straight lines only here. */
function piecesOf(path: readonly number[]): Area[] {
  const pieces: { xs: number[]; ys: number[] }[] = []
  for (let at = 0; at < path.length; ) {
    const operator = path[at]
    if (operator === 4) {
      at += 1
      continue
    }
    if (operator === 0) pieces.push({ xs: [], ys: [] })
    pieces.at(-1)?.xs.push((path[at + 1] ?? 0) * mmPerPoint)
    pieces.at(-1)?.ys.push((path[at + 2] ?? 0) * mmPerPoint)
    at += 3
  }
  return pieces.map(({ xs, ys }) => {
    const [x, y] = [Math.min(...xs), Math.min(...ys)]
    return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
  })
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
