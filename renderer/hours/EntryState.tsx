import { Badge, Tooltip } from '@mantine/core'
import type { HoursEntry } from '../../shared/hours/model.ts'

/** Whether an entry was reversed or is itself a reversal, of which number, and why. */
export function EntryState({ entry: { reversesId, reversedById, reason } }: { entry: HoursEntry }) {
  if (reversesId === null && reversedById === null) return null
  return (
    <Tooltip label={`原因：${reason}`} multiline maw={320}>
      <Badge variant="light" color={reversesId === null ? 'gray' : 'orange'} tabIndex={0}>
        {reversesId === null ? `已被 ${reversedById} 号冲正` : `冲正 ${reversesId} 号`}
      </Badge>
    </Tooltip>
  )
}
