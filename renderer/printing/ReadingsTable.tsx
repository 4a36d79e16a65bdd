import { NumberInput, Table, Text } from '@mantine/core'
import type { Cross } from '../../shared/printing/crosses.ts'
import { blankReading, type TypedReading, type TypedReadings } from './typed-readings.ts'

type ReadingsTableProps = { crosses: readonly Cross[]; typed: TypedReadings; onType: (typed: TypedReadings) => void }

/** A line for each cross: where it should stand, where it stands, and what lies between. */
export function ReadingsTable({ crosses, typed, onType }: ReadingsTableProps) {
  return (
    <Table withTableBorder verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={56}>十字</Table.Th>
          <Table.Th>应在（mm）</Table.Th>
          <Table.Th w={120}>量到离左边</Table.Th>
          <Table.Th w={120}>量到离上边</Table.Th>
          <Table.Th w={120}>相差（mm）</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {crosses.map((cross) => (
          <ReadingRow
            key={cross.number}
            cross={cross}
            read={typed[cross.number] ?? blankReading}
            onRead={(read) => onType({ ...typed, [cross.number]: read })}
          />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function ReadingRow({ cross, read, onRead }: { cross: Cross; read: TypedReading; onRead: (read: TypedReading) => void }) {
  const { number, x, y } = cross
  const input = { min: 0, max: 600, decimalScale: 2, hideControls: true, size: 'sm', suffix: ' mm' } as const
  return (
    <Table.Tr>
      <Table.Td fw={600}>{number}</Table.Td>
      <Table.Td>
        左 {x}　上 {y}
      </Table.Td>
      <Table.Td>
        <NumberInput
          {...input}
          aria-label={`十字 ${number} 离左边`}
          autoFocus={number === 1}
          value={read.x}
          onChange={(value) => onRead({ ...read, x: value })}
        />
      </Table.Td>
      <Table.Td>
        <NumberInput {...input} aria-label={`十字 ${number} 离上边`} value={read.y} onChange={(value) => onRead({ ...read, y: value })} />
      </Table.Td>
      <Table.Td>
        <Text fz="sm" c="dimmed">
          {[difference(read.x, x), difference(read.y, y)].filter(Boolean).join('　')}
        </Text>
      </Table.Td>
    </Table.Tr>
  )
}

function difference(read: string | number, expected: number): string {
  if (read === '') return ''
  const mm = Number(read) - expected
  return `${mm > 0 ? '+' : ''}${mm.toFixed(1)}`
}
