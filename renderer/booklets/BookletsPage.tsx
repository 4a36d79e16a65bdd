import { Button, Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { BookletQuery } from '../../shared/booklets/contract.ts'
import { type BookletRow, bookletStates } from '../../shared/booklets/model.ts'
import { api } from '../api/client.ts'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { hrefTo } from '../ui/href-to.ts'
import { optionsOf } from '../ui/options-of.ts'
import { PageFrame } from '../ui/PageFrame.tsx'
import { SchoolPicker } from '../ui/SchoolPicker.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { useList } from '../ui/use-list.ts'
import { BeginDialog } from './BeginDialog.tsx'
import { BookletPrintDialog } from './BookletPrintDialog.tsx'
import { BookletStateBadge } from './BookletStateBadge.tsx'
import { describeNext } from './next-place.ts'

const columns: readonly GridColumn<BookletRow>[] = [
  { key: 'number', title: '证书号', sortable: true, width: 140, render: ({ number }) => number || '—' },
  { key: 'teacherName', title: '姓名', sortable: true, width: 110 },
  { key: 'schoolName', title: '学校', width: 200 },
  { key: 'state', title: '状态', width: 90, render: ({ state }) => <BookletStateBadge state={state} /> },
  { key: 'nextHours', title: '登记页下一空行', width: 170, render: (booklet) => describeNext(booklet, 'hours') },
  { key: 'nextReview', title: '验印页下一空行', width: 170, render: (booklet) => describeNext(booklet, 'review') },
  { key: 'waiting', title: '待打印', width: 80, align: 'right', render: ({ waiting }) => (waiting > 0 ? `${waiting} 行` : '—') },
]

/** 继续教育证书: every booklet, how far it is written, and what waits for the printer. */
export function BookletsPage() {
  const navigate = useNavigate()
  const list = useList(BookletQuery)
  const { search, schoolId, state } = list.query
  const query = useQuery(api.booklets.list.queryOptions({ input: list.query, placeholderData: keepPreviousData }))
  const [dialog, setDialog] = useState<'begin' | 'print' | 'none'>('none')
  const close = () => setDialog('none')
  return (
    <PageFrame
      title="继续教育证书"
      lead={query.data && `共 ${query.data.total} 本`}
      actions={
        <>
          <Button variant="default" onClick={() => setDialog('begin')}>
            建一本
          </Button>
          <Button variant="default" onClick={() => setDialog('print')}>
            打印
          </Button>
          <Button component="a" href={hrefTo('/booklets/register')}>
            登记
          </Button>
        </>
      }
    >
      <DataGrid
        name="booklets"
        columns={columns}
        list={list}
        query={query}
        onOpen={({ id }) => void navigate({ to: `/booklets/${id}` })}
        toolbar={
          <>
            <SearchBox value={search} placeholder="证书号、姓名、拼音" onSearch={(text) => list.patch({ search: text })} />
            <SchoolPicker
              placeholder="学校"
              w={200}
              value={schoolId ?? null}
              onChange={(id) => list.patch({ schoolId: id ?? undefined })}
            />
            <Select
              aria-label="状态"
              placeholder="状态"
              clearable
              w={110}
              data={optionsOf(bookletStates)}
              value={state ?? null}
              onChange={(next) => list.patch({ state: BookletQuery.shape.state.parse(next ?? undefined) })}
            />
          </>
        }
        empty={
          search || schoolId || state ? (
            <EmptyState title="没有符合条件的证书" hint="换一个词，或清除筛选条件再试。" />
          ) : (
            <EmptyState title="还没有登记证书本" hint="点“登记”，选一个班次或一个年度；还没有建本的老师可以一次建好。" />
          )
        }
      />
      {dialog === 'begin' && <BeginDialog onClose={close} />}
      {dialog === 'print' && <BookletPrintDialog onClose={close} />}
    </PageFrame>
  )
}
