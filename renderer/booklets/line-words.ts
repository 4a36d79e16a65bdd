import type { BookletLine } from '../../shared/booklets/model.ts'
import { chineseDay } from '../../shared/dates.ts'
import { formatTenths } from '../../shared/hours/format.ts'

/** What stands on a line, in a few words. */
export function describeContent(content: BookletLine['content']): string {
  if ('what' in content) return `${content.what}，${formatTenths(content.hours)} 学时`
  return `${content.year} 年 ${content.verdict}，实修 ${formatTenths(content.done)} 学时`
}

/** When it was. */
export function describeWhen(content: BookletLine['content']): string {
  if (!('what' in content)) return `盖章 ${chineseDay(content.stampedOn)}`
  const { startsOn, endsOn } = content
  return startsOn === endsOn ? chineseDay(startsOn) : `${chineseDay(startsOn)}至${chineseDay(endsOn)}`
}
