import { Button, Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { TeacherQuery } from '../../shared/teachers/contract.ts'
import { teacherFields } from '../../shared/teachers/fields.ts'
import type { TeacherRow } from '../../shared/teachers/model.ts'
import { teacherWords } from '../../shared/teachers/words.ts'
import { api } from '../api/client.ts'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { DocumentsLink } from '../ui/DocumentsLink.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { PageFrame } from '../ui/PageFrame.tsx'
import { SchoolPicker } from '../ui/SchoolPicker.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { type List, useList } from '../ui/use-list.ts'
import { TeacherDialog } from './TeacherDialog.tsx'

const columns: readonly GridColumn<TeacherRow>[] = [
  { key: 'name', title: teacherFields.name.label, sortable: true, width: 110 },
  { key: 'sex', title: teacherFields.sex.label, sortable: true, width: 62 },
  { key: 'schoolName', title: teacherFields.school.label, sortable: true, width: 185 },
  { key: 'stage', title: '学段', sortable: true, width: 72 },
  { key: 'subject', title: '学科', sortable: true, width: 105 },
  { key: 'post', title: teacherFields.post.label, sortable: true, width: 95 },
  { key: 'professionalTitle', title: teacherFields.professionalTitle.label, sortable: true, width: 100 },
  { key: 'maskedId', title: teacherFields.idNumber.label, width: 152 },
  { key: 'cardNumber', title: teacherFields.cardNumber.label, sortable: true, width: 125 },
  { key: 'status', title: '状态', sortable: true, width: 80 },
  { key: 'title', title: teacherFields.title.label, sortable: true, width: 140, hidden: true },
  { key: 'education', title: teacherFields.education.label, sortable: true, width: 110, hidden: true },
  { key: 'workStartDate', title: teacherFields.workStartDate.label, sortable: true, width: 130, hidden: true },
]

export function TeachersPage() {
  const navigate = useNavigate()
  const list = useList(TeacherQuery)
  const query = useQuery(api.teachers.list.queryOptions({ input: list.query, placeholderData: keepPreviousData }))
  const [isAdding, setIsAdding] = useState(false)
  const [selected, setSelected] = useState<TeacherRow[]>([])
  const { search, schoolId, stage, post, status } = list.query
  const isFiltered = Boolean(search || schoolId || stage || post || status)
  return (
    <PageFrame
      title="教师"
      lead={query.data ? `${isFiltered ? '符合条件的' : '共'} ${query.data.total} 人` : undefined}
      actions={
        <>
          {selected.length > 0 && (
            <DocumentsLink request={{ kind: 'hours-statement', teacherIds: selected.map(({ id }) => id) }}>
              {`打印文书（${selected.length}）`}
            </DocumentsLink>
          )}
          <Button variant="default" onClick={() => setIsAdding(true)}>
            添加教师
          </Button>
          <Button component={Link} to="/import?kind=teachers" variant="default">
            导入…
          </Button>
        </>
      }
    >
      <DataGrid
        name="teachers"
        columns={columns}
        list={list}
        query={query}
        onOpen={(teacher) => void navigate({ to: `/teachers/${teacher.id}` })}
        selection={{ selected, onChange: setSelected }}
        toolbar={<Filters list={list} />}
        empty={
          isFiltered ? (
            <EmptyState title="没有符合条件的教师" hint="换一个词，或清除筛选条件再试。" />
          ) : (
            <EmptyState title="还没有教师" hint="先有学校，再导入教师花名册，或者逐个添加。" />
          )
        }
      />
      {isAdding && <TeacherDialog onClose={() => setIsAdding(false)} />}
    </PageFrame>
  )
}

function Filters({ list }: { list: List<TeacherQuery> }) {
  const choice = (field: 'stage' | 'post' | 'status', label: string) => (
    <Select
      aria-label={label}
      placeholder={label}
      clearable
      w={120}
      data={Object.keys(teacherWords[field])}
      value={list.query[field] ?? null}
      onChange={(word) => list.patch({ [field]: word ?? undefined })}
    />
  )
  return (
    <>
      <SearchBox value={list.query.search} placeholder="姓名、拼音、身份证号、继续教育证号" onSearch={(search) => list.patch({ search })} />
      <SchoolPicker
        placeholder={teacherFields.school.label}
        w={210}
        value={list.query.schoolId ?? null}
        onChange={(schoolId) => list.patch({ schoolId: schoolId ?? undefined })}
      />
      {choice('stage', '学段')}
      {choice('post', '岗位')}
      {choice('status', '人员状态')}
    </>
  )
}
