import { Alert, Stack } from '@mantine/core'
import type { BatchDetails } from '../../shared/exchange/batch.ts'
import { UndoLists } from './UndoLists.tsx'

type UndoResultProps = Pick<BatchDetails, 'remaining'> & Pick<NonNullable<BatchDetails['undone']>, 'report'>

/** What became of everything a batch had written. */
export function UndoResult({ report, remaining }: UndoResultProps) {
  const { restored, kept, impossible } = report
  return (
    <Stack gap="sm">
      <Alert color={impossible.length + kept.length > 0 ? 'yellow' : 'qing'} title={remaining > 0 ? '部分撤销' : '已撤销'}>
        恢复了 {restored.length} 项，保留 {kept.length} 项，不能撤销 {impossible.length} 项。
        {remaining > 0 && '挡住它们的内容能处理掉的，处理以后可以再撤销剩下的。'}
      </Alert>
      <UndoLists report={report} />
    </Stack>
  )
}
