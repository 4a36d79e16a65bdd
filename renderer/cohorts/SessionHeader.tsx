import { Menu, Text, UnstyledButton } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type Session, weekdayOf } from '../../shared/cohorts/sessions.ts'
import { chineseDay } from '../../shared/dates.ts'
import { formatTenths } from '../../shared/hours/format.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { weekdays } from './weekdays.ts'

type SessionHeaderProps = {
  cohortId: number
  session: Session
  isFixed: boolean
  onRestPresent: (sessionId: number) => void
  onChange: (session: Session) => void
}

/** A session at the head of its column, with what can be done to it. */
export function SessionHeader({ cohortId, session, isFixed, onRestPresent, onChange }: SessionHeaderProps) {
  const askAndRemove = useRemoveSession(cohortId, session)
  const { date, part, topic, hours } = session
  const [, month, day] = date.split('-').map(Number)
  const title = `${chineseDay(date)}（${weekdays[weekdayOf(date) - 1]}）${part}，${formatTenths(hours)} 学时${topic && `，${topic}`}`
  return (
    <Menu position="bottom-start" shadow="md" withinPortal>
      <Menu.Target>
        <UnstyledButton title={title} aria-label={title} w="100%" ta="center">
          <Text fz="sm" lh={1.3}>
            {month}/{day}
          </Text>
          <Text fz="xs" c="dimmed" lh={1.3}>
            {part} {formatTenths(hours)}
          </Text>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{title}</Menu.Label>
        {!isFixed && (
          <>
            <Menu.Item onClick={() => onRestPresent(session.id)}>其余的人全记出勤</Menu.Item>
            <Menu.Item onClick={() => onChange(session)}>修改课次</Menu.Item>
            <Menu.Item color="red" onClick={() => void askAndRemove()}>
              删除课次
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Asks why, then removes the session with its marks. */
export function useRemoveSession(cohortId: number, { id: sessionId, date, part }: Session): () => Promise<void> {
  const remove = useMutation(api.cohorts.removeSession.mutationOptions({ onSuccess: () => notifyDone('课次已删除') }))
  return async () => {
    const message = `删除 ${chineseDay(date)}${part}的课次，已记的考勤一起删除。`
    const reason = await askReason({ title: '删除课次', message, confirm: '删除', danger: true })
    if (reason) remove.mutate({ cohortId, sessionId, reason })
  }
}
