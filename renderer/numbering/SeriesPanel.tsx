import { Button, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { certificateKinds } from '../../shared/certificates/kinds.ts'
import type { NumberSeriesRow } from '../../shared/numbering/contract.ts'
import { api } from '../api/client.ts'
import { LoadState } from '../ui/LoadState.tsx'
import { resetLabels } from './reset-labels.ts'
import { SeriesDialog } from './SeriesDialog.tsx'

/** The rules of all kinds of documents, each with the number it would give next. */
export function SeriesPanel() {
  const query = useQuery(api.numbering.series.queryOptions())
  const [changing, setChanging] = useState<NumberSeriesRow>()
  return (
    <LoadState query={query}>
      {(rows) => (
        <>
          <Table withTableBorder bg="white" maw={1080}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={130}>种类</Table.Th>
                <Table.Th>编号规则</Table.Th>
                <Table.Th w={170}>流水号从 1 开始</Table.Th>
                <Table.Th w={270}>今年下一个编号</Table.Th>
                <Table.Th w={80} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((series) => (
                <Table.Tr key={series.id}>
                  <Table.Td>{certificateKinds[series.kind]}</Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{series.pattern}</Table.Td>
                  <Table.Td>{series.resets.map((reset) => resetLabels[reset]).join('、') || '一直接着编'}</Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{series.next}</Table.Td>
                  <Table.Td>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={`修改${certificateKinds[series.kind]}的编号规则`}
                      onClick={() => setChanging(series)}
                    >
                      修改
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {changing && <SeriesDialog series={changing} onClose={() => setChanging(undefined)} />}
        </>
      )}
    </LoadState>
  )
}
