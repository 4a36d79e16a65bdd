import { Badge, Group, Paper, Text } from '@mantine/core'
import dayjs from 'dayjs'
import type { AuditLine } from '../../shared/audit/contract.ts'
import { subjectLabels } from '../../shared/audit/labels.ts'

const actionLabels = { create: '新增', change: '修改', remove: '删除' } as const

/** One line of the audit trail: when, what, who, why; then the values before and after. */
export function AuditCard({ line }: { line: AuditLine }) {
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
        {line.about && (
          <Text fz="sm" fw={600}>
            {line.about}
          </Text>
        )}
        <AuditWhy line={line} />
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

/** Who did it, with which import, for which reason. */
export function AuditWhy({ line }: { line: Pick<AuditLine, 'actor' | 'batchId' | 'reason'> }) {
  return (
    <>
      <Text fz="sm">{line.actor}</Text>
      {line.batchId !== null && (
        <Text fz="sm" c="dimmed">
          导入批次 {line.batchId}
        </Text>
      )}
      {line.reason && <Text fz="sm">原因：{line.reason}</Text>}
    </>
  )
}
