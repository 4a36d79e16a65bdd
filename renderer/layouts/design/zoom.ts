import type { PageSize } from '../../../shared/documents/design/move-elements.ts'

/** The whole page, or a share of its true size: 1 is a millimetre for a millimetre. */
export type Zoom = 'fit' | number

/** A CSS millimetre in px. */
const truePxPerMm = 96 / 25.4
const [least, most] = [0.25, 8]
/** Rulers and the room around the page, in px. */
const around = 20 + 2 * 24 + 4

/** How many px a millimetre of the page takes. `room` is what the window leaves, in px. */
export function scaleOf(zoom: Zoom, page: PageSize, room: PageSize): number {
  if (zoom !== 'fit') return zoom * truePxPerMm
  if (room.width === 0) return truePxPerMm
  const fitting = Math.min((room.width - around) / page.width, (room.height - around) / page.height)
  return Math.max(fitting, least * truePxPerMm)
}

/** The zoom a tenth larger or smaller than what is seen at a scale. */
export function zoomStep(scale: number, direction: 1 | -1): number {
  const next = (scale / truePxPerMm) * 1.1 ** direction
  return Math.round(Math.min(most, Math.max(least, next)) * 100) / 100
}
