import { Alert, Badge, Stack, Tabs } from '@mantine/core'
import type { Review } from '../../shared/packs/contract.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { AddedRows } from './AddedRows.tsx'
import { ChangeList } from './ChangeList.tsx'
import { ConflictList } from './ConflictList.tsx'
import { kindWords } from './kind-words.ts'
import { MissingList } from './MissingList.tsx'
import { RemarkList } from './RemarkList.tsx'
import { UnreadList } from './UnreadList.tsx'
import { useDecisions } from './use-decisions.ts'

/** What a return says, in groups; what needs a word stands first. */
export function ReviewPanel({ review, isReadOnly }: { review: Review; isReadOnly: boolean }) {
  const work = useDecisions(review)
  const { kind, judged, counts, added, planned, openRows, unread } = review
  const words = kindWords[kind]
  const of = (...outcomes: string[]) => judged.values.filter(({ outcome }) => outcomes.includes(outcome))
  const wrong = planned.filter(({ line, verdict }) => verdict === 'wrong' && !added.some((row) => row.line === line))
  const tabs = [
    {
      value: 'conflicts',
      label: '冲突',
      count: counts.conflicts,
      color: counts.open > 0 ? 'yellow' : 'gray',
      panel: <ConflictList kind={kind} values={of('conflict')} work={work} isReadOnly={isReadOnly} />,
    },
    {
      value: 'added',
      label: words.tabs.added,
      count: added.length,
      color: openRows.length > 0 ? 'yellow' : 'qing',
      panel: <AddedRows review={review} work={work} isReadOnly={isReadOnly} />,
    },
    {
      value: 'changes',
      label: words.tabs.changes,
      count: counts.changes,
      color: 'blue',
      panel: <ChangeList kind={kind} values={of('change')} />,
    },
    { value: 'missing', label: '学校删去的', count: counts.missing, color: 'orange', panel: <MissingList people={judged.missing} /> },
    { value: 'remarks', label: '学校说明', count: counts.remarks, color: 'gray', panel: <RemarkList remarks={judged.remarks} /> },
    {
      value: 'unread',
      label: '不能写入',
      count: counts.unread + wrong.length,
      color: 'red',
      panel: (
        <UnreadList kind={kind} values={of('cleared', 'unreadable')} rows={[...unread, ...judged.held]} gone={judged.gone} wrong={wrong} />
      ),
    },
  ].filter(({ count }) => count > 0)
  const [first] = tabs
  if (!first) return <EmptyState title={words.nothing.title} hint={words.nothing.hint} />
  return (
    <Stack gap="sm">
      {review.isOdd && (
        <Alert color="red" title="名单多半对不上">
          发出的老师大半不在这份表里，可能贴成了别的学校的人。请先和学校核实，再决定要不要接收。
        </Alert>
      )}
      <Tabs key={review.returnId} defaultValue={first.value} keepMounted={false}>
        <Tabs.List mb="md">
          {tabs.map(({ value, label, count, color }) => (
            <Tabs.Tab
              key={value}
              value={value}
              rightSection={
                <Badge size="sm" variant="light" color={color}>
                  {count}
                </Badge>
              }
            >
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(({ value, panel }) => (
          <Tabs.Panel key={value} value={value}>
            {panel}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Stack>
  )
}
