/** Line → the first line with the same key, for every row after the first. Rows without a key (undefined) repeat nothing. */
export function findRepeats<Row extends { line: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | undefined,
): Map<number, number> {
  const firstLines = new Map<string, number>()
  const repeats = new Map<number, number>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === undefined) continue
    const first = firstLines.get(key)
    if (first === undefined) firstLines.set(key, row.line)
    else repeats.set(row.line, first)
  }
  return repeats
}
