import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Cohort } from '../../shared/cohorts/model.ts'
import type { Session } from '../../shared/cohorts/sessions.ts'
import { api } from '../api/client.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { AttendanceGrid } from './AttendanceGrid.tsx'
import { ImportButton } from './ImportButton.tsx'
import { SeriesDialog } from './SeriesDialog.tsx'
import { SessionDialog } from './SessionDialog.tsx'
import { SessionList } from './SessionList.tsx'

type Open = { kind: 'nothing' | 'series' | 'add' } | { kind: 'change'; session: Session }

/** 课次与考勤: when the cohort meets, and who was there. */
export function SessionsPanel({ cohort }: { cohort: Cohort }) {
  const query = useQuery(api.cohorts.sheet.queryOptions({ input: { cohortId: cohort.id } }))
  const [open, setOpen] = useState<Open>({ kind: 'nothing' })
  const close = () => setOpen({ kind: 'nothing' })
  const isCompleted = cohort.state === 'completed'
  const buttons = !isCompleted && (
    <Group gap="xs">
      <Button variant="default" onClick={() => setOpen({ kind: 'add' })}>
        添加课次
      </Button>
      <Button variant="default" onClick={() => setOpen({ kind: 'series' })}>
        按星期成批排课
      </Button>
      {cohort.progress.sessions > 0 && cohort.progress.enrolled > 0 && (
        <ImportButton kind="attendance" cohortId={cohort.id} label="从表格导入考勤" />
      )}
    </Group>
  )
  return (
    <LoadState query={query}>
      {(sheet) => (
        <Stack gap="xs">
          {sheet.sessions.length === 0 ? (
            <EmptyState title="还没有课次" hint="先排课次，再记考勤；学时从出勤得来。" action={buttons} />
          ) : sheet.lines.length === 0 ? (
            <>
              {buttons}
              <SessionList
                cohortId={cohort.id}
                sessions={sheet.sessions}
                isFixed={isCompleted}
                onChange={(session) => setOpen({ kind: 'change', session })}
              />
              <Text fz="sm" c="dimmed">
                名单还是空的，添加学员以后在这里记考勤。
              </Text>
            </>
          ) : (
            <AttendanceGrid cohort={cohort} sheet={sheet} actions={buttons} onChange={(session) => setOpen({ kind: 'change', session })} />
          )}
          {open.kind === 'series' && <SeriesDialog cohort={cohort} onClose={close} />}
          {open.kind === 'add' && <SessionDialog cohort={cohort} onClose={close} />}
          {open.kind === 'change' && <SessionDialog cohort={cohort} session={open.session} onClose={close} />}
        </Stack>
      )}
    </LoadState>
  )
}
