import { chineseDay } from '../dates.ts'

/** Schools to be reminded: nothing has come from the `silent`, what came from the `odd` is about other people than were asked for. */
type Reminded = { silent: readonly string[]; odd: readonly string[] }

/** What is sent to the group of the schools; empty where nobody has to be reminded. `today` is 'YYYY-MM-DD'. */
export function remindText(round: { name: string; dueOn: string }, { silent, odd }: Reminded, today: string): string {
  const paragraphs = [
    ...(silent.length > 0
      ? [`${leadOf(round, today)}，还有 ${silent.length} 所学校没有交，请${today > round.dueOn ? '尽快' : '按时'}报来：`, silent.join('、')]
      : []),
    ...(odd.length > 0
      ? [`“${round.name}”有 ${odd.length} 所学校交回的名单和发出的对不上，请用发给本校的原表重新填报：`, odd.join('、')]
      : []),
  ]
  return paragraphs.join('\n')
}

/** With how many days there are left, or have passed. */
function leadOf({ name, dueOn }: { name: string; dueOn: string }, today: string): string {
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / 86_400_000)
  if (days < 0) return `“${name}”已于${chineseDay(dueOn)}截止（过了 ${-days} 天）`
  return `“${name}”${chineseDay(dueOn)}截止（${days === 0 ? '今天' : `剩 ${days} 天`}）`
}
