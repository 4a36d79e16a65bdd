import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api } from '../api/client.ts'
import { TeacherPicker } from '../ui/TeacherPicker.tsx'
import { tellEnrolled } from './tell-enrolled.ts'

/** Enrols one teacher after the other. */
export function EnrollOne({ cohortId }: { cohortId: number }) {
  const [teacherId, setTeacherId] = useState<number | null>(null)
  const picker = useRef<HTMLDivElement>(null)
  const [count, setCount] = useState(0)
  const enroll = useMutation(
    api.cohorts.enroll.mutationOptions({
      onSuccess: (enrolled) => {
        tellEnrolled(enrolled)
        setCount((before) => before + enrolled.added)
        setTeacherId(null)
        picker.current?.querySelector('input')?.focus() // on to the next one
      },
    }),
  )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (teacherId !== null) enroll.mutate({ cohortId, teacherIds: [teacherId] })
      }}
    >
      <Stack mih={320} maw={640}>
        <Group align="flex-end" wrap="nowrap">
          <div ref={picker} style={{ flex: 1 }}>
            <TeacherPicker label="教师" value={teacherId} onChange={setTeacherId} />
          </div>
          <Button type="submit" disabled={teacherId === null} loading={enroll.isPending}>
            加入
          </Button>
        </Group>
        <Text fz="sm" c="dimmed">
          {count > 0 ? `这次已加入 ${count} 人。` : '输入姓名、拼音或证件号，选中后加入。'}
        </Text>
      </Stack>
    </form>
  )
}
