import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import dayjs from 'dayjs'
import { useState } from 'react'
import { AuditRun, type AuditCard as Run } from '../../shared/audit/contract.ts'
import { subjectLabels } from '../../shared/audit/labels.ts'
import { api } from '../api/client.ts'
import { AuditCard, AuditWhy } from './AuditCard.tsx'
import { LoadState } from './LoadState.tsx'

const atOnce = 500

type AuditRunCardProps = { thing: Pick<AuditRun, 'subject' | 'id'>; run: Run }

/** Marks or scores entered one after the other, as one line that opens. */
export function AuditRunCard({ thing, run }: AuditRunCardProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Paper withBorder px="sm" py="xs">
      <Group gap="xs">
        <Text fz="sm" c="dimmed">
          {dayjs(run.at).format('YYYY年M月D日 HH:mm')}
        </Text>
        <Badge variant="light">
          {subjectLabels[run.subject] ?? run.subject} {run.count} 条
        </Badge>
        <AuditWhy line={run} />
        <Button ml="auto" size="compact-sm" variant="subtle" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? '收起' : '逐条查看'}
        </Button>
      </Group>
      {isOpen && <Lines thing={thing} run={run} />}
    </Paper>
  )
}

function Lines({ thing, run: { subject, firstId, id: lastId, count } }: AuditRunCardProps) {
  const input = AuditRun.parse({ ...thing, part: subject, firstId, lastId, limit: atOnce })
  const query = useQuery(api.audit.run.queryOptions({ input }))
  return (
    <LoadState query={query}>
      {(lines) => (
        <Stack gap={6} mt="xs">
          {lines.map((line) => (
            <AuditCard key={line.id} line={line} />
          ))}
          {count > lines.length && <Text fz="sm">只列出了最近的 {lines.length} 条。</Text>}
        </Stack>
      )}
    </LoadState>
  )
}
