import { ActionIcon, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'

/** The year a list or board is of, with the years before and after one step away. */
export function YearSwitch({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  return (
    <Group gap={4} wrap="nowrap" role="group" aria-label="年度">
      <ActionIcon variant="default" size="lg" aria-label="上一年" onClick={() => onChange(year - 1)}>
        <IconChevronLeft size={18} />
      </ActionIcon>
      <Text fz="md" fw={600} ta="center" miw={72} aria-live="polite">
        {year} 年
      </Text>
      <ActionIcon variant="default" size="lg" aria-label="下一年" onClick={() => onChange(year + 1)}>
        <IconChevronRight size={18} />
      </ActionIcon>
    </Group>
  )
}
