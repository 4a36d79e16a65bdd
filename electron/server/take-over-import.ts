import { setImmediate } from 'node:timers/promises'
import { scoreOf } from '../../shared/exchange/guess-kind.ts'
import type { Answers } from '../../shared/exchange/import-request.ts'
import { importKinds as kindLabels } from '../../shared/exchange/import-request.ts'
import { countVerdicts } from '../../shared/exchange/plan.ts'
import { recognise } from '../../shared/exchange/recognise.ts'
import type { Sheet } from '../../shared/exchange/sheet.ts'
import type { TakeOverSheet } from '../../shared/packs/take-over-sheet.ts'
import type { Store } from './db/open.ts'
import { writeImport } from './exchange/commit.ts'
import { type PlannedImport, planImport } from './exchange/plan-import.ts'
import { importKinds } from './import-kinds.ts'
import type { ImportStep } from './lib/import-kind.ts'
import type { Report } from './lib/progress.ts'
import { teachersImport } from './teachers/import.ts'

type Source = { fileName: string; hash: string }
type Given = TakeOverSheet & { source: Source; answers: Answers }

/** What a school's pack would write, by the same plan as any roster. A known row that the import takes for somebody else is wrong. */
export async function planTakeOver(store: Store, given: Given, report: Report): Promise<PlannedImport> {
  const { sheet, mapping, expected, source, answers } = given
  const known = Object.fromEntries([...expected].map(([line, teacherId]) => [`row:${line}`, teacherId]))
  const asked = {
    file: { ...source, sheets: [sheet] },
    sheet: sheet.name,
    kind: teachersImport,
    options: {},
    answers: { ...answers, ...known },
    mapping,
    corrections: [],
  }
  const plan = await planImport(store, asked, report)
  if ('refusal' in plan) throw new Error(`planTakeOver: ${plan.refusal}`)
  const steps = plan.steps.map((step) => guarded(step, expected))
  const rows = steps.map(({ row }) => row)
  return { ...plan, steps, counts: countVerdicts(rows, plan.counts.leftOut) }
}

/** Writes the good rows of such a plan as a batch of its own; the caller holds the transaction. Answers the batch. */
export async function writeTakeOver(
  store: Store,
  plan: PlannedImport,
  { source, report }: { source: Source; report: Report },
): Promise<number> {
  const { fileName, hash } = source
  const { batchId } = await writeImport(store, { plan, source: { kind: 'teachers', fileName, hash }, report })
  return batchId
}

/** Half of its columns known and its required ones there. */
const likely = 0.6

/** What a workbook that is no pack seems to be, in the user's words. */
export async function guessContent(sheets: readonly Sheet[]): Promise<string | undefined> {
  let best: { label: string; score: number } | undefined
  for (const sheet of sheets.filter(({ hidden }) => !hidden))
    for (const { kind, fields, isGuessed, inCohort } of importKinds) {
      const recognised = isGuessed && !inCohort ? recognise(sheet, fields) : undefined
      const score = recognised ? scoreOf(recognised, fields) : 0
      if (score > (best?.score ?? likely)) best = { label: kindLabels[kind], score }
      await setImmediate()
    }
  return best?.label
}

function guarded(step: ImportStep, expected: ReadonlyMap<number, number>): ImportStep {
  const { row } = step
  const teacherId = expected.get(row.line)
  const isMistaken = teacherId !== undefined && (row.existingId === undefined || row.existingId !== teacherId)
  if (!isMistaken || row.verdict === 'wrong') return step
  const problem = {
    line: row.line,
    column: '',
    field: '身份证号',
    value: '',
    message: '这个号码登记的是另一位老师',
    advice: '请核对是谁的号码',
    severity: 'wrong' as const,
  }
  const problems = row.problems.some(({ severity }) => severity !== 'warning') ? row.problems : [...row.problems, problem]
  return { ...step, row: { ...row, verdict: 'wrong', question: undefined, choices: [], problems } }
}
