import { Button, Tabs } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { describePaper } from '../../shared/printing/papers.ts'
import { api } from '../api/client.ts'
import { AuditTrail } from '../ui/AuditTrail.tsx'
import { askReason } from '../ui/ask-reason.tsx'
import { Facts } from '../ui/Facts.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { PageFrame } from '../ui/PageFrame.tsx'
import { describeCorrection } from './describe-correction.ts'
import { PrintProfileDialog } from './PrintProfileDialog.tsx'
import { SheetButtons } from './SheetButtons.tsx'

export function PrintProfilePage() {
  const id = Number(useParams({ strict: false }).id)
  const navigate = useNavigate()
  const query = useQuery(api.printing.get.queryOptions({ input: { id } }))
  const [isEditing, setIsEditing] = useState(false)
  const remove = useMutation(
    api.printing.remove.mutationOptions({
      onSuccess: () => {
        notifyDone('打印校准已删除')
        void navigate({ to: '/printing' })
      },
    }),
  )
  const askAndRemove = async () => {
    const message = '删除后，选用它的电脑打印时不再校准，并会提醒重新选。'
    const reason = await askReason({ title: '删除打印校准', message, confirm: '删除', danger: true })
    if (reason) remove.mutate({ id, reason })
  }
  return (
    <LoadState query={query}>
      {(profile) => (
        <PageFrame
          title={profile.name}
          parent={{ title: '打印校准', to: '/printing' }}
          lead={describePaper(profile)}
          actions={
            <>
              <SheetButtons request={{ purpose: 'test', name: profile.name, paper: profile, correction: profile }} label="打印试打页" />
              <Button variant="default" component={Link} to={`/printing/new?profile=${id}`}>
                重新校准
              </Button>
              <Button variant="default" onClick={() => setIsEditing(true)}>
                修改
              </Button>
              <Button variant="subtle" color="red" onClick={() => void askAndRemove()}>
                删除
              </Button>
            </>
          }
        >
          <Tabs defaultValue="facts" keepMounted={false}>
            <Tabs.List mb="md">
              <Tabs.Tab value="facts">校准</Tabs.Tab>
              <Tabs.Tab value="audit">变更记录</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="facts">
              <Facts facts={[{ label: '纸', value: describePaper(profile) }, ...describeCorrection(profile)]} />
            </Tabs.Panel>
            <Tabs.Panel value="audit">
              <AuditTrail subject="printProfile" id={id} />
            </Tabs.Panel>
          </Tabs>
          {isEditing && <PrintProfileDialog profile={profile} onClose={() => setIsEditing(false)} />}
        </PageFrame>
      )}
    </LoadState>
  )
}
