import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { chineseDay } from '../../shared/dates.ts'
import type { TeacherHours as Hours } from '../../shared/hours/contract.ts'
import { formatTenths } from '../../shared/hours/format.ts'
import { api } from '../api/client.ts'
import { LoadState } from '../ui/LoadState.tsx'
import { Memberships } from './Memberships.tsx'
import { MetOrShort } from './MetOrShort.tsx'
import { RecordHoursDialog } from './RecordHoursDialog.tsx'
import { RequirementTable } from './RequirementTable.tsx'
import { TeacherLedger } from './TeacherLedger.tsx'

/** What a teacher has earned against what the cycle asks, and the teacher's whole ledger. */
export function TeacherHours({ teacherId }: { teacherId: number }) {
  const query = useQuery(api.hours.ofTeacher.queryOptions({ input: { teacherId } }))
  const [isRecording, setIsRecording] = useState(false)
  return (
    <LoadState query={query}>
      {(hours) => (
        <Stack gap="lg">
          <Group justify="space-between" wrap="nowrap">
            <Summary hours={hours} />
            <Button onClick={() => setIsRecording(true)}>登记学时</Button>
          </Group>
          <RequirementTable hours={hours} />
          <Memberships teacherId={teacherId} />
          <Stack gap="xs">
            <Title order={2}>学时台账</Title>
            <TeacherLedger hours={hours} />
          </Stack>
          {isRecording && <RecordHoursDialog teacherId={teacherId} onClose={() => setIsRecording(false)} />}
        </Stack>
      )}
    </LoadState>
  )
}

function Summary({ hours: { verdict, cycle, inCycle, inAll } }: { hours: Hours }) {
  return (
    <Stack gap={2}>
      <MetOrShort state={verdict.state} size="md">
        {verdict.reason}
      </MetOrShort>
      <Text fz="sm" c="dimmed">
        本周期（{chineseDay(cycle.from)}至{chineseDay(cycle.to)}）共 {formatTenths(inCycle.hours)} 学时，折合{' '}
        {formatTenths(inCycle.credits)} 学分；历年累计 {formatTenths(inAll.hours)} 学时。
      </Text>
    </Stack>
  )
}
