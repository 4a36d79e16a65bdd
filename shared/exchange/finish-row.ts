import { type Change, type Choice, decideVerdict, type PlannedPerson, type PlannedRow, type Problem, type Question } from './plan.ts'

/** What was found out about a row, before it is called new, changed, same, doubtful or wrong. */
export type Findings<Draft> = {
  line: number
  label: string
  draft: Draft
  existingId?: number | undefined
  changes: readonly Change[]
  problems: readonly Problem[]
  ask?: { question: Question; choices: readonly Choice[] } | undefined
  people?: readonly PlannedPerson[]
}

/** A planned row from what was found out; a row that is wrong changes nothing and asks nothing. */
export function finishRow<Draft>({ line, label, draft, existingId, changes, problems, ask, people }: Findings<Draft>): PlannedRow<Draft> {
  const verdict = decideVerdict({ problems, existingId, changes })
  const isUsable = verdict !== 'wrong'
  return {
    line,
    label,
    verdict,
    draft: isUsable ? draft : undefined,
    existingId,
    changes: isUsable ? [...changes] : [],
    problems: [...problems],
    choices: isUsable && ask ? [...ask.choices] : [],
    question: isUsable ? ask?.question : undefined,
    people,
  }
}
