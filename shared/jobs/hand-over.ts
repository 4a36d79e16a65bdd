/** A sheet of a job as it lies on the pile: its place from 1, whose it is, and the school it goes to. */
export type PiledSheet = { position: number; label: string; number: string | null; schoolName: string | null }

/** Sheets that lie together and go to one school. `schoolTotal` is how many the school gets in all. */
export type SortingRun = {
  place: string
  schoolName: string
  count: number
  schoolTotal: number
  firstName: string
  lastName: string
}

export const withoutSchool = '没有学校'

/** The pile cut wherever the school changes: sorted by school a line for each school, sorted by name nearly one for each sheet. */
export function sortingRuns(sheets: readonly PiledSheet[]): SortingRun[] {
  const totals = Map.groupBy(sheets, schoolOf)
  const runs: PiledSheet[][] = []
  for (const sheet of sheets) {
    const current = runs.at(-1)
    const last = current?.at(-1)
    if (current && last && schoolOf(last) === schoolOf(sheet)) current.push(sheet)
    else runs.push([sheet])
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)]
    if (!first || !last) return []
    const place = run.length === 1 ? `${first.position}` : `${first.position}—${last.position}`
    const schoolTotal = totals.get(schoolOf(first))?.length ?? run.length
    return [{ place, schoolName: schoolOf(first), count: run.length, schoolTotal, firstName: first.label, lastName: last.label }]
  })
}

/** The sheets of each school, in the order in which the schools first come up in the pile; what goes to no school is left out. */
export function sheetsBySchool<T extends PiledSheet>(sheets: readonly T[]): Map<string, T[]> {
  const grouped = Map.groupBy(sheets, schoolOf)
  grouped.delete(withoutSchool)
  return grouped
}

function schoolOf({ schoolName }: PiledSheet): string {
  return schoolName ?? withoutSchool
}
