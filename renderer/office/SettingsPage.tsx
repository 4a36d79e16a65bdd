import { Button, Group, Paper, Stack, Tabs, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { OfficeDraft, OfficeState } from '../../shared/office/model.ts'
import { api } from '../api/client.ts'
import { AuditTrail } from '../ui/AuditTrail.tsx'
import { askReason } from '../ui/ask-reason.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { PageFrame } from '../ui/PageFrame.tsx'
import { OfficeForm } from './OfficeForm.tsx'

export function SettingsPage() {
  const query = useQuery(api.office.state.queryOptions())
  return <LoadState query={query}>{(state) => <Settings state={state} />}</LoadState>
}

function Settings({ state }: { state: OfficeState }) {
  const change = useMutation(api.office.change.mutationOptions({ onSuccess: () => notifyDone('设置已保存') }))
  const close = useMutation(api.office.close.mutationOptions())
  const save = async (office: OfficeDraft) => {
    const reason = await askReason({ title: '修改设置', message: '设置影响学时折算、证书编号和考核周期。', confirm: '保存' })
    if (reason) change.mutate({ office, reason })
  }
  if (!state.office) return null
  return (
    <PageFrame
      title="设置"
      lead={`青蓝 ${state.version}`}
      actions={
        <Button variant="default" loading={close.isPending} onClick={() => close.mutate({})}>
          关闭数据库，回到开始页
        </Button>
      }
    >
      <Tabs defaultValue="office" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="office">本中心</Tabs.Tab>
          <Tabs.Tab value="audit">变更记录</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="office">
          <Stack maw={760}>
            <Paper withBorder p="md">
              <OfficeForm initial={state.office} submit="保存" loading={change.isPending} onSubmit={save} />
            </Paper>
            <DataFolder folder={state.dataFolder} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="audit">
          <AuditTrail subject="office" id={1} />
        </Tabs.Panel>
      </Tabs>
    </PageFrame>
  )
}

function DataFolder({ folder }: { folder: string }) {
  const { desktop } = window
  return (
    <Group justify="space-between">
      <Text fz="sm" c="dimmed">
        数据库所在文件夹：{folder}
      </Text>
      {desktop && (
        <Button variant="default" size="xs" onClick={() => void desktop.showDataFolder()}>
          打开文件夹
        </Button>
      )}
    </Group>
  )
}
