import { setImmediate } from 'node:timers/promises'
import type { Committed } from '../../shared/exchange/contract.ts'
import { scoreOf } from '../../shared/exchange/guess-kind.ts'
import { type Answers, importKinds as kindLabels } from '../../shared/exchange/import-request.ts'
import { countVerdicts } from '../../shared/exchange/plan.ts'
import type { Sheet } from '../../shared/exchange/sheet.ts'
import type { HoursImport } from '../../shared/hours/import.ts'
import type { TakeOverSheet } from '../../shared/packs/take-over-sheet.ts'
import type { Store } from './db/open.ts'
import { writeImport } from './exchange/commit.ts'
import { type PlannedImport, planImport } from './exchange/plan-import.ts'
import { schoolHoursImport } from './hours/import.ts'
import { reverseByImport } from './hours/take-back.ts'
import { importKinds } from './import-kinds.ts'
import type { ImportStep } from './lib/import-kind.ts'
import type { Report } from './lib/progress.ts'
import { recogniseGently } from './lib/recognise-once.ts'
import { teachersImport } from './teachers/import.ts'

type TakeOverSource = { fileName: string; hash: string }

/** What a school's pack is read as; `meant` is which teacher a planned row is about. */
const packImports = {
  teachers: { kind: teachersImport, meant: ({ row }: ImportStep) => row.existingId },
  schoolHours: { kind: schoolHoursImport, meant: ({ row }: ImportStep) => (row.draft as HoursImport | undefined)?.teacherId },
}
export type PackImport = keyof typeof packImports

/** An entry of the ledger that is to be reversed because the school says otherwise now; `line` is that of its workbook. */
export type TakeOut = { entryId: number; line: number; label: string; reason: string }

type Given = TakeOverSheet & { name: PackImport; source: TakeOverSource; answers: Answers; takeOut?: readonly TakeOut[] }

/** What a school's pack would write, by the same plan as any sheet. A known row that the import takes for somebody else is wrong. */
export async function planTakeOver(store: Store, given: Given, report: Report): Promise<PlannedImport> {
  const { name, sheet, mapping, expected, source, answers, takeOut = [] } = given
  const { kind, meant } = packImports[name]
  const known = Object.fromEntries([...expected].map(([line, teacherId]) => [`row:${line}`, teacherId]))
  const asked = {
    file: { ...source, sheets: [sheet] },
    sheet: sheet.name,
    kind,
    options: {},
    answers: { ...answers, ...known },
    mapping,
    corrections: [],
  }
  const plan = await planImport(store, asked, report)
  if ('refusal' in plan) throw new Error(`planTakeOver: ${plan.refusal}`)
  const steps = [...takeOut.map(takeOutStep), ...plan.steps.map((step) => guarded(step, expected.get(step.row.line), meant(step)))]
  const rows = steps.map(({ row }) => row)
  return { ...plan, steps, counts: countVerdicts(rows, plan.counts.leftOut) }
}

/** Reversed in the batch that enters what holds now, so that both are undone together. */
function takeOutStep({ entryId, line, label, reason }: TakeOut): ImportStep {
  const row = { line, label, verdict: 'changed' as const, existingId: entryId, changes: [], problems: [], choices: [] }
  return { row, write: (store, why) => reverseByImport(store, entryId, { ...why, reason }) }
}

/** Writes the good rows of such a plan as a batch of its own; the caller holds the transaction. */
export async function writeTakeOver(
  store: Store,
  plan: PlannedImport,
  { name, source, report }: { name: PackImport; source: TakeOverSource; report: Report },
): Promise<Committed> {
  const { fileName, hash } = source
  return writeImport(store, { plan, source: { kind: packImports[name].kind.kind, fileName, hash }, report })
}

/** Half of its columns known and its required ones there. */
const likely = 0.6

/** What a workbook that is no pack seems to be, in the user's words. */
export async function guessContent(sheets: readonly Sheet[]): Promise<string | undefined> {
  let best: { label: string; score: number } | undefined
  for (const sheet of sheets.filter(({ hidden }) => !hidden))
    for (const { kind, fields, isGuessed, inCohort } of importKinds) {
      const recognised = isGuessed && !inCohort ? await recogniseGently(sheet, fields) : undefined
      const score = recognised ? scoreOf(recognised, fields) : 0
      if (score > (best?.score ?? likely)) best = { label: kindLabels[kind], score }
      await setImmediate()
    }
  return best?.label
}

function guarded(step: ImportStep, expected: number | undefined, meant: number | undefined): ImportStep {
  const { row } = step
  if (expected === undefined || meant === expected || row.verdict === 'wrong') return step
  const problem = {
    line: row.line,
    column: '',
    field: '身份证号',
    value: '',
    message: meant === undefined ? '认不准是哪位老师' : '这个号码登记的是另一位老师',
    advice: meant === undefined ? '请到教师页补上身份证号' : '请核对是谁的号码',
    severity: 'wrong' as const,
  }
  const problems = row.problems.some(({ severity }) => severity !== 'warning') ? row.problems : [...row.problems, problem]
  return { ...step, row: { ...row, verdict: 'wrong', question: undefined, choices: [], problems } }
}
