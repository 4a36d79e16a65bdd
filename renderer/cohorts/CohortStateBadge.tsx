import { Badge } from '@mantine/core'
import { type CohortState, cohortStates } from '../../shared/cohorts/model.ts'

const colors = { open: 'yellow', locked: 'qing', completed: 'gray' } as const satisfies Record<CohortState, string>

export function CohortStateBadge({ state }: { state: CohortState }) {
  return (
    <Badge variant="light" color={colors[state]}>
      {cohortStates[state]}
    </Badge>
  )
}
