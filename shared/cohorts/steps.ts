import { formatTenths } from '../hours/format.ts'
import type { CohortProgress } from './model.ts'

/** The way of a cohort; each step names the tab where it is done. */
export type CohortStep = {
  tab: 'roster' | 'sessions' | 'scores' | 'completion'
  label: string
  isDone: boolean
  note: string
  advice: string
}

/** The five steps from the roster to the completion: what is done, and for those that are not, what to do. */
export function stepsOf(progress: CohortProgress): CohortStep[] {
  const { state, enrolled, sessions, sessionHours, marks, components, scores } = progress
  const unmarked = enrolled * sessions - marks
  const unscored = enrolled * components - scores
  const hasAttendance = enrolled > 0 && sessions > 0 && unmarked === 0
  return [
    { tab: 'roster', label: '名单', isDone: enrolled > 0, note: `${enrolled} 人`, advice: '把参训的老师加进名单。' },
    {
      tab: 'sessions',
      label: '课次与考勤',
      isDone: hasAttendance,
      note: sessions === 0 ? '未安排' : `${sessions} 次 ${formatTenths(sessionHours)} 学时`,
      advice: sessions === 0 ? '安排课次，学时从课次的出勤得来。' : `还有 ${unmarked} 处考勤没有记。`,
    },
    {
      tab: 'scores',
      label: '成绩',
      isDone: components === 0 ? hasAttendance : enrolled > 0 && unscored === 0,
      note: components === 0 ? '只看出勤' : `${components} 项`,
      advice: components === 0 ? '记完考勤即可；要考试的，先定成绩方案。' : `还有 ${unscored} 个成绩没有录入。`,
    },
    {
      tab: 'completion',
      label: '锁定名单',
      isDone: state !== 'open',
      note: state === 'open' ? '未锁定' : '已锁定',
      advice: '核对名单后锁定，锁定后不能再增减学员。',
    },
    {
      tab: 'completion',
      label: '结业',
      isDone: state === 'completed',
      note: state === 'completed' ? '已结业' : '未结业',
      advice: '核对每个人的结果，然后结业，合格的学员记入学时台账。',
    },
  ]
}

/** The first step that is not done; none when the cohort is completed. A roster may be locked before the last mark is entered. */
export function nextStep(progress: CohortProgress): CohortStep | undefined {
  return progress.state === 'completed' ? undefined : stepsOf(progress).find(({ isDone }) => !isDone)
}
