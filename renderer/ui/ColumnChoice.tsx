import { ActionIcon, Checkbox, Popover, Stack, Tooltip } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'

type ColumnChoiceProps = {
  columns: readonly { key: string; title: string }[]
  shown: readonly string[]
  onChange: (keys: string[]) => void
}

/** Which columns a list shows. At least one stays. */
export function ColumnChoice({ columns, shown, onChange }: ColumnChoiceProps) {
  return (
    <Popover position="bottom-end" shadow="md">
      <Popover.Target>
        <Tooltip label="选择显示的列">
          <ActionIcon variant="default" size="lg" aria-label="选择显示的列">
            <IconColumns3 size={18} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group value={[...shown]} onChange={(keys) => keys.length > 0 && onChange(keys)}>
          <Stack gap="xs">
            {columns.map((column) => (
              <Checkbox key={column.key} value={column.key} label={column.title} size="sm" />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  )
}
