import { Button, Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { CertificateQuery } from '../../shared/certificates/contract.ts'
import { documentOfCertificate } from '../../shared/certificates/document-kinds.ts'
import { certificateKinds } from '../../shared/certificates/kinds.ts'
import { type CertificateRow, certificateStates } from '../../shared/certificates/model.ts'
import type { DocumentRequest } from '../../shared/documents/request.ts'
import { api } from '../api/client.ts'
import { DataGrid } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { optionsOf } from '../ui/options-of.ts'
import { PageFrame } from '../ui/PageFrame.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { type List, useList } from '../ui/use-list.ts'
import { AwardDialog } from './AwardDialog.tsx'
import { certificateColumns } from './columns.tsx'
import { PrintDialog } from './PrintDialog.tsx'

/** The register of everything issued. */
export function CertificatesPage() {
  const navigate = useNavigate()
  const list = useList(CertificateQuery)
  const { search, year, kind, state, cohortId } = list.query
  const query = useQuery(api.certificates.list.queryOptions({ input: list.query, placeholderData: keepPreviousData }))
  const [selected, setSelected] = useState<CertificateRow[]>([])
  const [isPrinting, setIsPrinting] = useState(false)
  const [isAwarding, setIsAwarding] = useState(false)
  return (
    <PageFrame
      title="证书"
      lead={query.data && `共 ${query.data.total} 张`}
      actions={
        <>
          <Button variant="default" onClick={() => setIsAwarding(true)}>
            发其他证书
          </Button>
          <Button disabled={selected.length === 0} onClick={() => setIsPrinting(true)}>
            {selected.length === 0 ? '打印所选' : `打印所选（${selected.length}）`}
          </Button>
        </>
      }
    >
      <DataGrid
        name="certificates"
        columns={certificateColumns}
        list={list}
        query={query}
        onOpen={(certificate) => void navigate({ to: `/certificates/${certificate.id}` })}
        selection={{ selected, onChange: setSelected }}
        toolbar={<Filters list={list} />}
        empty={
          search || year || kind || state || cohortId ? (
            <EmptyState title="没有符合条件的证书" hint="换一个词，或清除筛选条件再试。" />
          ) : (
            <EmptyState title="还没有发过证书" hint="结业证书在已结业班次的“证书”一栏里发；称号、荣誉证书和聘书点“发其他证书”。" />
          )
        }
      />
      {isAwarding && <AwardDialog onClose={() => setIsAwarding(false)} />}
      {isPrinting && (
        <PrintDialog job={{ ids: selected.map(({ id }) => id) }} documents={documentsOf(selected)} onClose={() => setIsPrinting(false)} />
      )}
    </PageFrame>
  )
}

/** A print job has documents of one kind. */
function documentsOf(selected: readonly CertificateRow[]): DocumentRequest | undefined {
  const [first] = selected
  if (!first || selected.some(({ kind }) => kind !== first.kind)) return undefined
  return { kind: documentOfCertificate[first.kind], certificateIds: selected.map(({ id }) => id) }
}

function Filters({ list }: { list: List<CertificateQuery> }) {
  const choices = useQuery(api.certificates.choices.queryOptions())
  const { search, year, kind, state, cohortId } = list.query
  return (
    <>
      <SearchBox value={search} placeholder="编号、姓名、拼音、查验码" onSearch={(text) => list.patch({ search: text })} />
      <Select
        aria-label="年度"
        placeholder="年度"
        clearable
        w={110}
        data={(choices.data?.years ?? []).map((value) => ({ value: String(value), label: `${value} 年` }))}
        value={year === undefined ? null : String(year)}
        onChange={(next) => list.patch({ year: next === null ? undefined : Number(next) })}
      />
      <Select
        aria-label="种类"
        placeholder="种类"
        clearable
        w={140}
        data={optionsOf(certificateKinds)}
        value={kind ?? null}
        onChange={(next) => list.patch({ kind: CertificateQuery.shape.kind.parse(next ?? undefined) })}
      />
      <Select
        aria-label="状态"
        placeholder="状态"
        clearable
        w={110}
        data={optionsOf(certificateStates)}
        value={state ?? null}
        onChange={(next) => list.patch({ state: CertificateQuery.shape.state.parse(next ?? undefined) })}
      />
      <Select
        aria-label="班次"
        placeholder="班次"
        clearable
        searchable
        nothingFoundMessage="没有这个班次"
        w={260}
        data={(choices.data?.cohorts ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
        value={cohortId === undefined ? null : String(cohortId)}
        onChange={(next) => list.patch({ cohortId: next === null ? undefined : Number(next) })}
      />
    </>
  )
}
