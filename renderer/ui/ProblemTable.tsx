import { Table, Text } from '@mantine/core'
import type { ShownProblem } from '../../shared/exchange/preview.ts'
import { EditableText } from './EditableText.tsx'
import { LineButton } from './LineButton.tsx'

/** Writes a cell of the sender's sheet anew, as far as this import goes. */
export type Correct = (cell: { line: number; column: string }, text: string) => void

type ProblemTableProps = {
  problems: readonly ShownProblem[]
  onCorrect?: Correct | undefined
  onOpen?: ((line: number) => void) | undefined
}

/** Where and whose row, what stands there, why it can't be used, and what to do; the text can be corrected where it stands. */
export function ProblemTable({ problems, onCorrect, onOpen }: ProblemTableProps) {
  return (
    <Table bg="white" withTableBorder striped borderColor="var(--rule)" layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={56}>行</Table.Th>
          <Table.Th w={132}>这一行</Table.Th>
          <Table.Th w={40}>列</Table.Th>
          <Table.Th w={88}>栏目</Table.Th>
          <Table.Th w={160}>表里的内容</Table.Th>
          <Table.Th>问题</Table.Th>
          <Table.Th>怎么办</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {problems.map((problem) => (
          <Table.Tr key={`${problem.line} ${problem.column} ${problem.field} ${problem.message}`}>
            <Table.Td>
              <LineButton line={problem.line} onOpen={onOpen} />
            </Table.Td>
            <Table.Td>
              <Text fz="sm" lineClamp={2} title={problem.label}>
                {problem.label}
              </Text>
            </Table.Td>
            <Table.Td>{problem.column || '—'}</Table.Td>
            <Table.Td>{problem.field}</Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <CellText problem={problem} onCorrect={onCorrect} />
            </Table.Td>
            <Table.Td c={problem.severity === 'wrong' ? 'red.8' : 'inherit'} style={{ overflowWrap: 'anywhere' }}>
              <Text fz="sm" lineClamp={3} title={problem.message}>
                {problem.message}
              </Text>
            </Table.Td>
            <Table.Td c="dimmed">{problem.advice}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** A column that the sheet does not have can't be corrected in it. */
function CellText({ problem: { line, column, field, value }, onCorrect }: { problem: ShownProblem; onCorrect: Correct | undefined }) {
  if (onCorrect && column !== '')
    return <EditableText value={value} label={`第 ${line} 行的${field}`} onSave={(text) => onCorrect({ line, column }, text)} />
  return (
    <Text fz="sm" lineClamp={2} title={value} c={value === '' ? 'dimmed' : 'inherit'}>
      {value === '' ? '（空）' : value}
    </Text>
  )
}
