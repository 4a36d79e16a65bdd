import { Table, Text } from '@mantine/core'
import { type KeyboardEvent, type Ref, useId } from 'react'
import { formatTenths } from '../../shared/hours/format.ts'
import type { QueueRow } from '../../shared/registration/contract.ts'
import { isShort } from '../../shared/registration/judge-year.ts'
import type { RegistrationDecision } from '../../shared/registration/model.ts'
import { DecisionBadge } from './DecisionBadge.tsx'
import { readQueueKey } from './queue-keys.ts'

type QueueTableProps = {
  ref: Ref<HTMLDivElement>
  rows: readonly QueueRow[]
  /** How many lie on the pages before. */
  first: number
  at: number
  onMove: (to: number) => void
  onDecide: (row: QueueRow, decision: RegistrationDecision) => void
  onLeave: () => void
}

/** The booklets of a page in the order of the pile; one is in hand and keys go to it. */
export function QueueTable({ ref, rows, first, at, onMove, onDecide, onLeave }: QueueTableProps) {
  const id = useId()
  const press = (event: KeyboardEvent) => {
    const row = rows[at]
    const deed = event.ctrlKey || event.metaKey || event.altKey ? undefined : readQueueKey(event.key, at, rows.length)
    if (!deed || !row) return
    event.preventDefault()
    if (deed.kind === 'leave') onLeave()
    else if (deed.kind === 'move') onMove(deed.to)
    else if (!event.repeat) onDecide(row, deed.decision)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table takes no focus; this one is a list of which one line is in hand.
    <div
      ref={ref}
      role="grid"
      tabIndex={0}
      aria-label="待登记的证书"
      aria-activedescendant={`${id}-${at}`}
      onKeyDown={press}
      style={{ height: 'calc(100vh - 250px)', overflow: 'auto', border: '1px solid var(--rule)', background: 'white' }}
    >
      <Table stickyHeader highlightOnHover layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={48}>序号</Table.Th>
            <Table.Th w={120}>证号</Table.Th>
            <Table.Th w={90}>姓名</Table.Th>
            <Table.Th>学校</Table.Th>
            <Table.Th w={76} ta="right">
              本年学时
            </Table.Th>
            <Table.Th w={90}>核验</Table.Th>
            <Table.Th w={92}>结论</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, i) => (
            <QueueLine key={row.id} id={`${id}-${i}`} row={row} number={first + i + 1} isInHand={i === at} onChoose={() => onMove(i)} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

type QueueLineProps = { id: string; row: QueueRow; number: number; isInHand: boolean; onChoose: () => void }

function QueueLine({ id, row, number, isInHand, onChoose }: QueueLineProps) {
  const { name, cardNumber, schoolName, hours, items, registration } = row
  const short = items.filter(isShort).length
  return (
    <Table.Tr
      id={id}
      aria-selected={isInHand}
      ref={(line: HTMLTableRowElement | null) => {
        if (isInHand) line?.scrollIntoView({ block: 'nearest' })
      }}
      {...(isInHand && { bg: 'qing.1' })}
      style={{ cursor: 'pointer', scrollMarginTop: 34 }}
      onClick={onChoose}
    >
      <Table.Td c="dimmed">{number}</Table.Td>
      <Table.Td>
        <Cut text={cardNumber ?? '—'} />
      </Table.Td>
      <Table.Td>
        <Cut text={name} />
      </Table.Td>
      <Table.Td>
        <Cut text={schoolName ?? '没有任职学校'} />
      </Table.Td>
      <Table.Td ta="right">{formatTenths(hours)}</Table.Td>
      <Table.Td c={short > 0 ? 'red.8' : 'green.9'}>{short > 0 ? `差 ${short} 项` : '达标'}</Table.Td>
      <Table.Td>
        <DecisionBadge registration={registration} />
      </Table.Td>
    </Table.Tr>
  )
}

function Cut({ text }: { text: string }) {
  return (
    <Text fz="sm" truncate title={text}>
      {text}
    </Text>
  )
}
