import { Group, Pagination, Stack, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'

type PagedProps<Item> = { items: readonly Item[]; pageSize?: number; children: (visible: readonly Item[]) => ReactNode }

/** A long list that is all here already, a page at a time: five thousand lines at once would freeze the window. */
export function Paged<Item>({ items, pageSize = 50, children }: PagedProps<Item>) {
  const [wanted, setWanted] = useState(1)
  const pages = Math.max(1, Math.ceil(items.length / pageSize))
  const page = Math.min(wanted, pages)
  const from = (page - 1) * pageSize
  const visible = items.slice(from, from + pageSize)
  return (
    <Stack gap="xs">
      {children(visible)}
      {pages > 1 && (
        <Group justify="space-between">
          <Text fz="xs" c="dimmed">
            第 {from + 1}–{from + visible.length} 条，共 {items.length} 条
          </Text>
          <Pagination size="sm" total={pages} value={page} onChange={setWanted} />
        </Group>
      )}
    </Stack>
  )
}
