import { Group, List, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { chineseDay } from '../../shared/dates.ts'
import { formatTenths } from '../../shared/hours/format.ts'
import type { HoursEntry } from '../../shared/hours/model.ts'
import type { RequirementVerdict } from '../../shared/rules/verdict.ts'

type RequirementReasonsProps = { requirement: RequirementVerdict; entries: readonly HoursEntry[] }

/** Why a requirement applies, which entries counted, and why the others of its categories did not. */
export function RequirementReasons({ requirement: { why, counted, notCounted }, entries }: RequirementReasonsProps) {
  const find = (id: number) => entries.find((entry) => entry.id === id)
  return (
    <Stack gap="xs" py="xs">
      <Text fz="sm">{why}</Text>
      <Lines title={counted.length === 0 ? '还没有计入的记录' : `计入 ${counted.length} 条`}>
        {counted.map((id) => (
          <EntryLine key={id} entry={find(id)} />
        ))}
      </Lines>
      {notCounted.length > 0 && (
        <Lines title={`没有计入 ${notCounted.length} 条`}>
          {notCounted.map(({ entryId, why: reason }) => (
            <EntryLine key={entryId} entry={find(entryId)} why={reason} />
          ))}
        </Lines>
      )}
    </Stack>
  )
}

function Lines({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <Text fz="xs" c="dimmed">
        {title}
      </Text>
      <List listStyleType="none">{children}</List>
    </div>
  )
}

function EntryLine({ entry, why }: { entry: HoursEntry | undefined; why?: string }) {
  if (!entry) return null
  return (
    <List.Item fz="sm">
      <Group gap="sm">
        <span>{chineseDay(entry.date)}</span>
        <span>{formatTenths(entry.hours)} 学时</span>
        <span>{entry.description}</span>
        {why && (
          <Text span fz="sm" c="red.8">
            {why}
          </Text>
        )}
      </Group>
    </List.Item>
  )
}
