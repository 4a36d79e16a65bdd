import { Badge } from '@mantine/core'
import { type PackState, packStates } from '../../shared/packs/model.ts'

export const stateColors: Readonly<Record<PackState, string>> = {
  late: 'red',
  waiting: 'gray',
  odd: 'red',
  conflict: 'yellow',
  returned: 'blue',
  unchanged: 'qing',
  taken: 'qing',
}

export function StateBadge({ state }: { state: PackState }) {
  return (
    <Badge variant={state === 'taken' ? 'filled' : 'light'} color={stateColors[state]}>
      {packStates[state]}
    </Badge>
  )
}
