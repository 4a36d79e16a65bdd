import { Tabs } from '@mantine/core'
import { PageFrame } from '../ui/PageFrame.tsx'
import { CheckPanel } from './CheckPanel.tsx'
import { PacksPanel } from './PacksPanel.tsx'
import { RangesPanel } from './RangesPanel.tsx'
import { SeriesAudit } from './SeriesAudit.tsx'
import { SeriesPanel } from './SeriesPanel.tsx'

/** How certificates are numbered, which numbers are set aside, the paper that has numbers of its own, and whether all numbers are accounted for. */
export function NumberingPage() {
  return (
    <PageFrame title="编号与空白证书" lead="编号在发证时按规则依次取定，一个号只发一张；作废的号不再使用。">
      <Tabs defaultValue="series" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="series">编号规则</Tabs.Tab>
          <Tabs.Tab value="ranges">预留号段</Tabs.Tab>
          <Tabs.Tab value="packs">空白证书</Tabs.Tab>
          <Tabs.Tab value="check">号码核对</Tabs.Tab>
          <Tabs.Tab value="audit">变更记录</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="series">
          <SeriesPanel />
        </Tabs.Panel>
        <Tabs.Panel value="ranges">
          <RangesPanel />
        </Tabs.Panel>
        <Tabs.Panel value="packs">
          <PacksPanel />
        </Tabs.Panel>
        <Tabs.Panel value="check">
          <CheckPanel />
        </Tabs.Panel>
        <Tabs.Panel value="audit">
          <SeriesAudit />
        </Tabs.Panel>
      </Tabs>
    </PageFrame>
  )
}
