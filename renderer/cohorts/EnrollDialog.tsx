import { Tabs } from '@mantine/core'
import { Dialog } from '../ui/Dialog.tsx'
import { EnrollByFilter } from './EnrollByFilter.tsx'
import { EnrollByList } from './EnrollByList.tsx'
import { EnrollOne } from './EnrollOne.tsx'

/** Three ways onto the roster. It stays open, so that one way can follow another. */
export function EnrollDialog({ cohortId, onClose }: { cohortId: number; onClose: () => void }) {
  return (
    <Dialog onClose={onClose} title="添加学员" size="min(1180px, 94vw)">
      <Tabs defaultValue="filter" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="filter">按条件</Tabs.Tab>
          <Tabs.Tab value="list">粘贴名单</Tabs.Tab>
          <Tabs.Tab value="one">逐个添加</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="filter">
          <EnrollByFilter cohortId={cohortId} />
        </Tabs.Panel>
        <Tabs.Panel value="list">
          <EnrollByList cohortId={cohortId} />
        </Tabs.Panel>
        <Tabs.Panel value="one">
          <EnrollOne cohortId={cohortId} />
        </Tabs.Panel>
      </Tabs>
    </Dialog>
  )
}
