import { Badge } from '@mantine/core'
import type { BaseVerdict } from '../../shared/bases/judge.ts'

/** Red, yellow or green, and in words. */
export function VerdictBadge({ verdict, missing }: { verdict: BaseVerdict; missing: number }) {
  if (verdict === 'met')
    return (
      <Badge variant="light" color="green">
        已达标
      </Badge>
    )
  return (
    <Badge variant="light" color={verdict === 'short' ? 'orange' : 'red'}>
      {verdict === 'short' ? `还差 ${missing} 次` : '未开展'}
    </Badge>
  )
}
