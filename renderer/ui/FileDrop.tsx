import { Button, FileButton, Group, Paper, Stack, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'

type FileDropProps = { label: string; hint: string; loading?: boolean; onFile: (file: File) => void }

const accepted = '.xlsx,.xlsm,.xls,.et,.csv,.txt,.ods'

/** Takes one workbook, dropped or chosen. What it really is, is decided by its content on the server. */
export function FileDrop({ label, hint, loading = false, onFile }: FileDropProps) {
  const [isOver, setIsOver] = useState(false)
  const take = (files: FileList) => {
    setIsOver(false)
    const file = files[0]
    if (file) onFile(file)
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
        take(event.dataTransfer.files)
      }}
    >
      <Stack align="center" gap="xs">
        <IconFileSpreadsheet size={36} stroke={1.4} color="var(--mantine-color-qing-6)" />
        <Text fw={600}>{label}</Text>
        <Text fz="sm" c="dimmed" ta="center">
          {hint}
        </Text>
        <Group>
          <FileButton accept={accepted} onChange={(file) => file && onFile(file)}>
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
