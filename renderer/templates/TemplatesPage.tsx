import { Badge, Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { entryOf } from '../../shared/reports/catalogue.ts'
import { TemplateQuery } from '../../shared/templates/contract.ts'
import type { Template } from '../../shared/templates/model.ts'
import { api } from '../api/client.ts'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { PageFrame } from '../ui/PageFrame.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { useList } from '../ui/use-list.ts'
import { NewTemplateDialog } from './NewTemplateDialog.tsx'

const columns: readonly GridColumn<Template>[] = [
  { key: 'name', title: '名称', sortable: true },
  { key: 'receiver', title: '接收单位', sortable: true, width: 180 },
  { key: 'mapping', title: '用哪张报表填', width: 230, render: ({ mapping }) => <FilledWith mapping={mapping} /> },
  { key: 'fileName', title: '文件', sortable: true, width: 220 },
  { key: 'version', title: '版本', width: 80, render: ({ version }) => `第 ${version} 版` },
  { key: 'note', title: '备注', width: 160 },
]

/** Workbooks of receivers that are filled, one line each. */
export function TemplatesPage() {
  const navigate = useNavigate()
  const list = useList(TemplateQuery)
  const query = useQuery(api.templates.list.queryOptions({ input: list.query, placeholderData: keepPreviousData }))
  const [isAdding, setIsAdding] = useState(false)
  const add = <Button onClick={() => setIsAdding(true)}>添加模板</Button>
  return (
    <PageFrame title="上级模板" lead="上级发来的表格：对好一次各列填什么，以后每次都填在原表里，格式、公式、下拉选项都不变。" actions={add}>
      <DataGrid
        name="templates"
        columns={columns}
        list={list}
        query={query}
        onOpen={({ id }) => void navigate({ to: `/templates/${id}` })}
        toolbar={<SearchBox value={list.query.search} placeholder="名称、接收单位、备注" onSearch={(search) => list.patch({ search })} />}
        empty={
          list.query.search ? (
            <EmptyState title="没有符合条件的模板" hint="换一个词再试。" />
          ) : (
            <EmptyState title="还没有模板" hint="把上级发来的空表（.xlsx）添加进来，对好各列，以后一键填好。" action={add} />
          )
        }
      />
      {isAdding && <NewTemplateDialog onClose={() => setIsAdding(false)} />}
    </PageFrame>
  )
}

function FilledWith({ mapping }: Pick<Template, 'mapping'>) {
  if (mapping) return entryOf(mapping.reportId).label
  return (
    <Badge variant="light" color="orange">
      还没设置
    </Badge>
  )
}
