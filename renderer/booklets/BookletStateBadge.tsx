import { Badge } from '@mantine/core'
import { type BookletState, bookletStates } from '../../shared/booklets/model.ts'

const colors = { current: 'qing', full: 'gray', lost: 'red' } as const

export function BookletStateBadge({ state }: { state: BookletState }) {
  return (
    <Badge variant="light" color={colors[state]}>
      {bookletStates[state]}
    </Badge>
  )
}
