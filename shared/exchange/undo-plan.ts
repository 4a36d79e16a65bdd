type Values = Readonly<Record<string, string | number | null>>

/** A line of the audit trail that a batch left; a line that changes has only the columns that differ. */
export type WrittenLine = {
  id: number
  subject: string
  subjectId: number
  action: 'create' | 'change' | 'remove'
  before: Values | null
  after: Values | null
}

/** Everything a batch did to one thing, in the order it was done: the thing itself and its parts stand or fall together. */
export type WrittenThing = { subject: string; subjectId: number; own: WrittenLine[]; parts: WrittenLine[] }

/** Puts the lines of a batch together by the thing they belong to; `ownerOf` knows whose part a line is. */
export function groupByThing(
  lines: readonly WrittenLine[],
  ownerOf: (line: WrittenLine) => { subject: string; subjectId: number } | undefined,
): WrittenThing[] {
  const things = new Map<string, WrittenThing>()
  for (const line of lines) {
    const owner = ownerOf(line)
    const { subject, subjectId } = owner ?? line
    const key = `${subject} ${subjectId}`
    const thing = things.get(key) ?? { subject, subjectId, own: [], parts: [] }
    things.set(key, thing)
    thing[owner ? 'parts' : 'own'].push(line)
  }
  return [...things.values()]
}

/** Columns that only follow from others, or say something only together, and are put back with them, or not at all. */
const followed: Readonly<Record<string, string | readonly string[]>> = {
  pinyin: 'name',
  initials: 'name',
  idType: 'idNumber',
  peopleMin: 'peopleText',
  peopleMax: 'peopleText',
  peopleUnit: 'peopleText',
  hoursMin: 'hoursText',
  hoursMax: 'hoursText',
  sessionsMin: 'hoursText',
  sessionsMax: 'hoursText',
  daysMin: 'daysText',
  daysMax: 'daysText',
  monthFrom: 'timeText',
  monthTo: 'timeText',
  state: ['withdrawnOn', 'withdrawnReason'],
  withdrawnOn: ['state', 'withdrawnReason'],
  withdrawnReason: ['state', 'withdrawnOn'],
}

/**
 * Which columns of a change still hold what the batch wrote and go back, which somebody has changed since, and which the table has no more
 * (titles were one text of the teacher once).
 */
export function putBack(line: WrittenLine, current: Values): { back: Values; kept: string[]; gone: string[] } {
  const before = line.before ?? {}
  const after = line.after ?? {}
  const isUntouched = (column: string) => current[column] === after[column]
  const columns = Object.keys(after).filter((column) => column in current)
  const returning = columns.filter((column) => {
    const leaders = [followed[column] ?? []].flat()
    return isUntouched(column) && leaders.every((leader) => !(leader in after) || isUntouched(leader))
  })
  return {
    back: Object.fromEntries(returning.map((column) => [column, before[column] ?? null])),
    kept: columns.filter((column) => !returning.includes(column)),
    gone: Object.keys(after).filter((column) => !(column in current)),
  }
}
