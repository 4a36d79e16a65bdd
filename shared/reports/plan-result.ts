/** A planned number of people and what came of it: 人次 are attendances, people are counted once. */
export type PlanAndResult = {
  peopleMin: number | null
  peopleMax: number | null
  peopleUnit: string | null
  cohorts: number
  times: number
  people: number
}

/** The plan against the result in a few words: a plan in 人次 is compared with attendances, any other with people. */
export function comparePlan({ peopleMin, peopleMax, peopleUnit, cohorts, times, people }: PlanAndResult): string {
  if (cohorts === 0) return '未完成'
  if (peopleMin === null && peopleMax === null) return '计划人数未定'
  const [done, unit] = peopleUnit === '人次' ? [times, '人次'] : [people, '人']
  if (peopleMin !== null && done < peopleMin) return `少 ${peopleMin - done} ${unit}`
  if (peopleMax !== null && done > peopleMax) return `多 ${done - peopleMax} ${unit}`
  return '符合计划'
}
