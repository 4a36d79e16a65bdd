import type { CountableEntry } from '../../../shared/rules/countable-entry.ts'
import type { Member } from '../../../shared/rules/member.ts'
import { RuleSet } from '../../../shared/rules/rule-set.ts'

export const cycle = { from: '2019-01-01', to: '2021-12-31' }

/** A junior-secondary teacher of Chinese, long in service, of whom nothing special is asked. */
export function memberWith(changes: Partial<Member> = {}): Member {
  const plain = { stage: '初中', post: '专任教师', subject: '语文', title: null, status: '在职' }
  return { ...plain, workStartDate: '2005-09-01', birthDate: '1982-03-04', memberships: [], ...changes }
}

export function entryWith(changes: Partial<CountableEntry> = {}): CountableEntry {
  return { id: 1, category: 'ethics', date: '2020-05-06', hours: 60, reversesId: null, ...changes }
}

/** A reversing entry as the ledger writes it: same category, same date, hours negated. */
export function reversalOf(entry: CountableEntry, id: number): CountableEntry {
  return { ...entry, id, hours: -entry.hours, reversesId: entry.id }
}

type Draft = Partial<RuleSet['requirements'][number]> & { id: string }

/** A small rule set: requirements for everyone unless said otherwise. */
export function ruleSetWith(drafts: Draft[], groups: RuleSet['groups'] = []): RuleSet {
  const usual = { categories: ['ethics'], group: 'all', hours: 360, window: 'cycle', share: 'exclusive', proRata: 'none' }
  return RuleSet.parse({
    id: 'test',
    version: 1,
    name: '测试方案',
    source: '测试',
    cycleYears: 3,
    leftStatuses: ['退休'],
    groups: [{ code: 'all', label: '全体', anyOf: [{}] }, ...groups],
    requirements: drafts.map((draft) => ({ ...usual, label: `要求${draft.id}`, ...draft })),
  })
}
