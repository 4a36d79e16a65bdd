import { Button, Group, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { CertificateQuery, type Issuable } from '../../shared/certificates/contract.ts'
import { api } from '../api/client.ts'
import { DataGrid } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { useList } from '../ui/use-list.ts'
import { certificateColumns } from './columns.tsx'
import { IssueDialog } from './IssueDialog.tsx'
import { PrintDialog } from './PrintDialog.tsx'

/** The certificates of one cohort: issue them, see them, print them all. */
export function CohortCertificates({ cohortId }: { cohortId: number }) {
  const query = useQuery(api.certificates.issuable.queryOptions({ input: { cohortId } }))
  return (
    <LoadState query={query}>
      {(issuable) =>
        issuable.isCompleted ? (
          <Certificates cohortId={cohortId} issuable={issuable} />
        ) : (
          <EmptyState title="结业后才能发证" hint="先锁定名单，录完考勤和成绩，办理结业；合格的学员才有证书。" />
        )
      }
    </LoadState>
  )
}

function Certificates({ cohortId, issuable }: { cohortId: number; issuable: Issuable }) {
  const [open, setOpen] = useState<'issue' | 'print' | 'nothing'>('nothing')
  const close = () => setOpen('nothing')
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text fz="sm">{summaryOf(issuable)}</Text>
        <Group gap="xs">
          <Button variant="default" disabled={issuable.issued === 0} onClick={() => setOpen('print')}>
            生成 PDF 并打印
          </Button>
          <Button disabled={issuable.people.length === 0} onClick={() => setOpen('issue')}>
            发证
          </Button>
        </Group>
      </Group>
      {issuable.issued + issuable.voided > 0 && <IssuedGrid cohortId={cohortId} />}
      {open === 'issue' && <IssueDialog cohortId={cohortId} issuable={issuable} onClose={close} />}
      {open === 'print' && <PrintDialog job={{ cohortId }} documents={{ kind: 'completion-certificate', cohortId }} onClose={close} />}
    </Stack>
  )
}

function summaryOf({ people, issued, voided }: Issuable): string {
  if (people.length + issued + voided === 0) return '这个班次没有合格的学员，不用发证。'
  const waiting = people.length > 0 ? `还有 ${people.length} 人可以发证` : '合格的学员都已发证'
  return `${waiting}，已发 ${issued} 张${voided > 0 ? `，作废 ${voided} 张` : ''}。`
}

function IssuedGrid({ cohortId }: { cohortId: number }) {
  const navigate = useNavigate()
  const list = useList(CertificateQuery)
  const { search } = list.query
  const query = useQuery(api.certificates.list.queryOptions({ input: { ...list.query, cohortId }, placeholderData: keepPreviousData }))
  return (
    <DataGrid
      name="cohort-certificates"
      columns={certificateColumns.filter(({ key }) => !['about', 'kind'].includes(key))}
      list={list}
      query={query}
      onOpen={(certificate) => void navigate({ to: `/certificates/${certificate.id}` })}
      toolbar={<SearchBox value={search} placeholder="编号、姓名、拼音" onSearch={(text) => list.patch({ search: text })} />}
      empty={<EmptyState title="没有符合条件的证书" hint="换一个词再试。" />}
      height="calc(100vh - 330px)"
    />
  )
}
