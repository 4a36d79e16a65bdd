import { Button, Group, Kbd, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import type { Cohort } from '../../shared/cohorts/model.ts'
import type { Session } from '../../shared/cohorts/sessions.ts'
import { attendedHours, type Mark, type Sheet, type SheetLine } from '../../shared/cohorts/sheet.ts'
import { chineseDay } from '../../shared/dates.ts'
import { formatTenths } from '../../shared/hours/format.ts'
import { api } from '../api/client.ts'
import { keyOfMark, markOfKey, nextMark, restPresent, withMarks } from './attendance-entries.ts'
import { CellGrid } from './CellGrid.tsx'
import type { Cell } from './CellGridRow.tsx'
import type { CellPlace } from './cell-moves.ts'
import { entryQueues } from './entry-queue.ts'
import { SaveState } from './SaveState.tsx'
import { SessionHeader } from './SessionHeader.tsx'
import { usePendingEntries } from './use-pending-entries.ts'

type AttendanceGridProps = { cohort: Cohort; sheet: Sheet; actions: ReactNode; onChange: (session: Session) => void }

const queues = entryQueues(keyOfMark)

/** Trainees × sessions, marked by keyboard; hours follow at once. */
export function AttendanceGrid({ cohort, sheet, actions, onChange }: AttendanceGridProps) {
  const { id: cohortId, state } = cohort
  const { sessions } = sheet
  const isFixed = state === 'completed'
  const mark = useMutation(api.cohorts.mark.mutationOptions())
  const entries = usePendingEntries(queues, cohortId, (batch) => mark.mutateAsync({ cohortId, entries: batch }))
  const lines = useMemo(() => withMarks(sheet, entries.pending), [sheet, entries.pending])
  const set = ({ row, column }: CellPlace, next: (current: Mark | null) => Mark | null | undefined): boolean => {
    const line = lines[row]
    const session = sessions[column]
    if (isFixed || !line || !session) return false
    const current = line.marks[column] ?? null
    const wanted = next(current)
    if (wanted === undefined) return false
    if (wanted !== current) entries.add([{ enrollmentId: line.enrollmentId, sessionId: session.id, mark: wanted }])
    return true
  }
  const markRest = (sessionId: number) => entries.add(restPresent(lines, sessions, sessionId))
  const columns = useMemo(() => sessions.map(({ id, date, part }) => ({ id, name: `${chineseDay(date)}${part}` })), [sessions])
  const headerOf = (column: number) => {
    const session = sessions[column]
    return session && <SessionHeader cohortId={cohortId} session={session} isFixed={isFixed} onRestPresent={markRest} onChange={onChange} />
  }
  return (
    <>
      <Group justify="space-between">
        <Group gap="xs">
          {actions}
          {!isFixed && (
            <Button variant="default" onClick={() => entries.add(sessions.flatMap(({ id }) => restPresent(lines, sessions, id)))}>
              没记的全记出勤
            </Button>
          )}
        </Group>
        {(!isFixed || entries.pending.size > 0) && <SaveState entries={entries} />}
      </Group>
      <CellGrid
        label="考勤表"
        lines={lines}
        columns={columns}
        headerOf={headerOf}
        summaryTitle="出勤学时"
        summaryOf={(line) => formatTenths(attendedHours(line, sessions))}
        cellOf={cellOf}
        onKey={(at, { key }) => set(at, (current) => markOfKey(key, current))}
        onClickAgain={(at) => set(at, nextMark)}
      />
      {!isFixed && <KeyHelp />}
    </>
  )
}

const cells: Readonly<Record<Mark, Cell>> = {
  出勤: { text: '✓', name: '出勤', tone: 'good' },
  请假: { text: '请假', name: '请假', tone: 'doubtful' },
  缺勤: { text: '缺勤', name: '缺勤', tone: 'bad' },
}
const unmarked: Cell = { text: '', name: '没有记', tone: 'blank' }

function cellOf({ marks }: SheetLine, column: number): Cell {
  const mark = marks[column]
  return mark ? cells[mark] : unmarked
}

function KeyHelp() {
  return (
    <Text fz="xs" c="dimmed">
      方向键移动；<Kbd size="xs">1</Kbd> 出勤，<Kbd size="xs">2</Kbd> 请假，<Kbd size="xs">3</Kbd> 缺勤，<Kbd size="xs">空格</Kbd> 轮换，
      <Kbd size="xs">Delete</Kbd> 清除。点课次的日期，可以把其余的人全记出勤。
    </Text>
  )
}
