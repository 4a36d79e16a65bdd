import { Button, Group, Text } from '@mantine/core'
import type { PendingEntries } from './use-pending-entries.ts'

type SaveStateOf = Pick<PendingEntries<never>, 'state' | 'saveNow' | 'discard'> & { pending: ReadonlyMap<string, unknown> }

/** Whether what was typed is on disk. */
export function SaveState({ entries: { state, pending, saveNow, discard } }: { entries: SaveStateOf }) {
  if (state !== 'failed') {
    return (
      <Text fz="sm" c="dimmed" role="status">
        {state === 'saving' ? '正在保存…' : '已保存'}
      </Text>
    )
  }
  return (
    <Group gap="xs" role="alert">
      <Text fz="sm" c="red.8">
        有 {pending.size} 处没有保存
      </Text>
      <Button size="compact-sm" variant="default" onClick={saveNow}>
        再试一次
      </Button>
      <Button size="compact-sm" variant="default" onClick={discard}>
        放弃
      </Button>
    </Group>
  )
}
