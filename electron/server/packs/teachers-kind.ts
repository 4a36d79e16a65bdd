import { setImmediate } from 'node:timers/promises'
import { judgeReturn } from '../../../shared/packs/judge-return.ts'
import { readPack } from '../../../shared/packs/read-pack.ts'
import { takeOverSheet } from '../../../shared/packs/take-over-sheet.ts'
import type { ImportStep } from '../lib/import-kind.ts'
import { planTakeOver } from '../take-over-import.ts'
import { earlierOf, type LoadedPack, type LoadedReturn } from './load-packs.ts'
import { packForm } from './pack-form.ts'
import type { PackKind } from './pack-kind.ts'
import { findReturned } from './roster.ts'
import { toPlanned } from './to-planned.ts'

/** A school checks what is registered of its teachers. */
export const teachersKind: PackKind = {
  import: 'teachers',
  form: packForm,
  numbers: 'full',
  purpose: '发给学校核对',
  read: (sheets, sent, { today }) => readPack(sheets, sent, today),
  open: async (store, packs) => {
    const now = await findReturned(store, packs)
    const identities = new Map([...now].map(([id, { identity }]) => [id, identity]))
    const judge = ({ schoolId, sent, returns }: LoadedPack, entry: LoadedReturn) =>
      judgeReturn({ schoolId, sent, returned: entry.content, now, earlier: earlierOf(returns, entry), decisions: entry.decisions })
    return {
      judge,
      plan: async (pack, entry) => {
        const { content: returned, decisions, fileName, fileHash } = entry
        const given = takeOverSheet({ returned, judged: judge(pack, entry), identities, schoolName: pack.schoolName, decisions })
        const source = { fileName, hash: fileHash }
        const plan = await planTakeOver(store, { ...given, name: 'teachers', source, answers: decisions.answers }, () => setImmediate())
        const added = new Set(returned.added.map(({ line }) => line))
        const looked = plan.steps.filter(({ row }) => added.has(row.line) || !['new', 'changed', 'same'].includes(row.verdict))
        const open = plan.steps.filter(({ row }) => !given.expected.has(row.line) && isOpen(row, entry))
        return { plan, planned: looked.map(({ row }) => toPlanned(row)), openRows: open.map(({ row }) => row.line) }
      },
    }
  },
}

/** An added row that is somebody known already would change or move that person, so it is asked about. */
function isOpen({ line, verdict }: ImportStep['row'], { decisions }: LoadedReturn): boolean {
  if (verdict === 'doubtful') return true
  return verdict === 'changed' && decisions.added[line] !== 'take' && !(`row:${line}` in decisions.answers)
}
