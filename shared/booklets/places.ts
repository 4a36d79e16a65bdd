import * as z from 'zod'

export const sides = { left: '左页', right: '右页' } as const satisfies Record<string, string>
export const Side = z.enum(Object.keys(sides) as (keyof typeof sides)[])
export type Side = z.infer<typeof Side>

/** A line of a booklet as one finds it: which opening, which side of it, which line, each from 1. */
export const Place = z.object({
  page: z.int('请填写第几页').min(1, '从第 1 页数起').max(200, '页数太多了'),
  side: Side,
  line: z.int('请填写第几行').min(1, '从第 1 行数起').max(100, '行数太多了'),
})
export type Place = z.infer<typeof Place>

/** How many openings there are, and how many lines stand on each side of one. */
export type Geometry = { pages: number; linesPerSide: number }

/** The place of the n-th line from 1: the left side down, then the right side, then the next opening. */
export function placeAt(number: number, { linesPerSide }: Pick<Geometry, 'linesPerSide'>): Place {
  const side = Math.floor((number - 1) / linesPerSide)
  return { page: Math.floor(side / 2) + 1, side: side % 2 === 0 ? 'left' : 'right', line: ((number - 1) % linesPerSide) + 1 }
}

/** The number from 1 of a place; undefined where the booklet has no such line. */
export function numberOf({ page, side, line }: Place, geometry: Geometry): number | undefined {
  if (page > geometry.pages || line > geometry.linesPerSide) return undefined
  return ((page - 1) * 2 + (side === 'left' ? 0 : 1)) * geometry.linesPerSide + line
}

/** How many lines a booklet has. */
export function lineCount({ pages, linesPerSide }: Geometry): number {
  return pages * 2 * linesPerSide
}

/** The next free line: after all that were ever used, spoiled ones too, and not before the one the office named. */
export function nextFree(from: number, lastUsed: number | null): number {
  return Math.max(from, (lastUsed ?? 0) + 1)
}

export function describePlace({ page, side, line }: Place): string {
  return `第 ${page} 页${sides[side]}第 ${line} 行`
}
