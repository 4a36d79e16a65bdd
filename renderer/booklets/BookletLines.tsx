import { Badge, Button, Group, Table, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Booklet, BookletLine } from '../../shared/booklets/model.ts'
import { type Geometry, placeAt, sides } from '../../shared/booklets/places.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { BookletPrintDialog } from './BookletPrintDialog.tsx'
import { describeContent, describeWhen } from './line-words.ts'

/** The lines of an opening: print one again, or say that it was spoiled. */
export function BookletLines({ booklet, lines, size }: { booklet: Booklet; lines: readonly BookletLine[]; size: Geometry }) {
  const [printed, setPrinted] = useState<BookletLine>()
  if (lines.length === 0) return <EmptyState title="这一页还没有登记" hint="以前手写的不在这里；从“登记”里登记的会显示出来。" />
  return (
    <>
      <Table withTableBorder bg="white" layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={112}>哪一行</Table.Th>
            <Table.Th>内容</Table.Th>
            <Table.Th w={86}>状态</Table.Th>
            <Table.Th w={120} aria-label="操作" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Line key={line.id} line={line} size={size} onPrint={() => setPrinted(line)} />
          ))}
        </Table.Tbody>
      </Table>
      {printed && (
        <BookletPrintDialog
          first={printed.kind}
          lineIds={[printed.id]}
          teacherName={booklet.teacherName}
          onClose={() => setPrinted(undefined)}
        />
      )}
    </>
  )
}

function Line({ line, size, onPrint }: { line: BookletLine; size: Geometry; onPrint: () => void }) {
  const { id, kind, place, content, printedAt, state, reason, isTakenBack } = line
  const at = placeAt(place, size)
  const spoil = useMutation(api.booklets.spoil.mutationOptions())
  const ask = async () => {
    const message = '这一行以后不再使用。上面的内容可以重新登记，会排到下一空行。'
    const why = await askReason({ title: '这一行作废', message, confirm: '作废', danger: true })
    if (why) spoil.mutate({ id, reason: why })
  }
  return (
    <Table.Tr>
      <Table.Td>
        {sides[at.side]}第 {at.line} 行
      </Table.Td>
      <Table.Td>
        <Text fz="sm" style={{ overflowWrap: 'anywhere' }} {...(state === 'void' && { td: 'line-through' })}>
          {describeContent(content)}
        </Text>
        <Text fz="xs" c="dimmed">
          {describeWhen(content)}
          {reason && `　作废原因：${reason}`}
        </Text>
        {isTakenBack && state === 'valid' && (
          <Text fz="xs" c="red.8">
            {kind === 'hours' ? '这些学时后来冲正了' : '这一年的登记后来撤回或改判了'}，请把这一行作废，并在证书上划去。
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <LineState state={state} isPrinted={printedAt !== null} />
      </Table.Td>
      <Table.Td>
        {state === 'valid' && (
          <Group gap={4} wrap="nowrap" justify="flex-end">
            <Button size="compact-xs" variant="default" onClick={onPrint}>
              {printedAt === null ? '打印' : '重打'}
            </Button>
            <Button size="compact-xs" variant="default" loading={spoil.isPending} onClick={() => void ask()}>
              作废
            </Button>
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

function LineState({ state, isPrinted }: { state: BookletLine['state']; isPrinted: boolean }) {
  const [color, label] = state === 'void' ? ['red', '已作废'] : isPrinted ? ['gray', '已打印'] : ['qing', '待打印']
  return (
    <Badge variant="light" color={color}>
      {label}
    </Badge>
  )
}
