import { SimpleGrid, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { chineseDay, dayOf } from '../../shared/dates.ts'
import { formatTenths } from '../../shared/hours/format.ts'
import { api } from '../api/client.ts'
import { PageFrame } from '../ui/PageFrame.tsx'
import { WaitingFound } from '../ui/WaitingFound.tsx'
import { CountCard } from './CountCard.tsx'
import { FirstSteps } from './FirstSteps.tsx'

const one = { page: 1, pageSize: 1 }

/** Where the office stands today, and what comes next while it is still being set up. */
export function OverviewPage() {
  const today = dayOf(new Date())
  const year = Number(today.slice(0, 4))
  const schools = useQuery(api.schools.list.queryOptions({ input: one, select: ({ total }) => total }))
  const teachers = useQuery(api.teachers.list.queryOptions({ input: one, select: ({ total }) => total }))
  const planned = useQuery(api.programs.list.queryOptions({ input: { ...one, year }, select: ({ total }) => total }))
  const programs = useQuery(api.programs.list.queryOptions({ input: one, select: ({ total }) => total }))
  const cohorts = useQuery(api.cohorts.list.queryOptions({ input: one, select: ({ total }) => total }))
  const ofYear = useQuery(api.cohorts.list.queryOptions({ input: { ...one, year }, select: ({ total }) => total }))
  const unfinished = useQuery(api.cohorts.list.queryOptions({ input: { ...one, state: 'locked' }, select: ({ total }) => total }))
  const certificates = useQuery(api.certificates.list.queryOptions({ input: one, select: ({ total }) => total }))
  const shortages = useQuery(api.hours.shortageSummary.queryOptions({ input: {} }))
  const board = useQuery(api.bases.board.queryOptions({ input: { ...one, year }, select: ({ summary }) => summary }))
  const { total, cycle } = shortages.data ?? {}
  return (
    <PageFrame title="工作台" lead={`今天是${chineseDay(today)}`}>
      <FirstSteps
        done={{
          schools: schools.data,
          teachers: teachers.data,
          programs: programs.data,
          cohorts: cohorts.data,
          certificates: certificates.data,
        }}
      />
      <WaitingFound />
      <Stack gap="sm">
        <Title order={2}>{year} 年</Title>
        <SimpleGrid cols={4}>
          <CountCard label="计划项目" count={planned.data} unit="项" to="/programs" search={{ year }} />
          <CountCard label="今年的班次" count={ofYear.data} unit="个" to="/cohorts" search={{ year }} />
          <CountCard label="名单已锁定、等待结业" count={unfinished.data} unit="个" to="/cohorts" search={{ state: 'locked' }} />
          <CountCard
            label="活动达标的基地与工作室"
            count={board.data?.met}
            unit={`/ ${board.data?.judged ?? '—'} 个`}
            note={board.data && `实训基地 ${board.data.practiceBases} 个，目标 ${board.data.target} 个`}
            to="/bases"
            search={{ year }}
          />
        </SimpleGrid>
      </Stack>
      <Stack gap="sm">
        <Title order={2}>{cycle ? `${cycle.from.slice(0, 4)}—${cycle.to.slice(0, 4)} 年周期` : '本周期'}</Title>
        <SimpleGrid cols={4}>
          <CountCard
            label="学时还没有达标的教师"
            count={total?.short}
            unit={`/ ${total?.people ?? '—'} 人`}
            note={total && `共差 ${formatTenths(total.missing)} 学时`}
            to="/shortages"
          />
          <CountCard label="登记的证书" count={certificates.data} unit="张" to="/certificates" />
          <CountCard label="登记的教师" count={teachers.data} unit="人" to="/teachers" />
          <CountCard label="学校" count={schools.data} unit="所" to="/schools" />
        </SimpleGrid>
      </Stack>
    </PageFrame>
  )
}
