import { chineseDay } from '../dates.ts'

/** What is sent to the group of the schools: who has not returned it yet. `today` is 'YYYY-MM-DD'. */
export function remindText(round: { name: string; dueOn: string }, schools: readonly string[], today: string): string {
  const due = chineseDay(round.dueOn)
  const lead =
    today > round.dueOn
      ? `“${round.name}”已于${due}截止，还有 ${schools.length} 所学校没有交，请尽快报来：`
      : `“${round.name}”${due}截止，还有 ${schools.length} 所学校没有交，请按时报来：`
  return `${lead}\n${schools.join('、')}`
}
