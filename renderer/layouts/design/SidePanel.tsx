import { Badge, ScrollArea, Tabs } from '@mantine/core'
import { memo } from 'react'
import type { BackgroundInputsProps } from './BackgroundInputs.tsx'
import classes from './design.module.css'
import { useDesigning } from './designing.ts'
import { ElementPanel } from './ElementPanel.tsx'
import { LayerList } from './LayerList.tsx'
import { PagePanel } from './PagePanel.tsx'
import { WarningList } from './WarningList.tsx'

/** Numbers and lists beside the page. */
export const SidePanel = memo((background: BackgroundInputsProps) => {
  const { warnings } = useDesigning()
  return (
    <Tabs defaultValue="element" keepMounted={false} className={classes.side}>
      <Tabs.List grow>
        <Tabs.Tab value="element">选中的</Tabs.Tab>
        <Tabs.Tab value="layers">图层</Tabs.Tab>
        <Tabs.Tab value="page">页面</Tabs.Tab>
        <Tabs.Tab
          value="warnings"
          rightSection={
            warnings.length > 0 && (
              <Badge size="xs" color="yellow" circle={warnings.length < 10}>
                {warnings.length}
              </Badge>
            )
          }
        >
          提醒
        </Tabs.Tab>
      </Tabs.List>
      <ScrollArea flex={1} type="auto" scrollbarSize={8} styles={{ content: { padding: 12, minWidth: 0, display: 'block' } }}>
        <Tabs.Panel value="element">
          <ElementPanel />
        </Tabs.Panel>
        <Tabs.Panel value="layers">
          <LayerList />
        </Tabs.Panel>
        <Tabs.Panel value="page">
          <PagePanel {...background} />
        </Tabs.Panel>
        <Tabs.Panel value="warnings">{warnings.length > 0 ? <WarningList warnings={warnings} /> : '用现在的数据没有要提醒的。'}</Tabs.Panel>
      </ScrollArea>
    </Tabs>
  )
})
