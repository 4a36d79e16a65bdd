import { chineseDay } from '../dates.ts'
import { hoursCategories } from '../hours/categories.ts'
import { formatTenths } from '../hours/format.ts'
import { type Claim, hasLeft } from './claims.ts'
import type { CountableEntry } from './countable-entry.ts'
import { ageOn } from './groups.ts'
import type { Member } from './member.ts'
import type { RuleSet } from './rule-set.ts'
import type { RequirementSum } from './verdict.ts'
import { asDay, countMonths, type Window } from './windows.ts'

/** Why a requirement applies and how much it asks: group, facts, window, pro-rated or not. */
export function explainClaim(claim: Claim, member: Member, cycle: Window): string {
  const facts = factsOf(claim, member, cycle)
  const group = facts.length > 0 ? `属于“${claim.group.label}”（${facts.join('，')}）` : `属于“${claim.group.label}”`
  return `${group}，${inChinese(claim.window)}应有 ${formatTenths(claim.required)} 学时${explainProRata(claim)}。`
}

/** Why an entry of the right category adds nothing to a requirement. */
export function explainNotCounted(
  entry: CountableEntry,
  window: Window,
  { reversed, holder }: { reversed: ReadonlySet<number>; holder: string | undefined },
): string {
  if (entry.reversesId !== null) return '冲正记录，与原记录抵消'
  if (reversed.has(entry.id)) return '已冲正'
  if (entry.date < window.from) return `早于${inChinese(window)}`
  if (entry.date > window.to) return `晚于${inChinese(window)}`
  return holder ? `已计入“${holder}”，不重复计算` : '已计入其他要求，不重复计算'
}

export function explainUnclaimed(entry: CountableEntry): string {
  return `没有适用的要求需要“${hoursCategories[entry.category]}”学时`
}

export function explainState(ruleSet: RuleSet, member: Member, requirements: readonly RequirementSum[]): string {
  if (hasLeft(ruleSet, member)) return `人员状态为“${member.status}”，不再考核`
  if (requirements.length === 0) return '本周期没有适用的要求'
  const short = requirements.filter((requirement) => requirement.state === 'short')
  if (short.length === 0) return `${requirements.length} 项要求全部达到`
  const missing = short.reduce((total, requirement) => total + requirement.missing, 0)
  return `${requirements.length} 项要求中有 ${short.length} 项未达到，共缺 ${formatTenths(missing)} 学时`
}

function factsOf({ window, basis: { predicate, periods } }: Claim, member: Member, cycle: Window): string[] {
  const facts: string[] = []
  if (predicate.stage) facts.push(`任教学段：${member.stage}`)
  if (predicate.post) facts.push(`岗位：${member.post}`)
  if (predicate.subject) facts.push(`任教学科：${member.subject}`)
  if (predicate.titleIncludes) facts.push(`人才称号：${member.title}`)
  if (predicate.ageAtMost !== undefined && member.birthDate) facts.push(`周期首日 ${ageOn(cycle.from, member.birthDate)} 周岁`)
  if (predicate.membership) facts.push(`${periods.map(inChinese).join('、')}在名单内`)
  const { workStartDate } = member
  if (workStartDate && (predicate.firstYear || asDay(workStartDate) > window.from)) facts.push(`${chineseDay(workStartDate)}参加工作`)
  return facts
}

function explainProRata({ requirement, window, basis }: Claim): string {
  const all = countMonths([window])
  const present = countMonths(basis.periods)
  if (present === all) return ''
  if (requirement.proRata === 'none') return '，不按在岗时间折算'
  return `（全额 ${formatTenths(requirement.hours)} 学时，按 ${all} 个月中的 ${present} 个月折算）`
}

function inChinese({ from, to }: Window): string {
  return `${chineseDay(from)}至${chineseDay(to)}`
}
