import { type Pdf, readStrokes } from './read-pdf.ts'

/** The centres of the crosses of a calibration sheet in mm, in the order of their numbers: its only strokes of a quarter millimetre. */
export async function readCrosses(pdf: Pdf): Promise<{ x: number; y: number }[]> {
  const strokes = (await readStrokes(pdf, 1)).filter(({ thickness }) => Math.abs(thickness - 0.25) < 0.01)
  return Array.from({ length: strokes.length / 2 }, (_, i) => {
    const across = strokes[2 * i]
    const down = strokes[2 * i + 1]
    if (!across || !down) throw new Error('readCrosses: half a cross')
    return { x: (down.x + down.toX) / 2, y: (across.y + across.toY) / 2 }
  })
}
