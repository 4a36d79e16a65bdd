import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { chineseDay } from '../../shared/dates.ts'
import { api } from '../api/client.ts'
import { AuditTrail } from '../ui/AuditTrail.tsx'
import { DocumentsLink } from '../ui/DocumentsLink.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { PageFrame } from '../ui/PageFrame.tsx'
import { PairingActions } from './PairingActions.tsx'
import { PairingActivities } from './PairingActivities.tsx'
import { PairingFacts } from './PairingFacts.tsx'

export function PairingPage() {
  const id = Number(useParams({ strict: false }).id)
  const query = useQuery(api.pairings.get.queryOptions({ input: { id } }))
  return (
    <LoadState query={query}>
      {(pairing) => (
        <PageFrame
          title={`${pairing.mentorName} — ${pairing.menteeName}`}
          parent={{ title: '师徒结对', to: '/pairings' }}
          lead={`${pairing.kind}，${chineseDay(pairing.startDate)} 至 ${chineseDay(pairing.endDate)}`}
          actions={
            <>
              <DocumentsLink request={{ kind: 'pairing-agreement', pairingIds: [id] }}>打印协议</DocumentsLink>
              <PairingActions pairing={pairing} />
            </>
          }
        >
          <PairingFacts pairing={pairing} />
          <Tabs defaultValue="activities" keepMounted={false}>
            <Tabs.List mb="md">
              <Tabs.Tab value="activities">活动</Tabs.Tab>
              <Tabs.Tab value="audit">变更记录</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="activities">
              <PairingActivities pairing={pairing} />
            </Tabs.Panel>
            <Tabs.Panel value="audit">
              <AuditTrail subject="pairing" id={id} />
            </Tabs.Panel>
          </Tabs>
        </PageFrame>
      )}
    </LoadState>
  )
}
