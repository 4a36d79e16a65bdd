import { Group, Kbd, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react'
import { scoresOf } from '../../shared/cohorts/completion.ts'
import type { Cohort } from '../../shared/cohorts/model.ts'
import { weighScores } from '../../shared/cohorts/result.ts'
import { parsePoints, type Sheet, type SheetLine } from '../../shared/cohorts/sheet.ts'
import { formatTenths } from '../../shared/hours/format.ts'
import { api } from '../api/client.ts'
import { CellGrid } from './CellGrid.tsx'
import type { Cell } from './CellGridRow.tsx'
import type { CellPlace } from './cell-moves.ts'
import { entryQueues } from './entry-queue.ts'
import { SaveState } from './SaveState.tsx'
import { keyOfScore, typed, withScores } from './score-entries.ts'
import { usePendingEntries } from './use-pending-entries.ts'

const queues = entryQueues(keyOfScore)

/** Trainees × components. What is typed replaces what stands there; Enter goes down. */
export function ScoreGrid({ cohort, sheet, heading }: { cohort: Cohort; sheet: Sheet; heading: ReactNode }) {
  const { id: cohortId, state, passMark } = cohort
  const { components } = sheet
  const isFixed = state === 'completed'
  const score = useMutation(api.cohorts.score.mutationOptions())
  const entries = usePendingEntries(queues, cohortId, (batch) => score.mutateAsync({ cohortId, entries: batch }))
  const lines = useMemo(() => withScores(sheet, entries.pending), [sheet, entries.pending])
  const [typing, setTyping] = useState<string | null>(null)
  const isWrong = typing !== null && typing !== '' && parsePoints(typing) === undefined
  const put = ({ row, column }: CellPlace, points: number | null) => {
    const line = lines[row]
    const component = components[column]
    if (!line || !component || line.points[column] === points) return
    entries.add([{ enrollmentId: line.enrollmentId, componentId: component.id, points }])
  }
  const leave = (at: CellPlace): boolean => {
    if (isWrong) return false
    if (typing !== null) put(at, typing === '' ? null : (parsePoints(typing) ?? null))
    setTyping(null)
    return true
  }
  const press = (at: CellPlace, { key }: KeyboardEvent): boolean => {
    if (isFixed) return false
    const text = typed(key, typing)
    if (text !== undefined) setTyping(text)
    else if (key === 'Escape') setTyping(null)
    else if (key === 'Delete' || key === 'Backspace') put(at, null)
    else return false
    return true
  }
  const headerOf = (column: number) => {
    const component = components[column]
    return component && <ComponentHeader {...component} />
  }
  return (
    <>
      <Group justify="space-between">
        {heading}
        {(!isFixed || entries.pending.size > 0) && <SaveState entries={entries} />}
      </Group>
      <CellGrid
        label="成绩表"
        lines={lines}
        columns={components}
        headerOf={headerOf}
        summaryTitle="总评"
        summaryOf={(line) => finalScoreText(line, components, passMark)}
        cellOf={cellOf}
        typing={typing === null ? null : { text: typing, isWrong }}
        onKey={press}
        onLeave={leave}
      />
      {isWrong && (
        <Text fz="sm" c="red.8" role="alert">
          成绩要在 0 到 100 之间，最多一位小数。
        </Text>
      )}
      {!isFixed && !isWrong && (
        <Text fz="xs" c="dimmed">
          直接输入分数；<Kbd size="xs">Enter</Kbd> 到下一人，方向键移动，<Kbd size="xs">Delete</Kbd> 清除，
          <Kbd size="xs">Esc</Kbd> 取消。缺考的填 0。
        </Text>
      )}
    </>
  )
}

function ComponentHeader({ name, weight }: { name: string; weight: number }) {
  return (
    <div title={`${name}，占 ${weight}%`}>
      <Text fz="sm" lh={1.3} truncate>
        {name}
      </Text>
      <Text fz="xs" c="dimmed" lh={1.3}>
        {weight}%
      </Text>
    </div>
  )
}

function cellOf({ points }: SheetLine, column: number): Cell {
  const score = points[column]
  return typeof score === 'number'
    ? { text: formatTenths(score), name: `${formatTenths(score)} 分`, tone: 'good' }
    : { text: '', name: '没有录入', tone: 'blank' }
}

function finalScoreText(line: SheetLine, components: Sheet['components'], passMark: number): string {
  const score = weighScores({ components, scores: scoresOf(components, line) })
  if (score === null) return ''
  return score < passMark ? `${formatTenths(score)} ✗` : formatTenths(score)
}
