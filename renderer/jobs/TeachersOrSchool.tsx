import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { DocumentRequest } from '../../shared/documents/request.ts'
import { PeopleListDialog } from '../ui/PeopleListDialog.tsx'
import { SchoolPicker } from '../ui/SchoolPicker.tsx'
import { TeacherPicker } from '../ui/TeacherPicker.tsx'

type InputProps = { request: DocumentRequest; onChange: (request: DocumentRequest) => void }

/** One teacher, a list of them, or everybody at a school. */
export function TeachersOrSchool({ request, onChange }: InputProps) {
  const [isPasting, setIsPasting] = useState(false)
  const { teacherIds, schoolId } = request
  const choose = (ids: number[] | undefined) => onChange({ ...request, teacherIds: ids, schoolId: undefined })
  const [only, ...more] = teacherIds ?? []
  return (
    <>
      {teacherIds && more.length > 0 ? (
        <Group gap="xs" h={36}>
          <Text fz="sm">已选定 {teacherIds.length} 位教师</Text>
          <Button size="compact-sm" variant="subtle" onClick={() => choose(undefined)}>
            改选
          </Button>
        </Group>
      ) : (
        <TeacherPicker label="教师" value={only ?? null} onChange={(id) => choose(id === null ? undefined : [id])} />
      )}
      <Button variant="default" onClick={() => setIsPasting(true)}>
        粘贴名单…
      </Button>
      <SchoolPicker
        label="或整所学校"
        w={240}
        value={schoolId ?? null}
        onChange={(id) => onChange({ ...request, schoolId: id ?? undefined, teacherIds: undefined })}
      />
      {isPasting && (
        <PeopleListDialog
          verb="选定"
          onClose={() => setIsPasting(false)}
          onChoose={(people) => {
            choose(people.map(({ id }) => id))
            setIsPasting(false)
          }}
        />
      )}
    </>
  )
}
