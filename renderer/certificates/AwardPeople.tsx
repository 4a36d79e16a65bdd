import { Button, CloseButton, Group, ScrollArea, Stack, Text } from '@mantine/core'
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TeacherChoice } from '../../shared/teachers/model.ts'
import { api } from '../api/client.ts'
import { PeopleListDialog } from '../ui/PeopleListDialog.tsx'
import { TeacherPicker } from '../ui/TeacherPicker.tsx'

type AwardPeopleProps = {
  /** The title whose holders can be added at once. */
  title: string | undefined
  people: readonly TeacherChoice[]
  onChange: (people: readonly TeacherChoice[]) => void
}

/** Who is issued one: picked one by one, from a pasted list, or all who have the title and no certificate of it. */
export function AwardPeople({ title, people, onChange }: AwardPeopleProps) {
  const client = useQueryClient()
  const [isPasting, setIsPasting] = useState(false)
  const uncertified = useQuery(api.certificates.uncertified.queryOptions({ input: title ? { title } : skipToken })).data ?? []
  const add = (more: readonly TeacherChoice[]) => {
    const known = new Set(people.map(({ id }) => id))
    onChange([...people, ...more.filter(({ id }) => !known.has(id))])
  }
  const pick = async (id: number | null) => {
    if (id !== null) add([await client.fetchQuery(api.teachers.choice.queryOptions({ input: { id } }))])
  }
  return (
    <Stack gap={6}>
      <TeacherPicker label="发给" value={null} onChange={(id) => void pick(id)} />
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={() => setIsPasting(true)}>
          粘贴名单
        </Button>
        {uncertified.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => add(uncertified)}>
            有此称号、未发证的 {uncertified.length} 人
          </Button>
        )}
        {people.length > 0 && (
          <Button size="compact-sm" variant="subtle" ml="auto" onClick={() => onChange([])}>
            清空
          </Button>
        )}
      </Group>
      <Text fz="sm" fw={600}>
        共 {people.length} 人
      </Text>
      <ScrollArea.Autosize mah={160} type="auto" offsetScrollbars>
        {people.map((person) => (
          <Group key={person.id} gap={6} wrap="nowrap" justify="space-between">
            <Text fz="sm" truncate title={`${person.name}　${person.schoolName ?? ''}`}>
              {person.name}
              <Text span fz="xs" c="dimmed" ml="xs">
                {person.schoolName}
              </Text>
            </Text>
            <CloseButton
              size="xs"
              aria-label={`去掉${person.name}`}
              onClick={() => onChange(people.filter(({ id }) => id !== person.id))}
            />
          </Group>
        ))}
      </ScrollArea.Autosize>
      {isPasting && (
        <PeopleListDialog
          verb="加入"
          onClose={() => setIsPasting(false)}
          onChoose={(chosen) => {
            add(chosen)
            setIsPasting(false)
          }}
        />
      )}
    </Stack>
  )
}
