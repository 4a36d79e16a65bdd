import { Button, FileButton, Tabs } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { PageFrame } from '../ui/PageFrame.tsx'
import { FacesPanel } from './FacesPanel.tsx'
import { LayoutGallery } from './LayoutGallery.tsx'
import { PicturesPanel } from './PicturesPanel.tsx'

/** What certificates and forms look like: the layouts, and the pictures and faces they are made with. The tab is in the URL, to be linked to. */
export function LayoutsPage() {
  const query = useQuery(api.layouts.list.queryOptions())
  const navigate = useNavigate()
  const { tab }: { tab?: unknown } = useSearch({ strict: false })
  const show = (next: string | null) => void navigate({ to: '.', search: { tab: next }, replace: true } as object)
  return (
    <PageFrame
      title="证书样式"
      lead="证书、证书本和表单的版面。改过的样式存成新版本，已经发出的证书仍按发证时的版本打印。"
      actions={<ImportButton />}
    >
      <Tabs value={typeof tab === 'string' ? tab : 'layouts'} onChange={show} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="layouts">样式</Tabs.Tab>
          <Tabs.Tab value="pictures">图片</Tabs.Tab>
          <Tabs.Tab value="faces">字体</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="layouts">
          <LoadState query={query}>{(layouts) => <LayoutGallery layouts={layouts} />}</LoadState>
        </Tabs.Panel>
        <Tabs.Panel value="pictures">
          <PicturesPanel />
        </Tabs.Panel>
        <Tabs.Panel value="faces">
          <FacesPanel />
        </Tabs.Panel>
      </Tabs>
    </PageFrame>
  )
}

function ImportButton() {
  const navigate = useNavigate()
  const take = useMutation(
    api.layouts.importFile.mutationOptions({
      onSuccess: ({ layoutId }) => {
        notifyDone('样式已导入')
        void navigate({ to: `/layouts/${layoutId}` })
      },
    }),
  )
  return (
    <FileButton accept=".json" onChange={(file) => file && take.mutate({ file })}>
      {(props) => (
        <Button {...props} variant="default" loading={take.isPending}>
          导入样式…
        </Button>
      )}
    </FileButton>
  )
}
