import type { Problem } from './plan.ts'

/** Problems of one kind, however many rows have them: "身份证号　校验位不对". */
export type ProblemGroup<One extends Problem = Problem> = {
  key: string
  field: string
  message: string
  severity: Problem['severity']
  problems: One[]
}

const order = { wrong: 0, doubtful: 1, warning: 2 } as const

/** Groups problems by what is wrong, whatever names and numbers stand in the sentence; the gravest first, then the most frequent. */
export function groupProblems<One extends Problem>(problems: readonly One[]): ProblemGroup<One>[] {
  const groups = new Map<string, ProblemGroup<One>>()
  for (const problem of problems) {
    const { field, severity } = problem
    const message = kindOf(problem.message)
    const key = `${severity} ${field} ${message}`
    const group = groups.get(key) ?? { key, field, message, severity, problems: [] }
    groups.set(key, group)
    group.problems.push(problem)
  }
  return [...groups.values()].toSorted((a, b) => order[a.severity] - order[b.severity] || b.problems.length - a.problems.length)
}

/** Quoted words, dates and long numbers differ from row to row; "15 位" and its like do not. */
function kindOf(message: string): string {
  return message
    .replace(/“[^”]*”/g, '“…”')
    .replace(/\d{4}(-\d{2}){1,2}|\d{4}年\d+月\d+日|\d{5,}X?/g, '…')
    .replace(/第 \d+ 行/g, '第 … 行')
}
