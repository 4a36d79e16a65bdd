import { Badge, Group, Paper, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import dayjs from 'dayjs'
import type { AuditLine, AuditSubject } from '../../shared/audit/contract.ts'
import { subjectLabels } from '../../shared/audit/labels.ts'
import { api } from '../api/client.ts'
import { EmptyState } from './EmptyState.tsx'
import { LoadState } from './LoadState.tsx'

const actionLabels = { create: '新增', change: '修改', remove: '删除' } as const

/** Who did what to this thing and its parts, newest first. */
export function AuditTrail({ subject, id }: { subject: AuditSubject; id: number }) {
  const query = useQuery(api.audit.list.queryOptions({ input: { subject, id } }))
  return (
    <LoadState query={query}>
      {(lines) =>
        lines.length === 0 ? (
          <EmptyState title="还没有变更记录" />
        ) : (
          <Stack gap="xs">
            {lines.map((line) => (
              <AuditCard key={line.id} line={line} />
            ))}
          </Stack>
        )
      }
    </LoadState>
  )
}

function AuditCard({ line }: { line: AuditLine }) {
  return (
    <Paper withBorder px="sm" py="xs">
      <Group gap="xs">
        <Text fz="sm" c="dimmed">
          {dayjs(line.at).format('YYYY年M月D日 HH:mm')}
        </Text>
        <Badge variant="light" color={line.action === 'remove' ? 'red' : 'qing'}>
          {actionLabels[line.action]}
          {subjectLabels[line.subject] ?? line.subject}
        </Badge>
        <Text fz="sm">{line.actor}</Text>
        {line.batchId !== null && (
          <Text fz="sm" c="dimmed">
            导入批次 {line.batchId}
          </Text>
        )}
        {line.reason && <Text fz="sm">原因：{line.reason}</Text>}
      </Group>
      <Group gap="md" mt={4}>
        {line.changes.map(({ label, before, after }) => (
          <Text key={label} fz="xs" style={{ overflowWrap: 'anywhere' }}>
            <Text span c="dimmed" inherit>
              {label}：
            </Text>
            {line.action === 'change' ? `${before ?? '空'} → ${after ?? '空'}` : (after ?? before)}
          </Text>
        ))}
      </Group>
    </Paper>
  )
}
