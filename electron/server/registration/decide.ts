import { dayOf } from '../../../shared/dates.ts'
import { isShort } from '../../../shared/registration/judge-year.ts'
import type { RegistrationDecision, RegistrationYear } from '../../../shared/registration/model.ts'
import { type DecisionRefusal, isStampDay, reasonToKeep, refuseDecision } from '../../../shared/registration/refuse-decision.ts'
import type { Store } from '../db/open.ts'
import { findVerdict, groundOf } from './find-verdict.ts'
import { judgePeople } from './judged-people.ts'
import { isClear, readQueue } from './queue.ts'
import { findRegistration, writeDecision } from './store.ts'

type Deed = { teacherId: number; decision: RegistrationDecision; stampedOn: string; reason?: string | undefined }

/** Decides a year for a teacher by what is found now, and freezes that; answers why it can't be. To be called within a transaction. */
export async function decide(
  store: Store,
  year: RegistrationYear,
  deed: Deed,
): Promise<DecisionRefusal | 'NOT_FOUND' | 'STAMP_DAY_WRONG' | undefined> {
  const { teacherId, decision, stampedOn, reason } = deed
  const person = (await judgePeople(store, year)).find(({ id }) => id === teacherId)
  if (!person) return 'NOT_FOUND'
  const earlier = await findRegistration(store, year.year, teacherId)
  if (earlier?.decision === decision) return undefined
  if (decision === 'passed' && !isStampDay(stampedOn, year.year, dayOf(store.now()))) return 'STAMP_DAY_WRONG'
  const verdict = findVerdict(store, await groundOf(store, year), person.member)
  const unmet = verdict.items.filter(isShort).length
  const given = { decision, unmet, earlier: earlier?.decision, reason }
  const refusal = refuseDecision(given)
  if (refusal) return refusal
  const stamp = decision === 'passed' ? stampedOn : null
  const { schoolId } = person
  writeDecision(
    store,
    { year: year.year, teacherId, schoolId, decision, verdict, unmet, reason: reasonToKeep(given), stampedOn: stamp },
    earlier?.id,
    { reason },
  )
  return undefined
}

/** Passes everyone of a school who is undecided and short of nothing; answers how many. To be called within a transaction. */
export async function passClear(store: Store, year: RegistrationYear, { schoolId, stampedOn }: { schoolId: number; stampedOn: string }) {
  const waiting = (await readQueue(store, year, schoolId)).filter((row) => row.registration === null && isClear(row))
  const ground = await groundOf(store, year)
  for (const { id: teacherId, member } of waiting) {
    const verdict = findVerdict(store, ground, member)
    const decided = { year: year.year, teacherId, schoolId, decision: 'passed', verdict, unmet: 0, reason: null, stampedOn } as const
    writeDecision(store, decided, undefined, {})
  }
  return waiting.length
}
