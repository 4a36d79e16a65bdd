import { Button, Center, Divider, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { OfficeDraft, OfficeState } from '../../shared/office/model.ts'
import { api, client } from '../api/client.ts'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { useLongWork } from '../ui/use-long-work.ts'
import { OfficeForm } from './OfficeForm.tsx'

/** The first thing a new office sees, and what is shown while no database is open. */
export function StartPage({ state }: { state: OfficeState }) {
  const create = useMutation(api.office.create.mutationOptions())
  const demonstration = useLongWork((_: undefined, options) => client.office.openDemonstration(undefined, options))
  const open = useMutation(api.office.open.mutationOptions())
  return (
    <Center mih="100vh" p="lg">
      <Paper withBorder p="xl" w={680} style={{ borderColor: 'var(--rule)' }}>
        <Stack>
          <Stack gap={2}>
            <Title order={1} c="qing.8" style={{ letterSpacing: '0.2em' }}>
              青蓝
            </Title>
            <Text c="dimmed" fz="sm">
              县级教师发展中心的培训管理：从年度计划到证书
            </Text>
          </Stack>
          {state.countyExists ? (
            <Group justify="space-between">
              <Text fz="sm">本县的数据库已经建好。</Text>
              <Button loading={open.isPending} onClick={() => open.mutate({})} data-autofocus>
                打开本县
              </Button>
            </Group>
          ) : (
            <>
              <Title order={2}>新建本县的数据库</Title>
              <OfficeForm initial={blankOffice()} submit="新建" loading={create.isPending} onSubmit={(office) => create.mutate(office)} />
            </>
          )}
          <Divider />
          {demonstration.isPending ? (
            <ProgressPanel progress={demonstration.progress} onCancel={demonstration.cancel} />
          ) : (
            <Group justify="space-between" wrap="nowrap">
              <Text fz="sm">想先看看？打开一个虚构的演示县：100 所学校、5000 名教师、三年的培训记录，与本县数据互不影响。</Text>
              <Button variant="default" flex="none" onClick={() => demonstration.mutate(undefined)}>
                打开演示县
              </Button>
            </Group>
          )}
          <Text fz="xs" c="dimmed">
            数据保存在这台电脑上：{state.dataFolder}
          </Text>
        </Stack>
      </Paper>
    </Center>
  )
}

function blankOffice(): OfficeDraft {
  return {
    countyName: '',
    centerName: '',
    bureauName: '',
    abbreviation: '',
    cycleFirstYear: new Date().getFullYear(),
    hoursPerDay: 60,
    hoursPerCredit: 100,
    baseTarget: 10,
  }
}
