import { setImmediate } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import type {
  LineOperation,
  ModulesOperation,
  PictureOperation,
  RectOperation,
  Sheet,
  SheetOperation,
  TextOperation,
} from '../../../shared/documents/sheet.ts'
import { pointsPerMm } from '../../../shared/documents/units.ts'
import { bundledKit, type DrawingKit } from './drawing-kit.ts'

/**
 * `author` is the centre that issues; `kit` has the office's own faces and pictures, where the sheets were laid out with it; `onProgress` hears
 * the number of pages done after each one; `signal` stops between two pages.
 */
export type PdfOptions = {
  title: string
  author: string
  kit?: DrawingKit
  onProgress?: (pagesDone: number) => void
  signal?: AbortSignal
}

/** Sheets as one PDF in memory (about 2 KB a certificate, plus the subsets of the faces). */
export async function drawPdf(sheets: Iterable<Sheet> | AsyncIterable<Sheet>, options: PdfOptions): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for await (const chunk of streamPdf(sheets, options)) chunks.push(chunk)
  return new Blob(chunks, { type: 'application/pdf' })
}

/**
 * Sheets as the bytes of a PDF, while they are drawn. Only one page is held at a time; between two pages the event loop is free, so that
 * other requests are answered and a cancel is heard.
 */
export async function* streamPdf(
  sheets: Iterable<Sheet> | AsyncIterable<Sheet>,
  { title, author, kit = bundledKit, onProgress, signal }: PdfOptions,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const info = { Title: title, Author: author, Creator: '青蓝', Producer: '青蓝' }
  // An empty font name keeps pdfkit from reading Helvetica's metrics, a file that the bundled program doesn't have.
  const pdf = new PDFDocument({ autoFirstPage: false, font: '', fontLayoutCache: false, pdfVersion: '1.7', lang: 'zh-CN', info })
  const canvas = { pdf, openFont: kit.openFont, openPicture: pictureOpener(pdf, kit.findPicture) }
  let pagesDone = 0
  for await (const sheet of sheets) {
    signal?.throwIfAborted()
    drawSheet(canvas, sheet)
    yield* drain(pdf)
    onProgress?.(++pagesDone)
    await setImmediate()
  }
  signal?.throwIfAborted()
  pdf.end()
  // A picture with transparency is still being unpacked now, so the last bytes come when they come.
  for await (const chunk of pdf) yield chunk
}

type OpenedPicture = ReturnType<PDFKit.PDFDocument['openImage']>
type Canvas = { pdf: PDFKit.PDFDocument; openFont: DrawingKit['openFont']; openPicture: (key: string) => OpenedPicture }

function pictureOpener(pdf: PDFKit.PDFDocument, findPicture: DrawingKit['findPicture']): Canvas['openPicture'] {
  const opened = new Map<string, OpenedPicture>()
  return (key) => {
    const known = opened.get(key)
    if (known) return known
    const bytes = findPicture(key)
    if (!bytes) throw new Error(`openPicture: no picture ${key}`)
    const picture = pdf.openImage(Buffer.from(bytes))
    opened.set(key, picture)
    return picture
  }
}

function drawSheet(canvas: Canvas, sheet: Sheet): void {
  canvas.pdf.addPage({ size: [sheet.width * pointsPerMm, sheet.height * pointsPerMm], margin: 0 })
  for (const operation of sheet.operations) drawOperation(canvas, operation)
}

function drawOperation(canvas: Canvas, operation: SheetOperation): void {
  const { pdf } = canvas
  if (operation.kind === 'text') drawText(canvas, operation)
  else if (operation.kind === 'line') drawLine(pdf, operation)
  else if (operation.kind === 'rect') drawRect(pdf, operation)
  else if (operation.kind === 'picture') drawPicture(canvas, operation)
  else drawModules(pdf, operation)
}

function drawLine(pdf: PDFKit.PDFDocument, { x, y, toX, toY, thickness, color }: LineOperation): void {
  pdf.moveTo(x * pointsPerMm, y * pointsPerMm).lineTo(toX * pointsPerMm, toY * pointsPerMm)
  pdf.lineWidth(thickness * pointsPerMm).stroke(color)
}

function drawRect(pdf: PDFKit.PDFDocument, { x, y, width, height, thickness, color, fill }: RectOperation): void {
  pdf.rect(x * pointsPerMm, y * pointsPerMm, width * pointsPerMm, height * pointsPerMm).lineWidth(thickness * pointsPerMm)
  if (fill && thickness > 0) pdf.fillAndStroke(fill, color)
  else if (fill) pdf.fill(fill)
  else if (thickness > 0) pdf.stroke(color)
}

function drawPicture({ pdf, openPicture }: Canvas, { picture, fit, opacity, ...frame }: PictureOperation): void {
  const [x, y, width, height] = [frame.x * pointsPerMm, frame.y * pointsPerMm, frame.width * pointsPerMm, frame.height * pointsPerMm]
  pdf.save().opacity(opacity).rect(x, y, width, height).clip()
  pdf.image(openPicture(picture), x, y, {
    [fit === 'contain' ? 'fit' : 'cover']: [width, height],
    align: 'center',
    valign: 'center',
  })
  pdf.restore()
}

function drawModules(pdf: PDFKit.PDFDocument, { rects, color }: ModulesOperation): void {
  for (const [x, y, width, height] of rects) pdf.rect(x * pointsPerMm, y * pointsPerMm, width * pointsPerMm, height * pointsPerMm)
  pdf.fill(color)
}

function drawText({ pdf, openFont }: Canvas, { text, x, baseline, face, size, letterSpacing, color }: TextOperation): void {
  // pdfkit takes an opened fontkit font as well as a file; its types don't say so.
  pdf
    .font(openFont(face) as unknown as Uint8Array, face)
    .fontSize(size)
    .fillColor(color)
  pdf.text(text, x * pointsPerMm, baseline * pointsPerMm, {
    lineBreak: false,
    baseline: 'alphabetic',
    characterSpacing: letterSpacing * pointsPerMm,
  })
}

/** What pdfkit has written so far. It never waits for a reader, so reading is what keeps its buffer small. */
function* drain(pdf: PDFKit.PDFDocument): Generator<Uint8Array<ArrayBuffer>> {
  for (let chunk = pdf.read(); chunk !== null; chunk = pdf.read()) yield chunk
}
