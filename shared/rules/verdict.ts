import * as z from 'zod'
import { Window } from './windows.ts'

const NotCounted = z.object({ entryId: z.int(), why: z.string() })

/** One requirement in one window. Hours in tenths. */
export const RequirementSum = z.object({
  id: z.string(),
  window: Window,
  required: z.int(),
  earned: z.int(),
  missing: z.int(),
  state: z.enum(['met', 'short']),
})
export type RequirementSum = z.infer<typeof RequirementSum>

/** The same with its reasons: why it applies, which ledger entries counted, and why the others of its categories did not. */
export const RequirementVerdict = RequirementSum.extend({
  label: z.string(),
  why: z.string(),
  counted: z.array(z.int()),
  notCounted: z.array(NotCounted),
})
export type RequirementVerdict = z.infer<typeof RequirementVerdict>

const VerdictState = z.enum(['met', 'short', 'notApplicable'])

/** The numbers without the reasons, for lists of thousands. `requirements` holds only those that apply. */
export const SumVerdict = z.object({ state: VerdictState, requirements: z.array(RequirementSum) })
export type SumVerdict = z.infer<typeof SumVerdict>

/** 核验结论 of one teacher. `reason` is one sentence; `unclaimed` are entries whose category no applicable requirement asks for. */
export const Verdict = z.object({
  ruleSet: z.object({ id: z.string(), version: z.int() }),
  state: VerdictState,
  reason: z.string(),
  requirements: z.array(RequirementVerdict),
  unclaimed: z.array(NotCounted),
})
export type Verdict = z.infer<typeof Verdict>
