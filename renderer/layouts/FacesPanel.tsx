import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { chineseDay, dayOf } from '../../shared/dates.ts'
import { faceLabels } from '../../shared/documents/faces.ts'
import type { UserFaceRow } from '../../shared/layouts/model.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { AddFileDialog } from './AddFileDialog.tsx'
import { RareNames } from './RareNames.tsx'
import { TryText } from './TryText.tsx'

/** The faces of the program and the office's own, and which of them draws a given name. */
export function FacesPanel() {
  const query = useQuery(api.layouts.faces.queryOptions())
  const [isAdding, setIsAdding] = useState(false)
  const add = useMutation(
    api.layouts.addFace.mutationOptions({
      onSuccess: () => {
        notifyDone('字体已添加')
        setIsAdding(false)
      },
    }),
  )
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-end">
        <Text fz="sm" maw={720}>
          程序自带{Object.values(faceLabels).join('、')}
          ，任何电脑上都一样。自带的字体没有的字，依次用下面添加的字体；都没有的，打印时留空，列入手写名单。
        </Text>
        <Button onClick={() => setIsAdding(true)}>添加字体</Button>
      </Group>
      <TryText />
      <LoadState query={query}>
        {(faces) => (
          <>
            {faces.length > 0 && <FaceTable faces={faces} />}
            <RareNames />
          </>
        )}
      </LoadState>
      {isAdding && (
        <AddFileDialog
          title="添加字体"
          accept=".ttf,.otf,.ttc"
          hint="TTF、OTF 或 TTC（取其中第一个），最大 60 MB。Windows 的生僻字字体是 C:\Windows\Fonts 里的 simsunb.ttf（SimSun-ExtB）。"
          isPending={add.isPending}
          onAdd={add.mutate}
          onClose={() => setIsAdding(false)}
        />
      )}
    </Stack>
  )
}

function FaceTable({ faces }: { faces: readonly UserFaceRow[] }) {
  return (
    <Table withTableBorder bg="white" layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>名称</Table.Th>
          <Table.Th>文件</Table.Th>
          <Table.Th w={120} ta="right">
            字数
          </Table.Th>
          <Table.Th w={160}>添加日期</Table.Th>
          <Table.Th w={90} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {faces.map((face) => (
          <FaceLine key={face.id} face={face} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function FaceLine({ face: { id, name, fileName, characters, addedAt } }: { face: UserFaceRow }) {
  const remove = useMutation(api.layouts.removeFace.mutationOptions({ onSuccess: () => notifyDone('字体已删除') }))
  const askAndRemove = async () => {
    const message = '删除后，只有这个字体才有的字会留空手写，再打印已发的证书时也一样。'
    const reason = await askReason({ title: `删除字体“${name}”`, message, confirm: '删除', danger: true })
    if (reason) remove.mutate({ id, reason })
  }
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{fileName}</Table.Td>
      <Table.Td ta="right">{characters}</Table.Td>
      <Table.Td>{chineseDay(dayOf(new Date(addedAt)))}</Table.Td>
      <Table.Td>
        <Button size="compact-sm" variant="subtle" color="red" onClick={() => void askAndRemove()}>
          删除
        </Button>
      </Table.Td>
    </Table.Tr>
  )
}
