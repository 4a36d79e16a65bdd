/** Puts `text` in the place of what stands between two positions; between equal ones it is inserted. */
export type Edit = { from: number; to: number; text: string }

/** Applies edits that do not overlap; those at the same place in the order given. All else stays as it is. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let at = 0
  for (const edit of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (edit.from < at) throw new Error(`applyEdits: an edit at ${edit.from} overlaps one that ends at ${at}`)
    pieces.push(text.slice(at, edit.from), edit.text)
    at = edit.to
  }
  return pieces.join('') + text.slice(at)
}
