import { useMutation } from '@tanstack/react-query'
import { formatTenths } from '../../shared/hours/format.ts'
import type { QueueRow } from '../../shared/registration/contract.ts'
import { isShort } from '../../shared/registration/judge-year.ts'
import { decisions, type RegistrationDecision } from '../../shared/registration/model.ts'
import { refuseDecision } from '../../shared/registration/refuse-decision.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'

/** Decides for one booklet, asking why where the rules want a reason. */
export function useDecide({ year, stampedOn }: { year: number; stampedOn: string }) {
  const { mutate } = useMutation(api.registration.decide.mutationOptions())
  return async (row: QueueRow, decision: RegistrationDecision): Promise<void> => {
    const earlier = row.registration?.decision
    if (earlier === decision) return
    const unmet = row.items.filter(isShort).length
    const deed = { year, teacherId: row.id, decision, stampedOn }
    const refusal = refuseDecision({ decision, unmet, earlier, reason: undefined })
    const reason = refusal && (await askReason(questionFor(row, decision, refusal)))
    if (refusal && !reason) return
    mutate({ ...deed, ...(reason && { reason }) })
  }
}

function questionFor({ name, items, registration }: QueueRow, decision: RegistrationDecision, refusal: string) {
  const verb = decisions[decision]
  if (refusal === 'ITEMS_NOT_MET') {
    const missing = items.filter(isShort).map(({ label, required, earned }) => `${label}差 ${formatTenths(required - earned)}`)
    const message = `${name}未达标：${missing.join('，')}。确实要通过，请写明理由，会记录下来。`
    return { title: '破例通过', message, confirm: verb, danger: true, label: '理由' }
  }
  const before = registration ? `${name}现在是“${decisions[registration.decision]}”。` : `${name}各项都已达标。`
  return { title: `定为${verb}`, message: `${before}请写明原因。`, confirm: verb, danger: decision === 'failed' }
}
