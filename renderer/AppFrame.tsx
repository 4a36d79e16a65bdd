import { Alert, AppShell, Badge, Group, ScrollArea, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useSyncExternalStore } from 'react'
import type { Office } from '../shared/office/model.ts'
import { api } from './api/client.ts'
import { currentServerHealth, onServerHealth } from './api/server-health.ts'
import { MainMenu } from './MainMenu.tsx'
import { LoadState } from './ui/LoadState.tsx'

/** Most days begin without it. */
const StartPage = lazy(async () => ({ default: (await import('./office/StartPage.tsx')).StartPage }))

/** Before a database is open: the start page. After: the rooms of the program at the left, the page at the right. */
export function AppFrame() {
  const query = useQuery(api.office.state.queryOptions())
  return (
    <>
      <ServerNotice />
      <LoadState query={query}>
        {(state) =>
          state.office ? (
            <Rooms office={state.office} />
          ) : (
            <Suspense>
              <StartPage state={state} />
            </Suspense>
          )
        }
      </LoadState>
    </>
  )
}

function Rooms({ office }: { office: Office }) {
  return (
    <AppShell navbar={{ width: 188, breakpoint: 0 }}>
      <AppShell.Navbar bg="var(--paper-deep)" style={{ borderColor: 'var(--rule)' }}>
        <Stack gap={0} px="md" pt="sm" pb="xs">
          <Group gap={8}>
            <Text fz={20} fw={700} c="qing.8" style={{ letterSpacing: '0.15em' }}>
              青蓝
            </Text>
            {office.kind === 'demonstration' && (
              <Badge variant="light" size="sm">
                演示
              </Badge>
            )}
          </Group>
          <Text fz="xs" c="dimmed" lineClamp={2}>
            {office.centerName}
          </Text>
        </Stack>
        <ScrollArea flex={1} type="auto" scrollbarSize={6}>
          <MainMenu />
        </ScrollArea>
      </AppShell.Navbar>
      <AppShell.Main>
        <Outlet />
      </AppShell.Main>
    </AppShell>
  )
}

function ServerNotice() {
  const health = useSyncExternalStore(onServerHealth, currentServerHealth)
  if (health === 'running') return null
  return (
    <Alert color={health === 'stopped' ? 'red' : 'yellow'} radius={0} role="alert">
      {health === 'stopped'
        ? '后台程序多次停止，已不再重启。已保存的数据没有丢失；请关闭青蓝后重新打开。'
        : '后台程序停了，正在重新启动；没有保存完的操作请再做一次。'}
    </Alert>
  )
}
