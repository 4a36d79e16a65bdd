import { Button, Center, Group, Image, Paper, SimpleGrid, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PictureRow } from '../../shared/layouts/model.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { usePictureUrl } from '../ui/StoredPicture.tsx'
import { AddFileDialog } from './AddFileDialog.tsx'

/** The pictures that layouts may show: seals, signatures, emblems. */
export function PicturesPanel() {
  const query = useQuery(api.layouts.pictures.queryOptions())
  const [isAdding, setIsAdding] = useState(false)
  const add = useMutation(
    api.layouts.addPicture.mutationOptions({
      onSuccess: () => {
        notifyDone('图片已存')
        setIsAdding(false)
      },
    }),
  )
  const button = <Button onClick={() => setIsAdding(true)}>添加图片</Button>
  return (
    <Stack gap="sm">
      <LoadState query={query}>
        {(pictures) =>
          pictures.length === 0 ? (
            <EmptyState title="还没有图片" hint="公章、签名、徽标存在这里，在样式里选用。透明底的 PNG 印出来最好看。" action={button} />
          ) : (
            <>
              <Group justify="flex-end">{button}</Group>
              <SimpleGrid cols={5}>
                {pictures.map((picture) => (
                  <PictureCard key={picture.id} picture={picture} />
                ))}
              </SimpleGrid>
            </>
          )
        }
      </LoadState>
      {isAdding && (
        <AddFileDialog
          title="添加图片"
          accept=".png,.jpg,.jpeg"
          hint="PNG 或 JPG，最大 8 MB。"
          isPending={add.isPending}
          onAdd={add.mutate}
          onClose={() => setIsAdding(false)}
        />
      )}
    </Stack>
  )
}

function PictureCard({ picture: { id, key, name, width, height } }: { picture: PictureRow }) {
  const url = usePictureUrl(key)
  const remove = useMutation(api.layouts.removePicture.mutationOptions({ onSuccess: () => notifyDone('图片已删除') }))
  const askAndRemove = async () => {
    const reason = await askReason({
      title: `删除“${name}”`,
      message: '样式里正在用的图片不能删除。',
      confirm: '删除',
      danger: true,
    })
    if (reason) remove.mutate({ id, reason })
  }
  return (
    <Paper withBorder p="sm">
      <Center h={110} bg="var(--mantine-color-gray-1)" p="xs">
        <Image src={url ?? null} alt={name} mah={90} w="auto" fit="contain" />
      </Center>
      <Text fz="sm" fw={600} truncate mt="xs" title={name}>
        {name}
      </Text>
      <Group justify="space-between">
        <Text fz="xs" c="dimmed">
          {width}×{height} 像素
        </Text>
        <Button size="compact-xs" variant="subtle" color="red" onClick={() => void askAndRemove()}>
          删除
        </Button>
      </Group>
    </Paper>
  )
}
