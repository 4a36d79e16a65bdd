import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { groupByYear } from '../../shared/activities/counts.ts'
import type { ActivityDraft, ActivityEntry } from '../../shared/activities/model.ts'
import { ActivityDialog } from './ActivityDialog.tsx'
import { ActivityTable } from './ActivityTable.tsx'
import { askReason } from './ask-reason.tsx'
import { EmptyState } from './EmptyState.tsx'

type ActivityLogProps = {
  entries: readonly ActivityEntry[]
  /** Kinds to offer; any other can be written. */
  kinds: readonly string[]
  isRecording: boolean
  /** Writes an entry; calls `done` once it is written. */
  onRecord: (activity: ActivityDraft, done: () => void) => void
  onReverse: (id: number, reason: string) => void
  /** Why nothing more can be entered. */
  closed?: string | undefined
  /** What to say of a year in which so many activities count. */
  ofYear?: (times: number) => ReactNode
}

/** What a base or a pairing did, by year; new entries, and reversals with their reason. */
export function ActivityLog({ entries, kinds, isRecording, onRecord, onReverse, closed, ofYear }: ActivityLogProps) {
  const [isAdding, setIsAdding] = useState(false)
  const close = () => setIsAdding(false)
  const askAndReverse = async (entry: ActivityEntry) => {
    const reason = await askReason({
      title: '冲正活动',
      message: `“${entry.topic}”不再计数，原记录和冲正都会留在台账里。`,
      confirm: '冲正',
      danger: true,
    })
    if (reason) onReverse(entry.id, reason)
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
      {isAdding && (
        <ActivityDialog kinds={kinds} isRecording={isRecording} onRecord={(activity) => onRecord(activity, close)} onClose={close} />
      )}
    </Stack>
  )
}
