import { Badge, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { chineseDay } from '../../shared/dates.ts'
import { api } from '../api/client.ts'
import { AuditTrail } from '../ui/AuditTrail.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { PageFrame } from '../ui/PageFrame.tsx'
import { BaseActions } from './BaseActions.tsx'
import { BaseActivities } from './BaseActivities.tsx'
import { BaseFacts } from './BaseFacts.tsx'

export function BasePage() {
  const id = Number(useParams({ strict: false }).id)
  const query = useQuery(api.bases.get.queryOptions({ input: { id } }))
  return (
    <LoadState query={query}>
      {(base) => (
        <PageFrame
          title={base.name}
          parent={{ title: '基地与工作室', to: '/bases' }}
          lead={
            <>
              {base.level}
              {base.kind}，{base.schoolName}
              {base.closedOn && (
                <Badge ml="xs" variant="light" color="gray">
                  {chineseDay(base.closedOn)}撤销
                </Badge>
              )}
            </>
          }
          actions={<BaseActions base={base} />}
        >
          <Tabs defaultValue="activities" keepMounted={false}>
            <Tabs.List mb="md">
              <Tabs.Tab value="activities">活动</Tabs.Tab>
              <Tabs.Tab value="facts">基本信息</Tabs.Tab>
              <Tabs.Tab value="audit">变更记录</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="activities">
              <BaseActivities base={base} />
            </Tabs.Panel>
            <Tabs.Panel value="facts">
              <BaseFacts base={base} />
            </Tabs.Panel>
            <Tabs.Panel value="audit">
              <AuditTrail subject="base" id={id} />
            </Tabs.Panel>
          </Tabs>
        </PageFrame>
      )}
    </LoadState>
  )
}
