import { setImmediate } from 'node:timers/promises'
import type { Verdict } from '../../../shared/exchange/plan.ts'
import type { PlannedAddition } from '../../../shared/packs/contract.ts'
import { hoursSheet, isTaken } from '../../../shared/packs/hours-sheet.ts'
import { type JudgedHours, judgeHours } from '../../../shared/packs/judge-hours.ts'
import { readHoursPack } from '../../../shared/packs/read-hours-pack.ts'
import type { Store } from '../db/open.ts'
import { planTakeOver, type TakeOut } from '../take-over-import.ts'
import { hoursForm } from './hours-form.ts'
import { earlierOf, type LoadedPack, type LoadedReturn } from './load-packs.ts'
import type { PackKind, PackRoundFacts, PlannedReturn } from './pack-kind.ts'
import { findReturned } from './roster.ts'
import { listStandingHours } from './standing-hours.ts'
import { toPlanned } from './to-planned.ts'

/** A school reports the hours of its own training. */
export const hoursKind: PackKind = {
  import: 'schoolHours',
  form: hoursForm,
  numbers: 'masked',
  purpose: '发给学校填报校本研修学时',
  read: (sheets, sent, { round, today }) => readHoursPack(sheets, sent, { ...spanOf(round), today }),
  open: async (store, packs, round) => {
    const now = await findReturned(store, packs)
    const names = new Map([...now].map(([id, { identity }]) => [id, identity.name]))
    const identities = new Map([...now].map(([id, { identity }]) => [id, identity]))
    const standing = Map.groupBy(listStandingHours(store, { teacherIds: [...now.keys()], ...spanOf(round) }), ({ teacherId }) => teacherId)
    const judgeAll = ({ sent, returns }: LoadedPack, entry: LoadedReturn) =>
      judgeHours({
        sent,
        returned: entry.content,
        names,
        standing: sent.flatMap(({ teacherId }) => standing.get(teacherId) ?? []),
        earlier: earlierOf(returns, entry),
        decisions: entry.decisions,
      })
    return {
      judge: (pack, entry) => judgeAll(pack, entry).judged,
      plan: (pack, entry) => {
        const { content: returned, decisions } = entry
        const { hours } = judgeAll(pack, entry)
        const given = { returned, earlier: earlierOf(pack.returns, entry), hours, identities, schoolName: pack.schoolName, decisions }
        return planHours(store, { entry, sheet: hoursSheet(given), takeOut: takeOutOf(hours, round) })
      },
    }
  },
}

function spanOf({ fromDay, toDay }: PackRoundFacts): { fromDay: string; toDay: string } {
  if (fromDay === null || toDay === null) throw new Error('spanOf: a round of hours has no days')
  return { fromDay, toDay }
}

function takeOutOf(hours: readonly JudgedHours[], { name }: PackRoundFacts): TakeOut[] {
  return hours.filter(isTaken).flatMap(({ value, takeOut: entryId }) => {
    const { line, name: who, now } = value
    return entryId === undefined ? [] : [{ entryId, line, label: `${who}　${now ?? ''}　冲正`, reason: `学校更正：${name}` }]
  })
}

type Given = { entry: LoadedReturn; sheet: ReturnType<typeof hoursSheet>; takeOut: TakeOut[] }

/** Rows of the plan go by the lines of the school's own workbook again; a person with several trainings is looked at once. */
async function planHours(store: Store, { entry, sheet, takeOut }: Given): Promise<PlannedReturn> {
  const { decisions, fileName, fileHash, content } = entry
  const source = { fileName, hash: fileHash }
  const given = { ...sheet, name: 'schoolHours' as const, source, answers: decisions.answers, takeOut }
  const plan = await planTakeOver(store, given, () => setImmediate())
  const added = new Set(content.added.map(({ line }) => line))
  const entered = plan.steps.slice(takeOut.length).map(({ row }) => ({ ...toPlanned(row), line: sheet.lines.get(row.line) ?? row.line }))
  const looked = entered.filter(({ line, verdict }) => added.has(line) || !['new', 'same'].includes(verdict))
  const open = entered.filter(({ verdict }) => verdict === 'doubtful').map(({ line }) => line)
  return { plan, planned: [...Map.groupBy(looked, ({ line }) => line).values()].map(together), openRows: [...new Set(open)] }
}

const worstFirst: readonly Verdict[] = ['doubtful', 'wrong', 'new', 'changed', 'same']

function together(rows: readonly PlannedAddition[]): PlannedAddition {
  const [first] = rows.toSorted((a, b) => worstFirst.indexOf(a.verdict) - worstFirst.indexOf(b.verdict))
  if (!first) throw new Error('together: no row')
  return { ...first, problems: rows.flatMap(({ problems }) => problems) }
}
