import type { Title } from '../../../shared/titles/model.ts'
import type { Store } from '../db/open.ts'

/** The number of the certificate of a title: as entered, or of the one that the office has issued and that is valid. */
export const numberOfTitle = `coalesce(title.number, (
  SELECT certificate.number FROM certificate WHERE certificate.teacherId = title.teacherId AND certificate.kind = 'title'
    AND certificate.state = 'issued' AND certificate.about = title.name ORDER BY certificate.id DESC LIMIT 1))`

/** The titles of these teachers, in the order they were entered: one read for any number of them. */
export function listTitlesBorne({ sqlite }: Store, teacherIds: readonly number[]): Map<number, Title[]> {
  const rows = sqlite
    .prepare(
      `SELECT teacherId, id, name, level, grantedOn, grantedBy, ${numberOfTitle} AS number, state, withdrawnOn, withdrawnReason FROM title
       WHERE teacherId IN (SELECT value FROM json_each(?)) ORDER BY id`,
    )
    .all(JSON.stringify(teacherIds)) as (Title & { teacherId: number })[]
  const titles = new Map<number, Title[]>()
  for (const { teacherId, ...title } of rows) {
    const own = titles.get(teacherId)
    if (own) own.push(title)
    else titles.set(teacherId, [title])
  }
  return titles
}
