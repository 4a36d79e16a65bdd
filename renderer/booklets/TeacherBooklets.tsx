import { Anchor, Group, Paper, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { BookletStateBadge } from './BookletStateBadge.tsx'
import { describeNext } from './next-place.ts'

/** A teacher's booklets and how far each is written. */
export function TeacherBooklets({ teacherId }: { teacherId: number }) {
  const query = useQuery(api.booklets.ofTeacher.queryOptions({ input: { teacherId } }))
  return (
    <LoadState query={query}>
      {(booklets) =>
        booklets.length === 0 ? (
          <EmptyState title="还没有证书本" hint="在“继续教育证书”里建本、登记以后，会显示在这里。" />
        ) : (
          <Stack gap="sm">
            {booklets.map((booklet) => (
              <Paper key={booklet.id} withBorder p="md">
                <Group>
                  <Anchor component={Link} to={`/booklets/${booklet.id}`} fz="sm">
                    {booklet.number || '没有证书号'}
                  </Anchor>
                  <BookletStateBadge state={booklet.state} />
                  <Text fz="sm">登记页下一空行：{describeNext(booklet, 'hours')}</Text>
                  <Text fz="sm">验印页下一空行：{describeNext(booklet, 'review')}</Text>
                  {booklet.waiting > 0 && <Text fz="sm">待打印 {booklet.waiting} 行</Text>}
                </Group>
              </Paper>
            ))}
          </Stack>
        )
      }
    </LoadState>
  )
}
