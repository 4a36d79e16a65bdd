import { Alert, Button, Group } from '@mantine/core'
import type { WaitingCounts } from '../../shared/waiting/model.ts'
import { client } from '../api/client.ts'
import { notifyDone } from '../ui/notify-done.ts'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { useLongWork } from '../ui/use-long-work.ts'

/** Rows whose people are all known by now are written at once, each into the batch it came with. */
export function FoundRows({ counts: { waiting, found }, onWritten }: { counts: WaitingCounts; onWritten: () => void }) {
  const match = useLongWork(client.waiting.matchFound)
  const writeAll = () =>
    match.mutate(undefined, {
      onSuccess: ({ matched }) => {
        notifyDone(`${matched} 行已登记`)
        onWritten()
      },
    })
  if (match.isPending) return <ProgressPanel progress={match.progress} onCancel={match.cancel} />
  if (found === 0) return null
  return (
    <Alert color="qing" title={`${found} 行找到了老师`}>
      <Group justify="space-between" gap="sm" wrap="nowrap">
        共 {waiting} 行待匹配，其中 {found} 行要等的老师已经登记，排在最前面。写入以后属于原来的导入批次，撤销那个批次会一起撤销。
        <Button size="compact-sm" style={{ flexShrink: 0 }} onClick={writeAll}>
          全部登记
        </Button>
      </Group>
    </Alert>
  )
}
