import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HoursCategory } from '../../../shared/hours/categories.ts'
import type { CountableEntry } from '../../../shared/rules/countable-entry.ts'
import { evaluate } from '../../../shared/rules/evaluate.ts'
import { judgeSums, planSums, sliceKey } from '../../../shared/rules/judge-sums.ts'
import type { Member } from '../../../shared/rules/member.ts'
import { s0RuleSet } from '../../../shared/rules/presets/s0.ts'
import { Predicate, type RuleSet } from '../../../shared/rules/rule-set.ts'
import { isWithin } from '../../../shared/rules/windows.ts'
import { cycle, memberWith, reversalOf, ruleSetWith } from './sample.ts'

const day = fc
  .date({ min: new Date('2018-06-01'), max: new Date('2022-06-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const someCategories = ['ethics', 'online', 'schoolBased', 'inductionAtSchool'] as const

const entries = fc
  .array(
    fc.record({
      category: fc.constantFrom(...someCategories, ...HoursCategory.options),
      date: fc.oneof(day, fc.constantFrom('2018-12-31', '2019-01-01', '2021-12-31', '2022-01-01')),
      hours: fc.integer({ min: 1, max: 400 }),
      /** How many reversals follow one upon the other: 1 takes the entry out, 2 bring it back. */
      reversals: fc.constantFrom(0, 0, 0, 1, 2),
    }),
    { maxLength: 40 },
  )
  .map((drafts) => drafts.flatMap(writeToLedger))

const member: fc.Arbitrary<Member> = fc
  .record({
    stage: fc.constantFrom('学前', '小学', '初中', null),
    post: fc.constantFrom('专任教师', '班主任', '中层干部', '校级正职', null),
    subject: fc.constantFrom('音乐', '语文', null),
    title: fc.constantFrom('县级骨干教师', '市级学科带头人', null),
    status: fc.constantFrom('在职', '在职', '在职', '长病假', '退休'),
    workStartDate: fc.option(fc.oneof(day, fc.constantFrom('2020-02-29', '2020-09'))),
    birthDate: fc.constantFrom('1970-01-01', '1990-05', null),
    memberships: fc.array(fc.record({ group: fc.constantFrom('itUplift', 'cloudClass'), from: day, to: fc.option(day) }), { maxLength: 3 }),
  })
  .map(memberWith)

const predicate: fc.Arbitrary<Predicate> = fc
  .record(
    {
      stage: fc.constantFrom(['学前'], ['小学', '初中']),
      membership: fc.constantFrom(['itUplift'], ['itUplift', 'cloudClass']),
      firstYear: fc.constant(true),
      ageAtMost: fc.integer({ min: 25, max: 60 }),
    },
    { requiredKeys: [] },
  )
  .map((draft) => Predicate.parse(draft))

/** Rule sets far wilder than any county's: overlapping categories, mixed windows, shared and exclusive, pro-rated and not. */
const anyRuleSet: fc.Arbitrary<RuleSet> = fc
  .record({
    special: fc.array(predicate, { minLength: 1, maxLength: 2 }),
    drafts: fc.array(
      fc.record({
        categories: fc.uniqueArray(fc.constantFrom(...someCategories), { minLength: 1 }),
        group: fc.constantFrom('all', 'all', 'special'),
        hours: fc.integer({ min: 1, max: 900 }),
        window: fc.constantFrom('cycle' as const, 'year' as const, 'semester' as const, 'firstYear' as const),
        share: fc.constantFrom('exclusive' as const, 'shared' as const),
        proRata: fc.constantFrom('none' as const, 'byMonths' as const),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ special, drafts }) =>
    ruleSetWith(
      drafts.map((draft, i) => ({ ...draft, id: String(i) })),
      [{ code: 'special', label: '特别', anyOf: special }],
    ),
  )

const ruleSet = fc.oneof(fc.constant(s0RuleSet), anyRuleSet)

test('缺的学时总是应有减已有，不小于零；算上的记录加起来就是已有', () => {
  fc.assert(
    fc.property(ruleSet, member, entries, (rules, who, ledger) => {
      for (const { required, earned, missing, state, counted } of evaluate(rules, cycle, who, ledger).requirements) {
        expect(missing).toBe(Math.max(0, required - earned))
        expect(state).toBe(missing === 0 ? 'met' : 'short')
        expect(sum(ledger.filter((entry) => counted.includes(entry.id)))).toBe(earned)
      }
    }),
  )
})

test('不共用时，一条记录最多算一次，算上的总数不超过台账', () => {
  fc.assert(
    fc.property(ruleSet, member, entries, (rules, who, ledger) => {
      const exclusive = new Set(rules.requirements.filter((requirement) => requirement.share === 'exclusive').map(({ id }) => id))
      const requirements = evaluate(rules, cycle, who, ledger).requirements.filter(({ id }) => exclusive.has(id))
      const counted = requirements.flatMap((requirement) => requirement.counted)
      expect(new Set(counted).size).toBe(counted.length)
      expect(requirements.reduce((total, { earned }) => total + earned, 0)).toBeLessThanOrEqual(sum(ledger))
    }),
  )
})

test('每条记录都有下落：算上、没算上的原因，或没有要求需要它', () => {
  fc.assert(
    fc.property(ruleSet, member, entries, (rules, who, ledger) => {
      const { requirements, unclaimed } = evaluate(rules, cycle, who, ledger)
      const told = requirements.flatMap(({ counted, notCounted }) => [...counted, ...notCounted.map(({ entryId }) => entryId)])
      expect(new Set([...told, ...unclaimed.map(({ entryId }) => entryId)])).toEqual(new Set(ledger.map(({ id }) => id)))
    }),
  )
})

test('全县按合计判断，与逐条判断结果相同', () => {
  fc.assert(
    fc.property(ruleSet, fc.array(member, { minLength: 1, maxLength: 3 }), entries, (rules, people, ledger) => {
      for (const [who, sums] of addUp(rules, people, ledger)) {
        const { state, requirements } = evaluate(rules, cycle, who, ledger)
        const numbers = requirements.map(({ id, window, required, earned, missing, state }) => ({
          id,
          window,
          required,
          earned,
          missing,
          state,
        }))
        expect(judgeSums(rules, cycle, who, sums)).toEqual({ state, requirements: numbers })
      }
    }),
    { numRuns: 500 },
  )
})

test('冲正一条记录，等于从来没有过它', () => {
  fc.assert(
    fc.property(ruleSet, member, entries, fc.nat(), (rules, who, ledger, pick) => {
      const gone = ledger.filter((entry) => entry.reversesId === null && !ledger.some(({ reversesId }) => reversesId === entry.id))
      const entry = gone[pick % Math.max(1, gone.length)]
      if (!entry) return
      const reversed = evaluate(rules, cycle, who, [...ledger, reversalOf(entry, 10_000)])
      const never = evaluate(
        rules,
        cycle,
        who,
        ledger.filter((other) => other !== entry),
      )
      expect(reversed.requirements.map(({ counted, earned }) => ({ counted, earned }))).toEqual(
        never.requirements.map(({ counted, earned }) => ({ counted, earned })),
      )
    }),
  )
})

function writeToLedger(
  { reversals, ...draft }: Omit<CountableEntry, 'id' | 'reversesId'> & { reversals: number },
  i: number,
): CountableEntry[] {
  const written: CountableEntry[] = [{ ...draft, id: i * 10, reversesId: null }]
  for (let n = 1; n <= reversals; n += 1) written.push(...written.slice(-1).map((last) => reversalOf(last, i * 10 + n)))
  return written
}

/** What SQL does: for every person, one sum for each slice of the plan that is meant for that person. */
function addUp(rules: RuleSet, people: Member[], ledger: CountableEntry[]): Map<Member, Map<string, number>> {
  const { shared, personal } = planSums(rules, cycle, people)
  return new Map(
    people.map((who) => {
      const slices = [...shared, ...personal.filter((line) => line.member === who).map((line) => line.slice)]
      const inSlice = (slice: (typeof slices)[number]) =>
        ledger.filter((entry) => entry.category === slice.category && isWithin(entry.date, slice))
      return [who, new Map(slices.map((slice) => [sliceKey(slice), sum(inSlice(slice))]))]
    }),
  )
}

function sum(ledger: CountableEntry[]): number {
  return ledger.reduce((total, entry) => total + entry.hours, 0)
}
