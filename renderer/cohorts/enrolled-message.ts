import type { Enrolled } from '../../shared/cohorts/roster.ts'

/** What enrolling came to, with those who needed no enrolling. */
export function enrolledMessage({ added, already }: Enrolled): string {
  if (already === 0) return `已加入 ${added} 人`
  return added === 0 ? `${already} 人原来就在名单里，没有新加入的` : `已加入 ${added} 人；${already} 人原来就在名单里`
}
