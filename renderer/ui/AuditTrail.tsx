import { Button, Center, Group, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AuditSubject } from '../../shared/audit/contract.ts'
import { api } from '../api/client.ts'
import { AuditCard } from './AuditCard.tsx'
import { AuditRunCard } from './AuditRunCard.tsx'
import { EmptyState } from './EmptyState.tsx'
import { LoadState } from './LoadState.tsx'

const atOnce = 200

/** Who did what to this thing and its parts, newest first. */
export function AuditTrail({ subject, id }: { subject: AuditSubject; id: number }) {
  const [most, setMost] = useState(atOnce)
  const input = { subject, id, limit: most + 1 } // one more than is shown tells whether there are more
  const query = useQuery(api.audit.list.queryOptions({ input, placeholderData: keepPreviousData }))
  return (
    <LoadState query={query}>
      {(cards) =>
        cards.length === 0 ? (
          <EmptyState title="还没有变更记录" />
        ) : (
          <Stack gap="xs">
            {cards
              .slice(0, most)
              .map((card) =>
                card.count === 1 ? (
                  <AuditCard key={card.id} line={card} />
                ) : (
                  <AuditRunCard key={card.firstId} thing={{ subject, id }} run={card} />
                ),
              )}
            {cards.length > most && (
              <Center>
                <Group gap="sm" py="xs">
                  <Text fz="sm">只列出了最近的 {most} 条，还有更早的。</Text>
                  <Button size="xs" variant="default" loading={query.isFetching} onClick={() => setMost(most + atOnce)}>
                    再列 {atOnce} 条
                  </Button>
                </Group>
              </Center>
            )}
          </Stack>
        )
      }
    </LoadState>
  )
}
