import { Progress as Bar, Button, Group, Paper, Stack, Text } from '@mantine/core'
import type { Progress } from '../../shared/progress.ts'

/** How far long work is, and the way to stop it. */
export function ProgressPanel({ progress, onCancel }: { progress: Progress | undefined; onCancel?: () => void }) {
  const { step, done, total } = progress ?? { step: '正在准备', done: 0, total: 0 }
  return (
    <Paper withBorder p="md" role="status">
      <Stack gap="xs">
        <Group justify="space-between">
          <Text fz="sm">{total > 0 ? `${step}　${done} / ${total}` : `${step}…`}</Text>
          {onCancel && (
            <Button size="xs" variant="default" onClick={onCancel}>
              取消
            </Button>
          )}
        </Group>
        <Bar
          transitionDuration={0}
          value={total > 0 ? (done / total) * 100 : 100}
          animated={total === 0}
          striped={total === 0}
          aria-label={step}
        />
      </Stack>
    </Paper>
  )
}
