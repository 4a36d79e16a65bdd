import { Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { IconFiles } from '@tabler/icons-react'
import { useRef } from 'react'
import { DropZone } from './DropZone.tsx'
import { listDropped } from './list-dropped.ts'

type FilesDropProps = { label: string; hint: string; loading?: boolean; onFiles: (files: File[]) => void }

const accepted = '.xlsx,.xlsm,.xls,.et,.csv,.ods,.zip'

/** Takes many files at once: dropped (folders too), chosen, or a whole folder. What each is, is decided by its content on the server. */
export function FilesDrop({ label, hint, loading = false, onFiles }: FilesDropProps) {
  const folder = useRef<HTMLInputElement>(null)
  const forget = useRef<() => void>(null)
  const take = (files: readonly File[]) => files.length > 0 && onFiles(inOrder(files))
  return (
    <DropZone p="md" onDropped={(dropped) => void listDropped(dropped).then(take)}>
      <Group justify="space-between" wrap="nowrap">
        <Group gap="sm" wrap="nowrap">
          <IconFiles size={30} stroke={1.4} color="var(--mantine-color-qing-6)" />
          <Stack gap={0}>
            <Text fw={600}>{label}</Text>
            <Text fz="sm" c="dimmed">
              {hint}
            </Text>
          </Stack>
        </Group>
        <Group gap="xs" wrap="nowrap">
          <FileButton
            accept={accepted}
            multiple
            resetRef={forget}
            onChange={(files) => {
              take(files)
              forget.current?.() // the same files, saved anew, can be chosen again
            }}
          >
            {(props) => (
              <Button {...props} loading={loading}>
                选择文件…
              </Button>
            )}
          </FileButton>
          <Button variant="default" loading={loading} onClick={() => folder.current?.click()}>
            选择文件夹…
          </Button>
        </Group>
      </Group>
      <input
        ref={(input) => {
          folder.current = input
          input?.setAttribute('webkitdirectory', '')
        }}
        type="file"
        multiple
        hidden
        aria-label="文件夹"
        onChange={(event) => {
          take([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </DropZone>
  )
}

/** The oldest first: of two files about the same thing, the later one holds. */
function inOrder(files: readonly File[]): File[] {
  return files.toSorted((a, b) => a.lastModified - b.lastModified)
}
