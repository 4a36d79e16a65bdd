import { Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { mostFileBytes, unreadableSentences } from '../../shared/exchange/unreadable.ts'
import { DropZone } from './DropZone.tsx'

type FileDropProps = { label: string; hint: string; loading?: boolean; onFile: (file: File) => void }

const accepted = '.xlsx,.xlsm,.xls,.et,.csv,.txt,.ods'

/** Takes one workbook, dropped or chosen. What it really is, is decided by its content on the server. */
export function FileDrop({ label, hint, loading = false, onFile }: FileDropProps) {
  const take = (file: File | null | undefined) => {
    if (!file) return
    if (file.size <= mostFileBytes) onFile(file)
    else notifications.show({ color: 'red', title: file.name, message: unreadableSentences.tooLarge, autoClose: 10_000 })
  }
  const takeDropped = ([first, second]: readonly File[]) => {
    if (!second) return take(first)
    notifications.show({ color: 'red', title: '一次只能放一个文件', message: '拖进来了好几个，请一个一个来。', autoClose: 10_000 })
  }
  return (
    <DropZone p="xl" onDropped={({ files }) => takeDropped([...files])}>
      <Stack align="center" gap="xs">
        <IconFileSpreadsheet size={36} stroke={1.4} color="var(--mantine-color-qing-6)" />
        <Text fw={600}>{label}</Text>
        <Text fz="sm" c="dimmed" ta="center">
          {hint}
        </Text>
        <Group>
          <FileButton accept={accepted} onChange={take}>
            {(props) => (
              <Button {...props} loading={loading}>
                选择文件…
              </Button>
            )}
          </FileButton>
        </Group>
      </Stack>
    </DropZone>
  )
}
