import type { TextOperation } from '../documents/sheet.ts'
import { correctPoint, type Point } from './correct.ts'
import type { Correction } from './model.ts'

/** How far a letter may stand from its corrected place, in mm, before the run is cut; the eye sees from 0.1 on. */
const tolerance = 0.02

/**
 * A run of text at its corrected place. Letters keep their size, so what a scale adds goes between them; where widths differ or the line
 * rises, one run can't hold all its letters in place and becomes several.
 */
export function correctRun(run: TextOperation, correction: Correction): TextOperation[] {
  const characters = Array.from(run.text)
  const targets = run.positions.map((x) => correctPoint({ x, y: run.baseline }, correction))
  const pieces: TextOperation[] = []
  for (let start = 0; start < targets.length; ) {
    const end = findEnd(run.positions, targets, start)
    pieces.push(cut(run, { characters: characters.slice(start, end), targets: targets.slice(start, end), start }))
    start = end
  }
  return pieces
}

type Piece = { characters: string[]; targets: Point[]; start: number }

function cut(run: TextOperation, { characters, targets, start }: Piece): TextOperation {
  const positions = run.positions.slice(start, start + targets.length)
  const extra = extraSpacing(positions, targets)
  const [first = { x: run.x, y: run.baseline }] = targets
  const last = targets.at(-1) ?? first
  const offset = first.x - (positions[0] ?? 0)
  return {
    ...run,
    x: round(first.x),
    baseline: (first.y + last.y) / 2,
    text: characters.join(''),
    letterSpacing: run.letterSpacing + extra,
    positions: positions.map((x, i) => round(x + offset + i * extra)),
  }
}

/** Just behind the last letter that still stands well in one run that begins at `start`. */
function findEnd(positions: readonly number[], targets: readonly Point[], start: number): number {
  let end = start + 1
  while (end < targets.length && standWell(positions.slice(start, end + 1), targets.slice(start, end + 1))) end++
  return end
}

function standWell(positions: readonly number[], targets: readonly Point[]): boolean {
  const [first] = targets
  const last = targets.at(-1)
  if (!first || !last) return true
  if (Math.abs(last.y - first.y) / 2 > tolerance) return false
  const extra = extraSpacing(positions, targets)
  const offset = first.x - (positions[0] ?? 0)
  return targets.every((target, i) => Math.abs((positions[i] ?? 0) + offset + i * extra - target.x) <= tolerance)
}

/** What comes between two letters so that the first and the last stand at their places. */
function extraSpacing(positions: readonly number[], targets: readonly Point[]): number {
  if (targets.length < 2) return 0
  const wanted = (targets.at(-1)?.x ?? 0) - (targets[0]?.x ?? 0)
  const given = (positions.at(-1) ?? 0) - (positions[0] ?? 0)
  return (wanted - given) / (targets.length - 1)
}

function round(mm: number): number {
  return Math.round(mm * 10_000) / 10_000
}
