import type { JobCounts } from '../../shared/jobs/model.ts'

/** How many sheets a job has that are to be printed. */
export function totalOf({ waiting, sent, out }: JobCounts): number {
  return waiting + sent + out
}

/** 已打印 120 / 400 张，打废 2 张. */
export function describeCounts(counts: JobCounts): string {
  const { sent, out, skipped, spoiled } = counts
  return [
    `已打印 ${out} / ${totalOf(counts)} 份`,
    sent > 0 && `${sent} 份待确认`,
    spoiled > 0 && `打废 ${spoiled} 份`,
    skipped > 0 && `${skipped} 份不打印`,
  ]
    .filter(Boolean)
    .join('，')
}
