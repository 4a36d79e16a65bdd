import type { Paper } from './model.ts'

/** The papers an office has in its printers, as they lie before the reader; any other size is typed in. B5 is the one of the shops (JIS). */
export const papers = [
  { label: 'A4 横向', pageWidth: 297, pageHeight: 210 },
  { label: 'A4 纵向', pageWidth: 210, pageHeight: 297 },
  { label: 'A3 横向', pageWidth: 420, pageHeight: 297 },
  { label: 'A5 横向', pageWidth: 210, pageHeight: 148 },
  { label: 'A5 纵向', pageWidth: 148, pageHeight: 210 },
  { label: 'B5 横向', pageWidth: 257, pageHeight: 182 },
  { label: 'B5 纵向', pageWidth: 182, pageHeight: 257 },
] as const satisfies readonly (Paper & { label: string })[]

/** 'A4 横向（297 × 210 mm）', or the bare millimetres of another size. */
export function describePaper({ pageWidth, pageHeight }: Paper): string {
  const size = `${pageWidth} × ${pageHeight} mm`
  const known = papers.find((paper) => paper.pageWidth === pageWidth && paper.pageHeight === pageHeight)
  return known ? `${known.label}（${size}）` : size
}

/** Whether a sheet of a layout is printed on this paper; a millimetre is the tolerance of cut paper. */
export function isSheetOf({ pageWidth, pageHeight }: Paper, sheet: { width: number; height: number }): boolean {
  return Math.abs(pageWidth - sheet.width) <= 1 && Math.abs(pageHeight - sheet.height) <= 1
}
