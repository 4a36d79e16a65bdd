import { Badge } from '@mantine/core'
import { decisions, type Registration } from '../../shared/registration/model.ts'

/** What was decided; that it passed with something missing is said, not only coloured. */
export function DecisionBadge({ registration }: { registration: Pick<Registration, 'decision' | 'unmet'> | null }) {
  if (!registration) return null
  const { decision, unmet } = registration
  if (decision === 'passed' && unmet > 0) {
    return (
      <Badge variant="light" color="orange">
        破例通过
      </Badge>
    )
  }
  return (
    <Badge variant="light" color={decision === 'passed' ? 'green' : 'red'}>
      {decisions[decision]}
    </Badge>
  )
}
