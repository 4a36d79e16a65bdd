import { Button, Tabs } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { schoolFields } from '../../shared/schools/fields.ts'
import { api } from '../api/client.ts'
import { AuditTrail } from '../ui/AuditTrail.tsx'
import { askReason } from '../ui/ask-reason.tsx'
import { Facts } from '../ui/Facts.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { PageFrame } from '../ui/PageFrame.tsx'
import { SchoolDialog } from './SchoolDialog.tsx'

export function SchoolPage() {
  const id = Number(useParams({ strict: false }).id)
  const navigate = useNavigate()
  const query = useQuery(api.schools.get.queryOptions({ input: { id } }))
  const [isEditing, setIsEditing] = useState(false)
  const remove = useMutation(
    api.schools.remove.mutationOptions({
      onSuccess: () => {
        notifyDone('学校已删除')
        void navigate({ to: '/schools' })
      },
    }),
  )
  const askAndRemove = async () => {
    const reason = await askReason({
      title: '删除学校',
      message: '只有没有教师、基地和培训记录的学校可以删除。',
      confirm: '删除',
      danger: true,
    })
    if (reason) remove.mutate({ id, reason })
  }
  return (
    <LoadState query={query}>
      {(school) => (
        <PageFrame
          title={school.name}
          parent={{ title: '学校', to: '/schools' }}
          lead={`在册教师 ${school.teacherCount} 人`}
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
          <Tabs defaultValue="facts" keepMounted={false}>
            <Tabs.List mb="md">
              <Tabs.Tab value="facts">基本信息</Tabs.Tab>
              <Tabs.Tab value="audit">变更记录</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="facts">
              <Facts
                facts={[
                  ...Object.entries(schoolFields).map(([field, { label }]) => ({
                    label,
                    value: school[field as keyof typeof schoolFields],
                  })),
                  { label: '别名', value: school.aliases.join('、') },
                ]}
              />
            </Tabs.Panel>
            <Tabs.Panel value="audit">
              <AuditTrail subject="school" id={id} />
            </Tabs.Panel>
          </Tabs>
          {isEditing && <SchoolDialog school={school} onClose={() => setIsEditing(false)} />}
        </PageFrame>
      )}
    </LoadState>
  )
}
