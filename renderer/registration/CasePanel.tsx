import { Alert, Anchor, Button, Group, Kbd, Paper, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { chineseDay } from '../../shared/dates.ts'
import type { QueueRow, RegistrationCase } from '../../shared/registration/contract.ts'
import { decisions, type RegistrationDecision } from '../../shared/registration/model.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { hrefTo } from '../ui/href-to.ts'
import { LoadState } from '../ui/LoadState.tsx'
import { YearFindings } from './YearFindings.tsx'

type CasePanelProps = { year: number; row: QueueRow; onDecide: (row: QueueRow, decision: RegistrationDecision) => Promise<void> }

/** The booklet in hand: what is asked and found, with reasons, and what was decided. */
export function CasePanel({ year, row, onDecide }: CasePanelProps) {
  const query = useQuery(api.registration.get.queryOptions({ input: { year, teacherId: row.id } }))
  return (
    <Paper withBorder p="md" mah="calc(100vh - 210px)" style={{ overflow: 'auto' }}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Stack gap={0} miw={0}>
            <Title order={2} lineClamp={2}>
              {row.name}
            </Title>
            <Text fz="xs" c="dimmed">
              {row.schoolName ?? '没有任职学校'}　{row.cardNumber ? `证号 ${row.cardNumber}` : '没有登记证号'}
            </Text>
          </Stack>
          <Anchor href={hrefTo(`/teachers/${row.id}`, { tab: 'hours' })} fz="xs" style={{ whiteSpace: 'nowrap' }}>
            查看学时
          </Anchor>
        </Group>
        <Group gap="xs">
          <Button size="compact-sm" onClick={() => void onDecide(row, 'passed')} rightSection={<Kbd size="xs">1</Kbd>}>
            通过
          </Button>
          <Button
            size="compact-sm"
            color="red"
            variant="light"
            onClick={() => void onDecide(row, 'failed')}
            rightSection={<Kbd size="xs">2</Kbd>}
          >
            不通过
          </Button>
        </Group>
        <LoadState query={query}>{(found) => <Findings year={year} found={found} />}</LoadState>
      </Stack>
    </Paper>
  )
}

function Findings({ year, found: { id, name, found, registration } }: { year: number; found: RegistrationCase }) {
  const withdraw = useMutation(api.registration.withdraw.mutationOptions())
  if (!registration) return <YearFindings verdict={found} />
  const { decision, reason, stampedOn, decidedAt, decidedBy, verdict } = registration
  const ask = async () => {
    const why = await askReason({ title: '撤回结论', message: `${name}会回到“未办”，可以重新办理。`, confirm: '撤回', danger: true })
    if (why) withdraw.mutate({ year, teacherId: id, reason: why })
  }
  return (
    <>
      <Alert color={decision === 'passed' ? 'green' : 'red'} p="xs">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Stack gap={2}>
            <Text fz="sm">
              {decisions[decision]}
              {stampedOn && `，盖章日期 ${chineseDay(stampedOn)}`}
            </Text>
            {reason && <Text fz="sm">理由：{reason}</Text>}
            <Text fz="xs" c="dimmed">
              {new Date(decidedAt).toLocaleString('zh-CN', { dateStyle: 'medium', timeStyle: 'short' })}　{decidedBy}
              。下面是办理时核验的结果。
            </Text>
          </Stack>
          <Button size="compact-xs" variant="default" loading={withdraw.isPending} onClick={() => void ask()}>
            撤回
          </Button>
        </Group>
      </Alert>
      <YearFindings verdict={verdict} />
    </>
  )
}
