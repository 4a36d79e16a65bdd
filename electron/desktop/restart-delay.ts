/** How long a server must have lived, in ms, for its end to count as the first of a new row. */
export const steadyLife = 60_000

const delays = [0, 500, 2_000, 5_000, 10_000] as const

/** Milliseconds to wait before the start after `failures` ends in a row, or nothing when another start would not help. */
export function restartDelay(failures: number): number | undefined {
  return delays[failures - 1]
}
