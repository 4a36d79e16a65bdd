import { Button, Stack, Table, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import dayjs from 'dayjs'
import type { Template } from '../../shared/templates/model.ts'
import { api, client } from '../api/client.ts'
import { keepFile } from '../api/file-in-use.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { FileDrop } from '../ui/FileDrop.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { saveFile } from '../ui/save-file.ts'

const outcomes = {
  kept: '已换成新文件。表头没有变，原来的设置照用，请再核对一遍。',
  lost: '已换成新文件。表头变了，请重新设置各列填什么。',
  none: '已换成新文件。',
} as const

/** The files a template has been, and a place for a newer one. */
export function VersionsPanel({ template: { id }, onLost }: { template: Template; onLost: () => void }) {
  const query = useQuery(api.templates.versions.queryOptions({ input: { id } }))
  const open = useMutation(api.templates.file.mutationOptions({ onSuccess: saveFile }))
  const replace = useMutation({
    mutationFn: async ({ file, reason }: { file: File; reason: string }) =>
      client.templates.replace({ id, file: await keepFile(file), reason }),
    onSuccess: ({ mapping }) => {
      notifyDone(outcomes[mapping])
      if (mapping !== 'kept') onLost()
    },
  })
  const askAndReplace = async (file: File) => {
    const message = `换成“${file.name}”。原来的文件会留作旧版；表头没有变的话，设置照用。`
    const reason = await askReason({ title: '换成新文件', message, confirm: '更换' })
    if (reason) replace.mutate({ file, reason })
  }
  return (
    <Stack>
      <FileDrop
        label="上级发了新表？"
        hint="拖到这里，或选择文件，换成新的一版。"
        loading={replace.isPending}
        onFile={(file) => void askAndReplace(file)}
      />
      <LoadState query={query}>
        {(versions) => (
          <Table withTableBorder striped>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={90}>版本</Table.Th>
                <Table.Th>文件</Table.Th>
                <Table.Th w={190}>什么时候、谁添加的</Table.Th>
                <Table.Th w={110} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {versions.map(({ version, fileName, at, actor }) => (
                <Table.Tr key={version}>
                  <Table.Td>第 {version} 版</Table.Td>
                  <Table.Td>{fileName}</Table.Td>
                  <Table.Td>
                    <Text fz="sm">
                      {dayjs(at).format('YYYY年M月D日 HH:mm')}，{actor}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <Button size="compact-sm" variant="default" onClick={() => open.mutate({ id, version })}>
                      保存原表
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </LoadState>
    </Stack>
  )
}
