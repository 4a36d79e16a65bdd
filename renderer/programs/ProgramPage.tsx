import { Button, Tabs } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { AuditTrail } from '../ui/AuditTrail.tsx'
import { askReason } from '../ui/ask-reason.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { PageFrame } from '../ui/PageFrame.tsx'
import { ProgramCohorts } from './ProgramCohorts.tsx'
import { ProgramDialog } from './ProgramDialog.tsx'
import { ProgramFacts } from './ProgramFacts.tsx'

export function ProgramPage() {
  const id = Number(useParams({ strict: false }).id)
  const navigate = useNavigate()
  const query = useQuery(api.programs.get.queryOptions({ input: { id } }))
  const [isEditing, setIsEditing] = useState(false)
  const remove = useMutation(
    api.programs.remove.mutationOptions({
      onSuccess: () => {
        notifyDone('项目已删除')
        void navigate({ to: '/programs' })
      },
    }),
  )
  const askAndRemove = async () => {
    const reason = await askReason({ title: '删除项目', message: '只有还没有开设班次的项目可以删除。', confirm: '删除', danger: true })
    if (reason) remove.mutate({ id, reason })
  }
  return (
    <LoadState query={query}>
      {(program) => (
        <PageFrame
          title={program.name}
          parent={{ title: '年度计划', to: '/programs' }}
          lead={[`${program.year} 年`, program.planSheet, program.sequence && `第 ${program.sequence} 项`].filter(Boolean).join('，')}
          actions={
            <>
              <OpenCohort programId={id} />
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
              <Tabs.Tab value="facts">基本信息</Tabs.Tab>
              <Tabs.Tab value="cohorts">班次（{program.cohorts.length}）</Tabs.Tab>
              <Tabs.Tab value="audit">变更记录</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="facts">
              <ProgramFacts program={program} />
            </Tabs.Panel>
            <Tabs.Panel value="cohorts">
              <ProgramCohorts cohorts={program.cohorts} action={<OpenCohort programId={id} />} />
            </Tabs.Panel>
            <Tabs.Panel value="audit">
              <AuditTrail subject="program" id={id} />
            </Tabs.Panel>
          </Tabs>
          {isEditing && <ProgramDialog year={program.year} program={program} onClose={() => setIsEditing(false)} />}
        </PageFrame>
      )}
    </LoadState>
  )
}

function OpenCohort({ programId }: { programId: number }) {
  return (
    <Button component={Link} to={`/cohorts/new?program=${programId}`}>
      开设班次
    </Button>
  )
}
