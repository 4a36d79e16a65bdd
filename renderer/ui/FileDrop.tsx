import { Button, FileButton, Group, Paper, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import { mostFileBytes, unreadableSentences } from '../../shared/exchange/unreadable.ts'

type FileDropProps = { label: string; hint: string; loading?: boolean; onFile: (file: File) => void }

const accepted = '.xlsx,.xlsm,.xls,.et,.csv,.txt,.ods'

/** Takes one workbook, dropped or chosen. What it really is, is decided by its content on the server. */
export function FileDrop({ label, hint, loading = false, onFile }: FileDropProps) {
  const [isOver, setIsOver] = useState(false)
  const take = (file: File | null | undefined) => {
    if (!file) return
    if (file.size <= mostFileBytes) onFile(file)
    else notifications.show({ color: 'red', title: file.name, message: unreadableSentences.tooLarge, autoClose: 10_000 })
  }
  return (
    <Paper
      withBorder
      p="xl"
      bg={isOver ? 'qing.0' : 'white'}
      style={{ borderStyle: 'dashed', borderColor: isOver ? 'var(--mantine-color-qing-5)' : 'var(--rule)' }}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        take(event.dataTransfer.files[0])
      }}
    >
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
    </Paper>
  )
}
