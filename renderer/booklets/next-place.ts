import type { BookletRow, LineKind } from '../../shared/booklets/model.ts'
import { describePlace, type Geometry, lineCount, placeAt } from '../../shared/booklets/places.ts'

/** The size of a booklet's registration pages, or of its review pages. */
export function sizeOf(booklet: BookletRow, kind: LineKind): Geometry {
  return kind === 'hours'
    ? { pages: booklet.pages, linesPerSide: booklet.linesPerSide }
    : { pages: booklet.reviewPages, linesPerSide: booklet.reviewLinesPerSide }
}

/** Where the next line goes, in words. */
export function describeNext(booklet: BookletRow, kind: LineKind): string {
  const size = sizeOf(booklet, kind)
  const next = kind === 'hours' ? booklet.nextHours : booklet.nextReview
  return next > lineCount(size) ? '已写满' : describePlace(placeAt(next, size))
}
