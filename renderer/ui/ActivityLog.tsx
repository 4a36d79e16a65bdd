import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { groupByYear } from '../../shared/activities/counts.ts'
import type { ActivityEntry, ActivityHolder } from '../../shared/activities/model.ts'
import { api } from '../api/client.ts'
import { ActivityDialog } from './ActivityDialog.tsx'
import { ActivityTable } from './ActivityTable.tsx'
import { askReason } from './ask-reason.tsx'
import { EmptyState } from './EmptyState.tsx'
import { LoadState } from './LoadState.tsx'
import { notifyDone } from './notify-done.ts'

type ActivityLogProps = {
  of: ActivityHolder
  /** Kinds to offer; any other can be written. */
  kinds: readonly string[]
  /** Why nothing more can be entered. */
  closed?: string | undefined
  /** What to say of a year in which so many activities count. */
  ofYear?: (times: number) => ReactNode
}

/** What a base or a pairing did, by year; new entries, and reversals with their reason. */
export function ActivityLog(props: ActivityLogProps) {
  const query = useQuery(api.activities.list.queryOptions({ input: props.of }))
  return <LoadState query={query}>{(entries) => <Years entries={entries} {...props} />}</LoadState>
}

function Years({ of, entries, kinds, closed, ofYear }: ActivityLogProps & { entries: readonly ActivityEntry[] }) {
  const [isAdding, setIsAdding] = useState(false)
  const reverse = useMutation(api.activities.reverse.mutationOptions({ onSuccess: () => notifyDone('已冲正') }))
  const askAndReverse = async ({ id, topic }: ActivityEntry) => {
    const message = `“${topic}”不再计数，原记录和冲正都会留在台账里。`
    const reason = await askReason({ title: '冲正活动', message, confirm: '冲正', danger: true })
    if (reason) reverse.mutate({ id, reason })
  }
  const add = (
    <Button disabled={closed !== undefined} onClick={() => setIsAdding(true)}>
      登记活动
    </Button>
  )
  return (
    <Stack>
      {closed && (
        <Text fz="sm" c="dimmed">
          {closed}
        </Text>
      )}
      {entries.length === 0 ? (
        <EmptyState title="还没有活动" hint="每开展一次活动就登记一次；写错了可以冲正。" action={add} />
      ) : (
        <>
          <Group justify="flex-end" mb={-38}>
            {add}
          </Group>
          {groupByYear(entries).map(({ year, entries: lines, times, people }) => (
            <section key={year}>
              <Group gap="sm" mb="xs" h={28} align="baseline">
                <Title order={3}>{year} 年</Title>
                <Text fz="sm" c="dimmed">
                  {times} 次{people > 0 && `，${people} 人次`}
                </Text>
                {ofYear?.(times)}
              </Group>
              <ActivityTable entries={lines} onReverse={(entry) => void askAndReverse(entry)} />
            </section>
          ))}
        </>
      )}
      {isAdding && <ActivityDialog of={of} kinds={kinds} onClose={() => setIsAdding(false)} />}
    </Stack>
  )
}
