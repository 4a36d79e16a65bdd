import { Badge } from '@mantine/core'
import { type PairingState, pairingStateLabels } from '../../shared/pairings/model.ts'

const colors = { active: 'qing', completed: 'green', ended: 'gray' } as const

export function PairingStateBadge({ state }: { state: PairingState }) {
  return (
    <Badge variant="light" color={colors[state]}>
      {pairingStateLabels[state]}
    </Badge>
  )
}
