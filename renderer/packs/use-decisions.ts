import { useMutation } from '@tanstack/react-query'
import type { Review } from '../../shared/packs/contract.ts'
import { conflictKey, type Decisions } from '../../shared/packs/decisions.ts'
import type { JudgedValue } from '../../shared/packs/judged.ts'
import { api } from '../api/client.ts'

/** What the clerk says about a return; each word is kept at once, so that the work can be put aside. */
export function useDecisions({ returnId, decisions: kept }: Review) {
  const save = useMutation(api.packs.decide.mutationOptions())
  const decisions = save.isPending ? (save.variables.decisions as Decisions) : kept
  const decide = (changes: Partial<Decisions>) => save.mutate({ returnId, decisions: { ...decisions, ...changes } })
  const withConflicts = (values: readonly JudgedValue[], choice: 'now' | 'returned') =>
    decide({ conflicts: { ...decisions.conflicts, ...Object.fromEntries(values.map((value) => [conflictKey(value), choice])) } })
  return {
    decisions,
    isPending: save.isPending,
    settle: withConflicts,
    setAdded: (line: number, word: 'take' | 'leave') => decide({ added: { ...decisions.added, [line]: word } }),
    answer: (key: string, teacherId: number | null) => decide({ answers: { ...decisions.answers, [key]: teacherId } }),
  }
}
export type DecisionWork = ReturnType<typeof useDecisions>
