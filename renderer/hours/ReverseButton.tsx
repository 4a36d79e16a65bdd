import { Button } from '@mantine/core'
import type { HoursEntry } from '../../shared/hours/model.ts'
import { isReversible, useReverse } from './use-reverse.ts'

export function ReverseButton({ entry }: { entry: HoursEntry }) {
  const reverse = useReverse()
  if (!isReversible(entry)) return null
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      color="gray"
      aria-label={`冲正 ${entry.id} 号记录`}
      onClick={(event) => {
        event.stopPropagation() // the row itself opens the teacher
        void reverse(entry)
      }}
    >
      冲正
    </Button>
  )
}
