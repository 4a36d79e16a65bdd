import { Badge, Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import dayjs from 'dayjs'
import { type ExportEntry, ExportedNumbers, ExportQuery, exportedNumbers } from '../../shared/reports/exports.ts'
import { api } from '../api/client.ts'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { optionsOf } from '../ui/options-of.ts'
import { PageFrame } from '../ui/PageFrame.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { useList } from '../ui/use-list.ts'

const colors: Readonly<Record<ExportedNumbers, string>> = { none: 'gray', masked: 'qing', full: 'orange', notice: 'qing' }

const columns: readonly GridColumn<ExportEntry>[] = [
  { key: 'at', title: '导出时间', width: 170, render: ({ at }) => dayjs(at).format('YYYY年M月D日 HH:mm') },
  { key: 'actor', title: '谁导出的', width: 90 },
  { key: 'label', title: '报表', width: 190 },
  { key: 'parameters', title: '范围' },
  { key: 'rowCount', title: '行数', width: 70, align: 'right' },
  { key: 'people', title: '人数', width: 70, align: 'right' },
  { key: 'numbers', title: '号码', width: 100, render: ({ numbers }) => <NumbersBadge numbers={numbers} /> },
  { key: 'reason', title: '理由', width: 180, render: ({ numbers, reason }) => reason ?? (numbers === 'full' ? '接收格式要求' : '') },
  { key: 'fileName', title: '文件', hidden: true },
]

/** Who took which data out, when, about how many people, with which numbers and why. */
export function ExportsPage() {
  const list = useList(ExportQuery)
  const query = useQuery(api.reports.exports.queryOptions({ input: list.query, placeholderData: keepPreviousData }))
  const { search, numbers } = list.query
  return (
    <PageFrame
      title="导出登记"
      parent={{ title: '报表导出', to: '/reports' }}
      lead={query.data ? `共 ${query.data.total} 次导出，登记后不能修改或删除` : undefined}
    >
      <DataGrid
        name="exports"
        columns={columns}
        list={list}
        query={query}
        toolbar={
          <>
            <SearchBox value={search} placeholder="报表、范围、理由、文件名" onSearch={(text) => list.patch({ search: text })} />
            <Select
              aria-label="号码"
              placeholder="号码"
              clearable
              w={130}
              data={optionsOf(exportedNumbers)}
              value={numbers ?? null}
              onChange={(value) => list.patch({ numbers: ExportedNumbers.optional().parse(value ?? undefined) })}
            />
          </>
        }
        empty={
          search || numbers ? (
            <EmptyState title="没有这样的导出" hint="换一个词，或清除筛选再试。" />
          ) : (
            <EmptyState title="还没有导出过" hint="每次从“报表导出”写出文件都会登记在这里。" />
          )
        }
      />
    </PageFrame>
  )
}

function NumbersBadge({ numbers }: { numbers: ExportedNumbers }) {
  return (
    <Badge variant="light" color={colors[numbers]}>
      {exportedNumbers[numbers]}
    </Badge>
  )
}
