/**
 * Rows that are put into a sheet: `first` to `last` are the template's own rows of data, `by` rows follow them, and everything below goes
 * down. Lines are 1-based.
 */
export type Insertion = { first: number; last: number; by: number }

/** Where a line stands afterwards. */
export function lineAfter(line: number, { last, by }: Insertion): number {
  return line > last ? line + by : line
}

/** Where an area of a formula stands afterwards; one that reaches to the last row of data takes the new rows in. */
export function linesAfter(from: number, to: number, insertion: Insertion): { from: number; to: number } {
  const { first, last, by } = insertion
  const reaches = to === last && (from < last || first === last)
  return { from: lineAfter(from, insertion), to: reaches ? to + by : lineAfter(to, insertion) }
}
