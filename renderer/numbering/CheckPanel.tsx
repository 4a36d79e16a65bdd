import { Alert, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { certificateKinds } from '../../shared/certificates/kinds.ts'
import type { CheckedCounter } from '../../shared/numbering/contract.ts'
import { api } from '../api/client.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { YearSwitch } from '../ui/YearSwitch.tsx'

/** Whether every number of a year is accounted for. */
export function CheckPanel() {
  const [year, setYear] = useState(new Date().getFullYear())
  const query = useQuery(api.numbering.check.queryOptions({ input: { year } }))
  return (
    <Stack gap="sm" maw={1080}>
      <Group justify="space-between" wrap="nowrap">
        <Text fz="sm" c="dimmed">
          从 1 号起逐号核对。要纸质的，到“报表导出”里导出“证书号码核对表”和“证书登记册”。
        </Text>
        <YearSwitch year={year} onChange={setYear} />
      </Group>
      <LoadState query={query}>
        {(counters) =>
          counters.length === 0 ? (
            <EmptyState title={`${year} 年还没有编过号`} hint="发证以后，这里逐号核对。" />
          ) : (
            counters.map((counter) => <Counter key={counter.scope} counter={counter} />)
          )
        }
      </LoadState>
    </Stack>
  )
}

function Counter({ counter }: { counter: CheckedCounter }) {
  const { kind, scopeName, highest, lastNumber, valid, voided, reissued, reserved, elsewhere, missing, ahead, gaps } = counter
  const counts = [
    { label: '有效', count: valid },
    { label: '作废', count: voided },
    { label: '补办作废', count: reissued },
    { label: '预留未用', count: reserved },
    { label: '别处已用', count: elsewhere },
    { label: '还没用到', count: ahead },
    { label: '缺号', count: missing },
  ]
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Group gap="sm" align="baseline">
          <Text fw={600}>
            {certificateKinds[kind]}　{scopeName}
          </Text>
          <Text fz="sm" c="dimmed">
            1 至 {highest} 号{lastNumber && `，最后编到 ${lastNumber}`}
          </Text>
        </Group>
        <SimpleGrid cols={counts.length}>
          {counts.map(({ label, count }) => (
            <div key={label}>
              <Text fz="xs" c="dimmed">
                {label}
              </Text>
              <Text fz="lg" fw={600} {...(label === '缺号' && count > 0 && { c: 'orange.9' })}>
                {count}
              </Text>
            </div>
          ))}
        </SimpleGrid>
        {gaps.length > 0 ? (
          <Alert color="orange" title={`缺 ${missing} 个号`}>
            {gaps.map(({ first, last, why }) => (
              <Text key={first} fz="sm">
                {first === last ? first : `${first}–${last}`}：{why}
              </Text>
            ))}
          </Alert>
        ) : (
          <Text fz="sm">没有缺号：每个号都有着落。</Text>
        )}
      </Stack>
    </Paper>
  )
}
