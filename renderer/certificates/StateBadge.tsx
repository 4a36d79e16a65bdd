import { Badge } from '@mantine/core'
import { type CertificateRow, certificateStates } from '../../shared/certificates/model.ts'

/** Whether a certificate holds; one that another was issued for is told apart from one that just became void. */
export function StateBadge({ state, replacedBy }: Pick<CertificateRow, 'state' | 'replacedBy'>) {
  return (
    <Badge variant="light" color={state === 'issued' ? 'qing' : replacedBy ? 'orange' : 'red'}>
      {replacedBy ? '已补办' : certificateStates[state]}
    </Badge>
  )
}
