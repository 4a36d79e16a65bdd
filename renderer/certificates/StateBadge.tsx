import { Badge } from '@mantine/core'
import { type CertificateState, certificateStates } from '../../shared/certificates/model.ts'

export function StateBadge({ state }: { state: CertificateState }) {
  return (
    <Badge variant="light" color={state === 'issued' ? 'qing' : 'red'}>
      {certificateStates[state]}
    </Badge>
  )
}
