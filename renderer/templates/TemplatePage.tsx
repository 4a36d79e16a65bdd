import { Button, Tabs } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Template } from '../../shared/templates/model.ts'
import { api } from '../api/client.ts'
import { AuditTrail } from '../ui/AuditTrail.tsx'
import { askReason } from '../ui/ask-reason.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { PageFrame } from '../ui/PageFrame.tsx'
import { FactsDialog } from './FactsDialog.tsx'
import { FillPanel } from './FillPanel.tsx'
import { SetUpPanel } from './SetUpPanel.tsx'
import { VersionsPanel } from './VersionsPanel.tsx'

export function TemplatePage() {
  const id = Number(useParams({ strict: false }).id)
  const query = useQuery(api.templates.get.queryOptions({ input: { id } }))
  return <LoadState query={query}>{(template) => <TemplateFrame template={template} />}</LoadState>
}

/** A template that is not set up opens there, any other where it is filled. */
function TemplateFrame({ template }: { template: Template }) {
  const navigate = useNavigate()
  const [tab, setTab] = useState<string | null>(template.mapping ? 'fill' : 'setUp')
  const [isEditing, setIsEditing] = useState(false)
  const remove = useMutation(
    api.templates.remove.mutationOptions({
      onSuccess: () => {
        notifyDone('模板已删除')
        void navigate({ to: '/templates' })
      },
    }),
  )
  const askAndRemove = async () => {
    const message = '模板的所有版本和设置都会删除，不能恢复。已经填好导出的文件和导出登记不受影响。'
    const reason = await askReason({ title: '删除模板', message, confirm: '删除', danger: true })
    if (reason) remove.mutate({ id: template.id, reason })
  }
  return (
    <PageFrame
      title={template.name}
      parent={{ title: '上级模板', to: '/templates' }}
      lead={[template.receiver, template.fileName, `第 ${template.version} 版`, template.note].filter(Boolean).join(' · ')}
      actions={
        <>
          <Button variant="default" onClick={() => setIsEditing(true)}>
            修改
          </Button>
          <Button variant="subtle" color="red" onClick={() => void askAndRemove()}>
            删除
          </Button>
        </>
      }
    >
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="fill" disabled={!template.mapping}>
            填写
          </Tabs.Tab>
          <Tabs.Tab value="setUp">设置</Tabs.Tab>
          <Tabs.Tab value="versions">文件</Tabs.Tab>
          <Tabs.Tab value="audit">变更记录</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="fill">{template.mapping && <FillPanel template={template} mapping={template.mapping} />}</Tabs.Panel>
        <Tabs.Panel value="setUp">
          <SetUpPanel key={template.version} template={template} onDone={() => setTab('fill')} />
        </Tabs.Panel>
        <Tabs.Panel value="versions">
          <VersionsPanel template={template} onLost={() => setTab('setUp')} />
        </Tabs.Panel>
        <Tabs.Panel value="audit">
          <AuditTrail subject="template" id={template.id} />
        </Tabs.Panel>
      </Tabs>
      {isEditing && <FactsDialog template={template} onClose={() => setIsEditing(false)} />}
    </PageFrame>
  )
}
