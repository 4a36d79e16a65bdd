import type { Answers } from '../../../shared/exchange/import-request.ts'
import { type Verdict, waitsFor } from '../../../shared/exchange/plan.ts'
import type { OpenQuestion, Preview } from '../../../shared/exchange/preview.ts'
import type { ImportStep } from '../lib/import-kind.ts'
import type { PlannedImport } from './plan-import.ts'

/** Of rows that need nobody's eye only the first are sent; the counts say how many there are. */
const mostShown: Readonly<Partial<Record<Verdict, number>>> = { new: 5_000, same: 5_000 }

/** What the dry run shows of a plan. */
export function previewOf({ steps, counts, corrections, omitted }: PlannedImport, answers: Answers): Preview {
  const shown = { new: 0, changed: 0, same: 0, doubtful: 0, wrong: 0 }
  const rows = steps.flatMap(({ row }) => {
    const { line, verdict, changes } = row
    shown[verdict] += 1
    return shown[verdict] > (mostShown[verdict] ?? Number.POSITIVE_INFINITY) ? [] : [{ line, verdict, label: labelOf(row), changes }]
  })
  const problems = steps.flatMap(({ row }) => row.problems.map((problem) => ({ ...problem, label: row.label ?? '' })))
  const waiting = steps.filter(({ row }) => waitsFor(row).length > 0).length
  return { counts, rows, problems, questions: questionsOf(steps, answers), waiting, corrections, omitted }
}

function labelOf(row: ImportStep['row']): string {
  const { label = '' } = row
  return waitsFor(row).length > 0 ? `${label}（待匹配）` : label
}

/** Each question once, with every line that waits for its answer. */
function questionsOf(steps: readonly ImportStep[], answers: Answers): OpenQuestion[] {
  const questions = new Map<string, OpenQuestion>()
  for (const { row } of steps) {
    if (!row.question) continue
    const known = questions.get(row.question.key)
    if (known) known.lines.push(row.line)
    else {
      const { choices, label = '' } = row
      questions.set(row.question.key, { ...row.question, lines: [row.line], label, choices, isAnswered: row.question.key in answers })
    }
  }
  return [...questions.values()]
}
