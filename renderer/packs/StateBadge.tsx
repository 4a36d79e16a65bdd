import { Badge } from '@mantine/core'
import type { PackKindName, PackState } from '../../shared/packs/model.ts'
import { kindWords } from './kind-words.ts'

export const stateColors: Readonly<Record<PackState, string>> = {
  late: 'red',
  waiting: 'gray',
  odd: 'red',
  conflict: 'yellow',
  returned: 'blue',
  unchanged: 'qing',
  taken: 'qing',
}

export function StateBadge({ state, kind }: { state: PackState; kind: PackKindName }) {
  return (
    <Badge variant={state === 'taken' ? 'filled' : 'light'} color={stateColors[state]}>
      {kindWords[kind].states[state]}
    </Badge>
  )
}
