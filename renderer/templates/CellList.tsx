import { ActionIcon, Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { CellSource } from '../../shared/templates/model.ts'

/** Single cells outside of the table: who reports, when, for which year. */
export function CellList({ cells, onChange }: { cells: readonly CellSource[]; onChange: (cells: readonly CellSource[]) => void }) {
  const change = (index: number, changed: Partial<CellSource>) =>
    onChange(cells.map((cell, i) => (i === index ? { ...cell, ...changed } : cell)))
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Text fz="sm" fw={600}>
          表格外的单元格
        </Text>
        <Text fz="xs" c="dimmed">
          {'可以写 {单位} {县} {年度} {日期} {人数}，按班次填的还可以写 {班次} {项目}，填写时换成当时的内容，例如“填报单位：{单位}”。'}
        </Text>
        {cells.map((cell, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place only, its texts are being typed
          <Group key={index} gap="xs">
            <TextInput
              size="xs"
              w={80}
              aria-label={`第 ${index + 1} 个单元格`}
              placeholder="B2"
              value={cell.ref}
              onChange={(event) => change(index, { ref: event.currentTarget.value.trim().toUpperCase() })}
            />
            <TextInput
              size="xs"
              w={420}
              aria-label={`第 ${index + 1} 个单元格的内容`}
              maxLength={200}
              value={cell.text}
              onChange={(event) => change(index, { text: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`去掉单元格 ${cell.ref}`}
              onClick={() => onChange(cells.filter((_, i) => i !== index))}
            >
              <IconX size={16} />
            </ActionIcon>
          </Group>
        ))}
        <Group>
          <Button size="compact-sm" variant="default" onClick={() => onChange([...cells, { ref: '', text: '' }])}>
            加一个单元格
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}
