import { setImmediate } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import type { LineOperation, RectOperation, Sheet, SheetOperation, TextOperation } from '../../../shared/documents/sheet.ts'
import { pointsPerMm } from '../../../shared/documents/units.ts'
import { openFont } from './fonts.ts'

/** `author` is the centre that issues; `onProgress` hears the number of pages done after each one; `signal` stops between two pages. */
export type PdfOptions = { title: string; author: string; onProgress?: (pagesDone: number) => void; signal?: AbortSignal }

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
  { title, author, onProgress, signal }: PdfOptions,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const info = { Title: title, Author: author, Creator: '青蓝', Producer: '青蓝' }
  // An empty font name keeps pdfkit from reading Helvetica's metrics, a file that the bundled program doesn't have.
  const pdf = new PDFDocument({ autoFirstPage: false, font: '', fontLayoutCache: false, pdfVersion: '1.7', lang: 'zh-CN', info })
  let pagesDone = 0
  for await (const sheet of sheets) {
    signal?.throwIfAborted()
    drawSheet(pdf, sheet)
    yield* drain(pdf)
    onProgress?.(++pagesDone)
    await setImmediate()
  }
  signal?.throwIfAborted()
  pdf.end()
  yield* drain(pdf)
}

function drawSheet(pdf: PDFKit.PDFDocument, sheet: Sheet): void {
  pdf.addPage({ size: [sheet.width * pointsPerMm, sheet.height * pointsPerMm], margin: 0 })
  for (const operation of sheet.operations) drawOperation(pdf, operation)
}

function drawOperation(pdf: PDFKit.PDFDocument, operation: SheetOperation): void {
  if (operation.kind === 'text') drawText(pdf, operation)
  else if (operation.kind === 'line') drawLine(pdf, operation)
  else drawRect(pdf, operation)
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

function drawText(pdf: PDFKit.PDFDocument, { text, x, baseline, face, size, letterSpacing, color }: TextOperation): void {
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
