import type { KindCount } from '../../shared/activities/model.ts'

/** '听课 3，评课 2' */
export function describeCounts(counts: readonly KindCount[]): string {
  return counts.map(({ kind, times }) => `${kind} ${times}`).join('，')
}
