import { Alert, Button, Group, List, ScrollArea, Stack, Text } from '@mantine/core'
import type { FolderWorkbook } from '../../shared/packs/contract.ts'
import type { FolderResult } from './write-into-folder.ts'

type FolderOutcomeProps = { result: FolderResult; onClose: () => void; onRetry: (workbooks: readonly FolderWorkbook[]) => void }

/** Which files are in the folder now, and which are not and why. */
export function FolderOutcome({ result: { written, failed, left, stopped }, onClose, onRetry }: FolderOutcomeProps) {
  const missing = [...failed, ...left]
  return (
    <Stack>
      <Text fz="sm">{missing.length === 0 ? `${written.length} 个文件都写好了。` : `写好了 ${written.length} 个文件。`}</Text>
      {stopped !== undefined && (
        <Alert color="red" title={`还有 ${left.length} 个没有写`}>
          {stopped}
        </Alert>
      )}
      {failed.length > 0 && (
        <Alert color="yellow" title={`有 ${failed.length} 个没有写成`}>
          <ScrollArea.Autosize mah={220}>
            <List size="sm">
              {failed.map(({ packId, fileName, why }) => (
                <List.Item key={packId}>
                  {fileName}：{why}
                </List.Item>
              ))}
            </List>
          </ScrollArea.Autosize>
        </Alert>
      )}
      <Group justify="flex-end">
        {missing.length > 0 && (
          <Button variant="default" onClick={() => onRetry(missing)}>
            再写这 {missing.length} 个
          </Button>
        )}
        <Button data-autofocus onClick={onClose}>
          完成
        </Button>
      </Group>
    </Stack>
  )
}
