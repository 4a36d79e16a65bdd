import { SegmentedControl } from '@mantine/core'

/** Where a table goes on over several sheets: which of them is seen. */
export function SheetSwitch({ count, index, onIndex }: { count: number; index: number; onIndex: (index: number) => void }) {
  if (count < 2) return null
  return (
    <SegmentedControl
      size="xs"
      aria-label="第几张"
      data={Array.from({ length: Math.min(count, 4) }, (_, i) => ({ value: String(i), label: `第 ${i + 1} 张` }))}
      value={String(Math.min(index, count - 1))}
      onChange={(value) => onIndex(Number(value))}
    />
  )
}
