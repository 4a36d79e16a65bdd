import { Accordion, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { chineseDay } from '../../shared/dates.ts'
import { api } from '../api/client.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { DecisionBadge } from './DecisionBadge.tsx'
import { YearFindings } from './YearFindings.tsx'

/** A teacher's registered years, each with what was found then. */
export function TeacherRegistrations({ teacherId }: { teacherId: number }) {
  const query = useQuery(api.registration.ofTeacher.queryOptions({ input: { teacherId } }))
  return (
    <LoadState query={query}>
      {(years) =>
        years.length === 0 ? (
          <EmptyState title="还没有年度登记" hint="在“年度登记”里办理以后，会显示在这里。" />
        ) : (
          <Accordion variant="contained" bg="white">
            {years.map(({ id, year, verdict, reason, stampedOn, ...registration }) => (
              <Accordion.Item key={id} value={String(year)}>
                <Accordion.Control>
                  <Group gap="sm">
                    <Text fz="sm" fw={600}>
                      {year} 年
                    </Text>
                    <DecisionBadge registration={registration} />
                    {stampedOn && <Text fz="sm">盖章日期 {chineseDay(stampedOn)}</Text>}
                    {reason && <Text fz="sm">理由：{reason}</Text>}
                  </Group>
                </Accordion.Control>
                <Accordion.Panel>
                  <YearFindings verdict={verdict} />
                </Accordion.Panel>
              </Accordion.Item>
            ))}
          </Accordion>
        )
      }
    </LoadState>
  )
}
