import type { Store } from '../db/open.ts'

/** Whether the school is in the registry. */
export function isSchool({ sqlite }: Store, id: number): boolean {
  return Boolean(sqlite.prepare('SELECT 1 FROM school WHERE id = ?').get(id))
}

/** Whether every one of these teachers is in the registry. */
export function areTeachers({ sqlite }: Store, ids: readonly number[]): boolean {
  const find = sqlite.prepare('SELECT 1 FROM teacher WHERE id = ?')
  return ids.every((id) => find.get(id))
}
