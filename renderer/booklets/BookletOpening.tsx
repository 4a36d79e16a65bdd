import { Grid, Group, Pagination, SimpleGrid, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Booklet, LineKind } from '../../shared/booklets/model.ts'
import { placeAt, type Side, sides } from '../../shared/booklets/places.ts'
import { api } from '../api/client.ts'
import { LoadState } from '../ui/LoadState.tsx'
import { SheetPreview } from '../ui/SheetPreview.tsx'
import { BookletLines } from './BookletLines.tsx'
import { sizeOf } from './next-place.ts'

/** An opening of a booklet, both sides as they look, and the lines on them. It opens where one goes on writing. */
export function BookletOpening({ booklet, kind }: { booklet: Booklet; kind: LineKind }) {
  const size = sizeOf(booklet, kind)
  const next = kind === 'hours' ? booklet.nextHours : booklet.nextReview
  const [page, setPage] = useState(Math.min(size.pages, placeAt(Math.max(1, next - 1), size).page))
  const lines = booklet.lines.filter((line) => line.kind === kind && placeAt(line.place, size).page === page)
  return (
    <Grid>
      <Grid.Col span={6}>
        <Stack gap="xs">
          <Group justify="space-between">
            <Text fz="sm" fw={600}>
              第 {page} 页，共 {size.pages} 页
            </Text>
            <Pagination
              size="sm"
              total={size.pages}
              value={page}
              onChange={setPage}
              siblings={0}
              getControlProps={(control) => ({ 'aria-label': control === 'next' ? '下一页' : '上一页' })}
            />
          </Group>
          <SimpleGrid cols={2} spacing="xs">
            <PageSide booklet={booklet} at={{ kind, page, side: 'left' }} />
            <PageSide booklet={booklet} at={{ kind, page, side: 'right' }} />
          </SimpleGrid>
          <Text fz="xs" c="dimmed">
            灰色已经打印，黑色等着打印，淡红已经作废。
          </Text>
        </Stack>
      </Grid.Col>
      <Grid.Col span={6}>
        <BookletLines booklet={booklet} lines={lines} size={size} />
      </Grid.Col>
    </Grid>
  )
}

function PageSide({ booklet, at }: { booklet: Booklet; at: { kind: LineKind; page: number; side: Side } }) {
  const query = useQuery(api.booklets.page.queryOptions({ input: { id: booklet.id, ...at } }))
  return (
    <Stack gap={4}>
      <Text fz="xs" ta="center">
        {sides[at.side]}
      </Text>
      <LoadState query={query}>{(sheet) => <SheetPreview sheet={sheet} label={`第 ${at.page} 页${sides[at.side]}`} />}</LoadState>
    </Stack>
  )
}
