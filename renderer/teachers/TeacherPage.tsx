import { Button, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { TeacherDetail } from '../../shared/teachers/model.ts'
import { api } from '../api/client.ts'
import { teacherTabs } from '../teacher-tabs.tsx'
import { AuditTrail } from '../ui/AuditTrail.tsx'
import { DocumentsLink } from '../ui/DocumentsLink.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { PageFrame } from '../ui/PageFrame.tsx'
import { MaskedId } from './MaskedId.tsx'
import { PostingHistory } from './PostingHistory.tsx'
import { TeacherDialog } from './TeacherDialog.tsx'
import { TeacherFacts } from './TeacherFacts.tsx'
import { TransferDialog } from './TransferDialog.tsx'

export function TeacherPage() {
  const id = Number(useParams({ strict: false }).id)
  const query = useQuery(api.teachers.get.queryOptions({ input: { id } }))
  const [open, setOpen] = useState<'edit' | 'transfer' | 'nothing'>('nothing')
  return (
    <LoadState query={query}>
      {(teacher) => (
        <PageFrame
          title={teacher.name}
          parent={{ title: '教师', to: '/teachers' }}
          lead={<Lead teacher={teacher} />}
          actions={
            <>
              <DocumentsLink request={{ kind: 'hours-statement', teacherIds: [id] }}>学时证明</DocumentsLink>
              <Button variant="default" onClick={() => setOpen('transfer')}>
                调动
              </Button>
              <Button variant="default" onClick={() => setOpen('edit')}>
                修改
              </Button>
            </>
          }
        >
          <TeacherTabs key={id} teacher={teacher} />
          {open === 'edit' && <TeacherDialog teacher={teacher} onClose={() => setOpen('nothing')} />}
          {open === 'transfer' && <TransferDialog teacher={teacher} onClose={() => setOpen('nothing')} />}
        </PageFrame>
      )}
    </LoadState>
  )
}

function Lead({ teacher: { id, school, status, idNumber } }: { teacher: TeacherDetail }) {
  return (
    <>
      {school?.name ?? '没有任职学校'} · {status}
      {idNumber && (
        <>
          {' · '}
          <MaskedId key={id} idNumber={idNumber} />
        </>
      )}
    </>
  )
}

/** The tab is in the URL, so that going back finds the same one. */
function TeacherTabs({ teacher }: { teacher: TeacherDetail }) {
  const navigate = useNavigate()
  const { tab }: { tab?: unknown } = useSearch({ strict: false })
  return (
    <Tabs
      value={typeof tab === 'string' ? tab : 'facts'}
      onChange={(next) => void navigate({ to: '.', search: { tab: next }, replace: true })}
      keepMounted={false}
    >
      <Tabs.List mb="md">
        <Tabs.Tab value="facts">基本信息</Tabs.Tab>
        <Tabs.Tab value="postings">任职学校</Tabs.Tab>
        {teacherTabs.map(({ value, label }) => (
          <Tabs.Tab key={value} value={value}>
            {label}
          </Tabs.Tab>
        ))}
        <Tabs.Tab value="audit">变更记录</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="facts">
        <TeacherFacts teacher={teacher} />
      </Tabs.Panel>
      <Tabs.Panel value="postings">
        <PostingHistory postings={teacher.postings} />
      </Tabs.Panel>
      {teacherTabs.map(({ value, Panel }) => (
        <Tabs.Panel key={value} value={value}>
          <Panel teacherId={teacher.id} />
        </Tabs.Panel>
      ))}
      <Tabs.Panel value="audit">
        <AuditTrail subject="teacher" id={teacher.id} />
      </Tabs.Panel>
    </Tabs>
  )
}
